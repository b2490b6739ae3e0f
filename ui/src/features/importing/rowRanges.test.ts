import { expect, test } from "vitest";
import { byReason, ranges, rowsIn } from "./rowRanges";

test("rows without a gap are one stretch", () => {
  expect(ranges([4, 2, 3, 9, 11, 12])).toEqual([
    [2, 4],
    [9, 9],
    [11, 12],
  ]);
  expect(ranges([])).toEqual([]);
  expect(rowsIn(ranges([4, 2, 3, 9, 11, 12]))).toBe(6);
});

test("each reason stands once, the most frequent first", () => {
  const rows = [
    { row: 2, reason: "import-row-empty" },
    { row: 3, reason: "import-row-repeated" },
    { row: 5, reason: "import-row-repeated" },
  ];
  expect(byReason(rows)).toEqual([
    { reason: "import-row-repeated", rows: [3, 5] },
    { reason: "import-row-empty", rows: [2] },
  ]);
});
