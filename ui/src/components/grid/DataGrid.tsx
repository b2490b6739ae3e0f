import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { useWords } from "~/i18n";
import { ErrorScreen } from "../ErrorScreen";
import { useRowHeight } from "../look";
import { isTyping } from "../typing";
import { Skeleton } from "../Waiting";
import { BulkBar } from "./BulkBar";
import { layoutFor, leastWidth, tracks, visibleColumns, type Column, type ColumnLayout } from "./columns";
import styles from "./DataGrid.module.css";
import { GridHeader, type Sort } from "./GridHeader";
import { GridRow, type RowActions } from "./GridRow";
import { intentOf, type Intent } from "./keys";
import type { Pages } from "./pages";
import {
  everythingSelected,
  extended,
  isSelected,
  nothingSelected,
  selectedCount,
  toggled,
  type Selection,
} from "./selection";

export interface DataGridProps<Row> {
  /** What the list holds, for those who hear it. */
  label: string;
  pages: Pages<Row>;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** The name of a row, for its checkbox. */
  rowName: (row: Row) => string;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
  /** The person's own columns; null for those at first. */
  layout: ColumnLayout | null;
  onLayoutChange: (layout: ColumnLayout) => void;
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
  /** Buttons for the selected rows. */
  bulkActions?: ReactNode;
  /** The row in the side panel, if one is open: the arrow keys then change it. */
  openId?: string | null;
  /** Enter or a click: the side panel. */
  onOpen: (row: Row) => void;
  /** Ctrl+Enter or a double click: the page. */
  onOpenPage: (row: Row) => void;
  /** Escape with nothing selected: close the panel, clear the filter. */
  onBack?: () => void;
  /** Shown in place of the rows when nothing matches. */
  empty: ReactNode;
}

