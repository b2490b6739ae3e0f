import type { ColumnLayout, Sort } from "~/components";

/** What a list is narrowed down to, by the name of the filter; blank means anything. */
export type Filters = Readonly<Record<string, string>>;

/** What a list shows. */
export interface Shown {
  text: string;
  filters: Filters;
  sort: Sort;
}

/** A view that a person kept under a name. */
export interface SavedView extends Shown {
  id: string;
  name: string;
  /** Her columns; null for those of the list. */
  layout: ColumnLayout | null;
}

/** A view that every list of its kind has. */
export interface BuiltInView {
  id: string;
  label: string;
  filters: Filters;
}

/** Filters that say something, so that two ways to say nothing are the same. */
function said(filters: Filters): [string, string][] {
  return Object.entries(filters)
    .filter(([, value]) => value !== "")
    .sort(([one], [other]) => one.localeCompare(other));
}

/** Whether two lists show the same. */
export function showsSame(one: Shown, other: Shown): boolean {
  return (
    one.text.trim() === other.text.trim() &&
    one.sort.column === other.sort.column &&
    one.sort.isDescending === other.sort.isDescending &&
    JSON.stringify(said(one.filters)) === JSON.stringify(said(other.filters))
  );
}

/** A sort as it stands in the address: `name`, or `-updated` from the last to the first. */
export function sortText({ column, isDescending }: Sort): string {
  return isDescending ? `-${column}` : column;
}

/** Reads a sort from the address. */
export function sortFrom(text: string): Sort {
  return text.startsWith("-") ? { column: text.slice(1), isDescending: true } : { column: text, isDescending: false };
}
