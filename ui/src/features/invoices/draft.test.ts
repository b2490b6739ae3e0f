import { expect, test } from "vitest";
import { blankDraft, linesFromPaste, withAnotherLine, withLine, withoutLine } from "./draft";

test("the last line is emptied, not taken away", () => {
  const written = withLine(blankDraft, 0, { description: "Check-up" });
  expect(withoutLine(written, 0).lines).toEqual(blankDraft.lines);
  expect(withoutLine(withAnotherLine(written), 1).lines).toEqual(written.lines);
});

test("rows of a spreadsheet become lines, and ordinary text does not", () => {
  expect(linesFromPaste("Check-up\t2\t120.00\nFilling\t1\t80")).toMatchObject([
    { description: "Check-up", quantity: "2", unitPrice: "120.00" },
    { description: "Filling", quantity: "1", unitPrice: "80" },
  ]);
  expect(linesFromPaste("Check-up and filling")).toEqual([]);
});
