/** A row of a file and the Fluent id of what is to be said about it. */
export interface RowLeft {
  row: number;
  reason: string;
}

/** The rows of each reason, the most frequent reason first. */
export function byReason(rows: readonly RowLeft[]): { reason: string; rows: number[] }[] {
  const groups = new Map<string, number[]>();
  for (const { row, reason } of rows) {
    const group = groups.get(reason);
    if (group === undefined) groups.set(reason, [row]);
    else group.push(row);
  }
  return [...groups].map(([reason, those]) => ({ reason, rows: those })).sort((a, b) => b.rows.length - a.rows.length);
}

/** Rows as stretches without a gap: 2, 3, 4, 9 are 2–4 and 9. */
export function ranges(rows: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches;
}

/** How many rows stretches have together. */
export function rowsIn(stretches: readonly (readonly [number, number])[]): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
