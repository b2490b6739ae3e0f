import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useWords } from "~/i18n";
import { classNames } from "../classNames";
import { moved, resized, type Column, type ColumnLayout } from "./columns";
import { ColumnsMenu } from "./ColumnsMenu";
import styles from "./DataGrid.module.css";

export interface Sort {
  column: string;
  isDescending: boolean;
}

interface GridHeaderProps<Row> {
  columns: readonly Column<Row>[];
  drawn: readonly Column<Row>[];
  layout: ColumnLayout;
  onLayoutChange: (layout: ColumnLayout) => void;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
  template: string;
  checked: "none" | "some" | "all";
  onCheck: (all: boolean) => void;
}

/** The header row: sorts, resizes (drag, or Shift with the arrows) and opens the choice of columns. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { columns, drawn, layout, onLayoutChange, template, checked, onCheck } = props;
  const say = useWords();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        <div role="columnheader" aria-colindex={1} className={styles.checkCell}>
          <input
            type="checkbox"
            aria-label={say("components-select-all-rows")}
            checked={checked === "all"}
            ref={(input) => {
              if (input !== null) input.indeterminate = checked === "some";
            }}
            onChange={() => {
              onCheck(checked === "none");
            }}
          />
        </div>
        {drawn.map((column, at) => (
          <HeaderCell key={column.id} column={column} position={at} {...props} />
        ))}
        <div role="columnheader" aria-colindex={drawn.length + 2} className={styles.columnsCell}>
          <ColumnsMenu columns={columns} layout={layout} onChange={onLayoutChange} />
        </div>
      </div>
    </div>
  );
}

interface HeaderCellProps<Row> extends GridHeaderProps<Row> {
  column: Column<Row>;
  position: number;
}

function HeaderCell<Row>({ column, position, layout, onLayoutChange, sort, onSort }: HeaderCellProps<Row>) {
  const cell = useRef<HTMLDivElement>(null);
  const isSorted = sort?.column === column.id;
  const direction = !isSorted ? "none" : sort.isDescending ? "descending" : "ascending";
  const width = layout.find(({ id }) => id === column.id)?.width ?? column.width;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) onLayoutChange(resized(layout, column.id, width + step * 16));
    else if (event.ctrlKey || event.metaKey) onLayoutChange(moved(layout, column.id, step));
    else neighbour(cell.current, step)?.focus();
  };
  const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
  const sortable = column.isSortable === true;
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-colindex={position + 2}
      aria-sort={sortable ? direction : undefined}
      className={classNames(styles.headCell, column.isFigure === true && styles.figure)}
    >
      {sortable ? (
        <button
          type="button"
          tabIndex={position === 0 ? 0 : -1}
          className={styles.sortButton}
          onKeyDown={onKeyDown}
          onClick={() => {
            onSort({ column: column.id, isDescending: isSorted && !sort.isDescending });
          }}
        >
          <span className={styles.headText}>{column.header}</span>
          {isSorted && <Arrow size="0.75rem" aria-hidden />}
        </button>
      ) : (
        <span className={styles.headText}>{column.header}</span>
      )}
      <ResizeGrip
        width={() => cell.current?.offsetWidth ?? width}
        onResize={(pixels) => {
          onLayoutChange(resized(layout, column.id, pixels));
        }}
      />
    </div>
  );
}

/** The next header that can be focused, in the direction of the key. */
function neighbour(cell: HTMLElement | null, step: number): HTMLElement | null {
  let next = step > 0 ? cell?.nextElementSibling : cell?.previousElementSibling;
  while (next instanceof HTMLElement) {
    const button = next.querySelector("button");
    if (button !== null) return button;
    next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
  }
  return null;
}

interface ResizeGripProps {
  width: () => number;
  /** The new width in pixels at the normal text size. */
  onResize: (pixels: number) => void;
}

/** The edge of a header; only for a pointer, since the header itself hears Shift with the arrows. */
function ResizeGrip({ width, onResize }: ResizeGripProps) {
  const start = useRef<{ at: number; width: number } | null>(null);
  const scale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return (
    <span
      aria-hidden
      className={styles.grip}
      onPointerDown={(event: PointerEvent<HTMLSpanElement>) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: event.clientX, width: width() };
      }}
      onPointerMove={(event) => {
        if (start.current === null) return;
        onResize((start.current.width + event.clientX - start.current.at) / scale());
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
