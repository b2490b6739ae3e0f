import type { ReactNode } from "react";

/** One column of a grid. */
export interface Column<Row> {
  id: string;
  /** Words of the header. */
  header: string;
  /** Width at first, in pixels at the normal text size. */
  width: number;
  cell: (row: Row) => ReactNode;
  /** The header sorts by it. */
  isSortable?: boolean;
  /** Takes the room that is left; one column, usually the name. */
  grows?: boolean;
  /** Figures stand at the end, with tabular digits. */
  isFigure?: boolean;
  /** Cannot be hidden: the name of the record. */
  isFixed?: boolean;
  /** Not shown until it is chosen. */
  isHiddenAtFirst?: boolean;
  /** Makes the cell editable by F2. */
  edit?: { value: (row: Row) => string; save: (row: Row, text: string) => Promise<unknown> };
}

/** How a person arranged one column; kept by the screen as a preference. */
export interface ColumnPlace {
  id: string;
  width: number;
  isHidden: boolean;
}

export type ColumnLayout = readonly ColumnPlace[];

export const narrowest = 64;
const widest = 800;

/** The layout to draw: what was kept, without columns that are gone, and new ones at the end. */
export function layoutFor<Row>(columns: readonly Column<Row>[], kept: ColumnLayout | null): ColumnLayout {
  const known = new Map(columns.map((column) => [column.id, column]));
  const places = (kept ?? []).filter(({ id }) => known.has(id));
  const placed = new Set(places.map(({ id }) => id));
  const fresh = columns
    .filter(({ id }) => !placed.has(id))
    .map(({ id, width, isHiddenAtFirst = false }) => ({ id, width, isHidden: isHiddenAtFirst }));
  return [...places, ...fresh].map((place) =>
    known.get(place.id)?.isFixed === true ? { ...place, isHidden: false } : place,
  );
}

/** The columns to draw, in their order. */
export function visibleColumns<Row>(columns: readonly Column<Row>[], layout: ColumnLayout): Column<Row>[] {
  return layout.flatMap(({ id, isHidden }) => (isHidden ? [] : columns.filter((column) => column.id === id)));
}

/** The layout with one column wider or narrower. */
export function resized(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  const kept = Math.round(Math.min(widest, Math.max(narrowest, width)));
  return layout.map((place) => (place.id === id ? { ...place, width: kept } : place));
}

/** The layout with one column shown or hidden. */
export function shown(layout: ColumnLayout, id: string, isShown: boolean): ColumnLayout {
  return layout.map((place) => (place.id === id ? { ...place, isHidden: !isShown } : place));
}

/** The layout with one column moved by so many places. */
export function moved(layout: ColumnLayout, id: string, by: number): ColumnLayout {
  const from = layout.findIndex((place) => place.id === id);
  const place = layout[from];
  if (place === undefined) return layout;
  const rest = layout.filter((other) => other !== place);
  const to = Math.min(rest.length, Math.max(0, from + by));
  return [...rest.slice(0, to), place, ...rest.slice(to)];
}

/** The first track, for the checkbox, and the last, for the choice of columns. */
const edge = 36;

/** The tracks of every row, as a CSS grid template in rem, so that the text size scales them. */
export function tracks<Row>(columns: readonly Column<Row>[], layout: ColumnLayout): string {
  const track = (column: Column<Row>): string => {
    const width = rem(widthOf(column, layout));
    return column.grows === true ? `minmax(${width}, 1fr)` : width;
  };
  return [rem(edge), ...columns.map(track), rem(edge)].join(" ");
}

/** Below this width the grid scrolls sideways. */
export function leastWidth<Row>(columns: readonly Column<Row>[], layout: ColumnLayout): string {
  return rem(columns.reduce((sum, column) => sum + widthOf(column, layout), 2 * edge));
}

function widthOf<Row>(column: Column<Row>, layout: ColumnLayout): number {
  return layout.find(({ id }) => id === column.id)?.width ?? column.width;
}

function rem(pixels: number): string {
  return `${pixels / 16}rem`;
}
