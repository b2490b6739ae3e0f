/**
 * Which rows are selected: some by id, or everything that matches but a few. The second needs no
 * ids of rows that were never loaded; the core gets the filter instead.
 */
export type Selection = { kind: "some"; ids: ReadonlySet<string> } | { kind: "all"; except: ReadonlySet<string> };

export const nothingSelected: Selection = { kind: "some", ids: new Set() };

export const everythingSelected: Selection = { kind: "all", except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === "some" ? selection.ids.has(id) : !selection.except.has(id);
}

/** How many rows are selected of so many that match. */
export function selectedCount(selection: Selection, matching: number): number {
  return selection.kind === "some" ? selection.ids.size : Math.max(0, matching - selection.except.size);
}

/** The selection with one row turned over. */
export function toggled(selection: Selection, id: string): Selection {
  return selection.kind === "some"
    ? { kind: "some", ids: flipped(selection.ids, id) }
    : { kind: "all", except: flipped(selection.except, id) };
}

/** The selection with more rows. */
export function extended(selection: Selection, ids: readonly string[]): Selection {
  if (selection.kind === "some") return { kind: "some", ids: new Set([...selection.ids, ...ids]) };
  const added = new Set(ids);
  return { kind: "all", except: new Set([...selection.except].filter((id) => !added.has(id))) };
}

function flipped(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const turned = new Set(ids);
  if (!turned.delete(id)) turned.add(id);
  return turned;
}
