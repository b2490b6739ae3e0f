import { useQueries, useQueryClient, type QueryKey, type UseQueryResult } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { appErrorFrom } from "~/ipc/call";
import type { AppError } from "~/ipc/bindings";

/** A part of a list, as the core answers it. */
export interface Page<Row> {
  rows: readonly Row[];
  /** How many rows match altogether. */
  total: number;
}

/** The rows of a grid, loaded where they are looked at. */
export interface Pages<Row> {
  /** Changes with filter and sort; the grid then starts at the top. */
  key: string;
  rowCount: number;
  /** Undefined while it is being loaded. */
  rowAt: (index: number) => Row | undefined;
  /** The grid says which rows are in view. */
  onView: (first: number, last: number) => void;
  /** Loads rows that may never have been looked at, both ends included. */
  rowsBetween: (first: number, last: number) => Promise<readonly Row[]>;
  /** Nothing was loaded yet. */
  isPending: boolean;
  /** Why nothing can be shown. */
  error: AppError | null;
  onRetry: () => void;
}

interface PagesOptions<Row> {
  /** Begins with the topic; holds everything the answer depends on: filter, sort. */
  queryKey: QueryKey;
  load: (offset: number, limit: number) => Promise<Page<Row>>;
  pageSize?: number;
}

interface Loaded<Row> {
  pages: Record<number, readonly Row[]>;
  total: number;
}

/** Loads a list page by page. While a new filter is answered, the rows of the last one stay. */
export function usePages<Row>({ queryKey, load, pageSize = 100 }: PagesOptions<Row>): Pages<Row> {
  const queries = useQueryClient();
  const [view, setView] = useState({ first: 0, last: 0 });
  const [kept, setKept] = useState<Loaded<Row> | null>(null);

  const pageQuery = (page: number) => ({
    queryKey: [...queryKey, "rows", page],
    queryFn: () => load(page * pageSize, pageSize),
  });
  const wanted = pagesBetween(view.first, view.last);
  const results = useQueries({ queries: wanted.map(pageQuery), combine: together });

  const live = loadedFrom(wanted, results.data);
  const loaded = live ?? kept;
  if (live !== null && !sameRows(live, kept)) setKept(live);

  const onView = useCallback(
    (first: number, last: number): void => {
      const next = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
      setView((current) => (current.first === next.first && current.last === next.last ? current : next));
    },
    [pageSize],
  );

  return {
    key: JSON.stringify(queryKey),
    rowCount: loaded?.total ?? 0,
    rowAt: (index) => loaded?.pages[Math.floor(index / pageSize)]?.[index % pageSize],
    onView,
    rowsBetween: async (first, last) => {
      const numbers = pagesBetween(Math.floor(first / pageSize), Math.floor(last / pageSize));
      const pages = await Promise.all(numbers.map((page) => queries.query(pageQuery(page))));
      const start = (numbers[0] ?? 0) * pageSize;
      return pages.flatMap(({ rows }) => rows).slice(first - start, last - start + 1);
    },
    isPending: loaded === null && results.error === null,
    error: loaded === null && results.error !== null ? appErrorFrom(results.error) : null,
    onRetry: results.retry,
  };
}

function pagesBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function together<Row>(results: readonly UseQueryResult<Page<Row>>[]) {
  return {
    data: results.map(({ data }) => data),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const result of results) void result.refetch();
    },
  };
}

function loadedFrom<Row>(wanted: readonly number[], data: readonly (Page<Row> | undefined)[]): Loaded<Row> | null {
  const answered = data.filter((page) => page !== undefined);
  const newest = answered.at(-1);
  if (newest === undefined) return null;
  const pages = wanted.flatMap((number, at) => {
    const rows = data[at]?.rows;
    return rows === undefined ? [] : [[number, rows] as const];
  });
  return { pages: Object.fromEntries(pages), total: newest.total };
}

function sameRows<Row>(one: Loaded<Row>, other: Loaded<Row> | null): boolean {
  if (one.total !== other?.total) return false;
  const numbers = Object.keys(one.pages);
  if (numbers.length !== Object.keys(other.pages).length) return false;
  return numbers.every((number) => one.pages[Number(number)] === other.pages[Number(number)]);
}
