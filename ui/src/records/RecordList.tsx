import { useRef, type ReactNode } from "react";
import { useFilterKeys } from "~/app/filterKeys";
import { useGo, useRemembered } from "~/app/navigation";
import { Page } from "~/app/Page";
import {
  DataGrid,
  FilterField,
  nothingSelected,
  selectedCount,
  type Column,
  type Pages,
  type Selection,
} from "~/components";
import type { ListState } from "./listState";
import styles from "./Records.module.css";
import { ViewBar } from "./ViewBar";

interface Neighbours {
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

interface RecordListProps<Row extends { id: string }> {
  /** What the list holds. */
  title: string;
  list: ListState;
  pages: Pages<Row>;
  columns: readonly Column<Row>[];
  nameOf: (row: Row) => string;
  /** The page of a record. */
  pathOf: (id: string) => string;
  /** Choices beside the filter field. */
  filters?: ReactNode;
  /** Buttons in the top bar. */
  actions: ReactNode;
  /** Buttons for the selected rows; `done` clears the selection. */
  bulk: (selection: Selection, count: number, done: () => void) => ReactNode;
  /** The side panel of a record. */
  panel: (id: string, neighbours: Neighbours) => ReactNode;
  empty: ReactNode;
  /** Dialogs of the page. */
  children?: ReactNode;
}

/** A list of people or companies: views, filter, grid, side panel and bulk bar. */
export function RecordList<Row extends { id: string }>(props: RecordListProps<Row>) {
  const { title, list, pages, columns, nameOf, pathOf, filters, actions, bulk, panel, empty, children } = props;
  const go = useGo();
  const [selection, setSelection] = useRemembered<Selection>("selection", nothingSelected);
  const field = useRef<HTMLInputElement>(null);
  useFilterKeys(field);
  return (
    <Page
      shape="fill"
      title={title}
      count={pages.rowCount}
      actions={actions}
      toolbar={
        <>
          <ViewBar list={list} />
          <span className={styles.gap} />
          {filters}
          <FilterField inputRef={field} value={list.text} onChange={list.setText} />
        </>
      }
    >
      <DataGrid
        label={title}
        pages={pages}
        columns={columns}
        rowId={(row) => row.id}
        rowName={nameOf}
        sort={list.sort}
        onSort={list.setSort}
        layout={list.layout}
        onLayoutChange={list.setLayout}
        selection={selection}
        onSelectionChange={setSelection}
        bulkActions={bulk(selection, selectedCount(selection, pages.rowCount), () => setSelection(nothingSelected))}
        openId={list.openId === "" ? null : list.openId}
        onOpen={(row) => list.open(row.id)}
        onOpenPage={(row) => go(pathOf(row.id))}
        onBack={() => list.open("")}
        empty={empty}
      />
      {list.openId !== "" && panel(list.openId, neighboursOf(pages, list))}
      {children}
    </Page>
  );
}

/** The records before and after the open one, as far as they are loaded. */
function neighboursOf<Row extends { id: string }>(pages: Pages<Row>, list: ListState): Neighbours {
  const at = indexOf(pages, list.openId);
  const opener = (index: number): (() => void) | undefined => {
    const row = at === null ? undefined : pages.rowAt(index);
    return row === undefined ? undefined : () => list.open(row.id);
  };
  return at === null
    ? { onPrevious: undefined, onNext: undefined }
    : { onPrevious: opener(at - 1), onNext: opener(at + 1) };
}

function indexOf<Row extends { id: string }>(pages: Pages<Row>, id: string): number | null {
  for (let index = 0; index < pages.rowCount; index += 1) if (pages.rowAt(index)?.id === id) return index;
  return null;
}