/**
 * A list of any length: only the rows in view are in the document, and they are loaded by pages.
 * Fully operable by keyboard; see the guide's page on keys.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, pages, columns, rowId, rowName, sort, onSort, layout, onLayoutChange, selection, onSelectionChange } =
    props;
  const say = useWords();
  const rowHeight = useRowHeight();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [editing, setEditing] = useState<{ id: string; column: string } | null>(null);
  const anchor = useRef<number | null>(null);
  const wantsFocus = useRef(false);

  const places = useMemo(() => layoutFor(columns, layout), [columns, layout]);
  const drawn = useMemo(() => visibleColumns(columns, places), [columns, places]);
  const current = Math.min(active, Math.max(0, pages.rowCount - 1));

  // The active row is always drawn: the focus must never fall off the document.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (indexes.includes(current) || pages.rowCount === 0) return indexes;
      return [...indexes, current].sort((one, other) => one - other);
    },
    [current, pages.rowCount],
  );
  // The compiler's memoisation is not used here; the virtualizer's own functions are stable.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: pages.rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // React 19 batches well enough, and a flush within an effect is refused.
    useFlushSync: false,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    rangeExtractor,
  });

  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  const { onView } = pages;
  useEffect(() => {
    onView(first, last);
  }, [onView, first, last]);

  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, rowHeight]);

  useStartAtTop(pages.key, () => {
    setActive(0);
    anchor.current = null;
    virtualizer.scrollToOffset(0);
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const extend = (to: number): void => {
    const from = anchor.current ?? current;
    anchor.current = from;
    void pages.rowsBetween(Math.min(from, to), Math.max(from, to)).then((rows) => {
      onSelectionChange(extended(selection, rows.map(rowId)));
    });
  };

  const moveTo = (index: number): void => {
    wantsFocus.current = true;
    setActive(index);
    virtualizer.scrollToIndex(index, { align: "auto" });
    const row = pages.rowAt(index);
    if (row !== undefined && props.openId !== undefined && props.openId !== null) props.onOpen(row);
  };

  const toggle = (row: Row, index: number): void => {
    anchor.current = index;
    onSelectionChange(toggled(selection, rowId(row)));
  };

  const follow = (intent: Intent): void => {
    const row = pages.rowAt(current);
    if (intent.kind === "move") {
      if (intent.extends) extend(intent.to);
      else anchor.current = null;
      moveTo(intent.to);
    } else if (intent.kind === "selectAll") onSelectionChange(everythingSelected);
    else if (intent.kind === "back") {
      if (selectedCount(selection, pages.rowCount) > 0) onSelectionChange(nothingSelected);
      else props.onBack?.();
    } else if (row === undefined) return;
    else if (intent.kind === "open") props.onOpen(row);
    else if (intent.kind === "openPage") props.onOpenPage(row);
    else if (intent.kind === "toggle") toggle(row, current);
    else {
      const column = drawn.find(({ edit }) => edit !== undefined);
      if (column !== undefined) setEditing({ id: rowId(row), column: column.id });
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return;
    const pageSize = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const intent = intentOf(event, { active: current, rowCount: pages.rowCount, pageSize });
    if (
      intent === null ||
      (intent.kind === "back" && props.onBack === undefined && selectedCount(selection, pages.rowCount) === 0)
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    follow(intent);
  };

  const actions = useStable<Row>({
    click: (row, index, event) => {
      wantsFocus.current = true;
      setActive(index);
      if (event.shiftKey) extend(index);
      else if (event.ctrlKey || event.metaKey) toggle(row, index);
      else props.onOpen(row);
    },
    doubleClick: props.onOpenPage,
    toggle,
    editNext: (row, column, by) => {
      const editable = drawn.filter(({ edit }) => edit !== undefined);
      const next = editable[editable.findIndex(({ id }) => id === column) + by];
      setEditing(next === undefined ? null : { id: rowId(row), column: next.id });
      wantsFocus.current = next === undefined;
    },
    endEdit: () => {
      wantsFocus.current = true;
      setEditing(null);
    },
  });

  const count = selectedCount(selection, pages.rowCount);
  if (pages.error !== null) return <ErrorScreen error={pages.error} onRetry={pages.onRetry} />;
  if (pages.isPending) return <Skeleton lines={8} />;
  if (pages.rowCount === 0) return props.empty;
  const template = tracks(drawn, places);
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={pages.rowCount + 1}
        aria-colcount={drawn.length + 2}
        aria-multiselectable
        className={styles.scroller}
        tabIndex={-1}
      >
        <div className={styles.sheet} style={{ minWidth: leastWidth(drawn, places) }}>
          <GridHeader
            columns={columns}
            drawn={drawn}
            layout={places}
            onLayoutChange={onLayoutChange}
            sort={sort}
            onSort={onSort}
            template={template}
            checked={count === 0 ? "none" : count === pages.rowCount ? "all" : "some"}
            onCheck={(all) => {
              onSelectionChange(all ? everythingSelected : nothingSelected);
            }}
          />
          {/* Keys of all rows arrive here; each row is a control of its own. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            role="rowgroup"
            className={styles.rows}
            style={{ height: virtualizer.getTotalSize() }}
            onKeyDown={onKeyDown}
          >
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = pages.rowAt(index);
              const id = row === undefined ? null : rowId(row);
              return (
                <GridRow
                  key={index}
                  index={index}
                  top={start - rowHeight}
                  height={rowHeight}
                  template={template}
                  columns={drawn}
                  row={row}
                  name={row === undefined ? say("components-loading") : rowName(row)}
                  isActive={index === current}
                  isOpen={id !== null && id === props.openId}
                  isSelected={id !== null && isSelected(selection, id)}
                  editing={editing !== null && editing.id === id ? editing.column : null}
                  actions={actions}
                />
              );
            })}
          </div>
        </div>
      </div>
      <BulkBar
        count={count}
        matching={pages.rowCount}
        onSelectAll={() => onSelectionChange(everythingSelected)}
        onClear={() => onSelectionChange(nothingSelected)}
      >
        {props.bulkActions}
      </BulkBar>
    </div>
  );
}

/** Runs when the list shows something else, not on the first drawing. */
function useStartAtTop(key: string, start: () => void): void {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    start();
  });
}

/** The same object on every drawing, which always does what the newest one would: rows need not be drawn for it. */
function useStable<Row>(actions: RowActions<Row>): RowActions<Row> {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  return useMemo(
    () => ({
      click: (row, index, event) => latest.current.click(row, index, event),
      doubleClick: (row) => latest.current.doubleClick(row),
      toggle: (row, index) => latest.current.toggle(row, index),
      editNext: (row, column, by) => latest.current.editNext(row, column, by),
      endEdit: () => latest.current.endEdit(),
    }),
    [],
  );
}
