import type { TrendWeek } from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

/** `/fake.html?empty` shows the page before anything happened. */
const isEmpty = window.location.search.includes("empty");

const counts: readonly (readonly [number, number, number, number])[] = [
  [12, 4, 1, 3],
  [9, 6, 0, 2],
  [15, 5, 3, 4],
  [21, 8, 2, 6],
  [18, 7, 1, 5],
  [7, 3, 0, 1],
  [24, 9, 4, 7],
  [19, 8, 2, 6],
  [22, 11, 3, 5],
  [17, 6, 1, 8],
  [28, 12, 5, 9],
  [11, 5, 2, 3],
];

const weeks = counts.map(([activities, tasksDone, leads, invoices], position): TrendWeek => ({
  week: `2026-W${36 + position}`,
  activities: isEmpty ? 0 : activities,
  tasksDone: isEmpty ? 0 : tasksDone,
  leads: isEmpty ? 0 : leads,
  invoices: isEmpty ? 0 : invoices,
  invoiced: [{ currency: "GBP", gross: `${invoices * 240}.00` }],
}));

export const fakeCommands: Record<string, FakeCommand> = {
  trend_weeks: () => weeks,
};
