/** Entries of one day. */
export interface Day<Entry> {
  /** ISO date where the computer stands. */
  date: string;
  entries: Entry[];
}

/** The day of a moment where the computer stands, as ISO date. */
export function dayOf(timestamp: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Date(timestamp).toLocaleDateString("sv-SE");
}

/** Entries that follow each other, parted where a new day begins. */
export function byDay<Entry>(entries: readonly Entry[], at: (entry: Entry) => string): Day<Entry>[] {
  const days: Day<Entry>[] = [];
  for (const entry of entries) {
    const date = dayOf(at(entry));
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

/** The ISO date some days after another. */
export function daysAfter(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
