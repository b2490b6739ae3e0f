import { memo, useState, type MouseEvent } from "react";
import { sentenceFor, useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { classNames } from "../classNames";
import type { Column } from "./columns";
import styles from "./DataGrid.module.css";

/** What a row can ask of its grid. */
export interface RowActions<Row> {
  click: (row: Row, index: number, event: MouseEvent) => void;
  doubleClick: (row: Row) => void;
  toggle: (row: Row, index: number) => void;
  /** Goes on to the next (1) or previous (-1) editable cell, or ends. */
  editNext: (row: Row, column: string, by: number) => void;
  endEdit: () => void;
}

interface GridRowProps<Row> {
  index: number;
  top: number;
  height: number;
  template: string;
  columns: readonly Column<Row>[];
  /** Undefined while it is being loaded. */
  row: Row | undefined;
  name: string;
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  /** The column that is being edited. */
  editing: string | null;
  actions: RowActions<Row>;
}

/** One row, placed by a transform; drawn anew only when something of its own changes. */
export const GridRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>(props: GridRowProps<Row>) {
  const { index, top, height, template, columns, row, name, isActive, isOpen, isSelected, editing, actions } = props;
  const say = useWords();
  return (
    // Keys are read by the row group around all rows.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined}
      tabIndex={isActive ? 0 : -1}
      className={classNames(styles.row, isSelected && styles.selected, isOpen && styles.open)}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: template }}
      onClick={(event) => {
        if (row !== undefined && editing === null) actions.click(row, index, event);
      }}
      onDoubleClick={() => {
        if (row !== undefined && editing === null) actions.doubleClick(row);
      }}
    >
      <div role="gridcell" aria-colindex={1} className={styles.checkCell}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          disabled={row === undefined}
          aria-label={say("components-select-row", { name })}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onChange={() => {
            if (row !== undefined) actions.toggle(row, index);
          }}
        />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 2}
          className={classNames(
            styles.cell,
            column.isFigure === true && styles.figure,
            column.isFixed === true && styles.name,
          )}
        >
          {row === undefined ? (
            <span className={styles.ghost} />
          ) : editing === column.id && column.edit !== undefined ? (
            <CellInput
              label={column.header}
              value={column.edit.value(row)}
              save={(text) => column.edit?.save(row, text) ?? Promise.resolve()}
              onNext={(by) => actions.editNext(row, column.id, by)}
              onEnd={actions.endEdit}
            />
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  );
}

interface CellInputProps {
  label: string;
  value: string;
  save: (text: string) => Promise<unknown>;
  onNext: (by: number) => void;
  onEnd: () => void;
}

/** A cell while it is edited: Enter saves, Escape restores, Tab saves and goes on within the row. */
function CellInput({ label, value, save, onNext, onEnd }: CellInputProps) {
  const say = useWords();
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const saveThen = (then: () => void): void => {
    if (text === value) {
      then();
      return;
    }
    save(text).then(then, (thrown: unknown) => {
      const error = appErrorFrom(thrown);
      setProblem(sentenceFor(say, error.problems[0] ?? error));
    });
  };
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={problem !== null}
        title={problem ?? undefined}
        className={styles.cellInput}
        value={text}
        ref={(input) => {
          if (input !== null && document.activeElement !== input) input.select();
        }}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        onBlur={() => {
          saveThen(onEnd);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape" && event.key !== "Tab") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Escape") onEnd();
          else saveThen(event.key === "Tab" ? () => onNext(event.shiftKey ? -1 : 1) : onEnd);
        }}
      />
      {problem !== null && (
        <span role="alert" className={styles.cellProblem}>
          {problem}
        </span>
      )}
    </>
  );
}
