import { expect, test } from "vitest";
import {
  blankDraft,
  blankLine,
  editingOf,
  lineFromRow,
  rowsFromPaste,
  withLine,
  withLineMoved,
  withLines,
  withoutLine,
} from "./draft";

const named = (...names: string[]) =>
  editingOf({ ...blankDraft, lines: names.map((description) => ({ ...blankLine, description })) });
const names = (editing: ReturnType<typeof named>): string[] =>
  editing.draft.lines.map(({ description }) => description);

test("the last line is emptied, not taken away", () => {
  expect(withoutLine(named("Check-up"), 0).draft.lines).toEqual([blankLine]);
  expect(names(withoutLine(named("Check-up", "Filling"), 0))).toEqual(["Filling"]);
});

test("a line keeps its key when it moves, and the ends stay", () => {
  const moved = withLineMoved(named("a", "b", "c"), 0, 1);
  expect(names(moved)).toEqual(["b", "a", "c"]);
  expect(moved.keys).toEqual([1, 0, 2]);
  expect(names(withLineMoved(moved, 0, -1))).toEqual(["b", "a", "c"]);
  expect(names(withLineMoved(moved, 2, 1))).toEqual(["b", "a", "c"]);
});

test("what is typed into a line reaches it after it has moved", () => {
  const moved = withLineMoved(named("a", "b"), 0, 1);
  expect(names(withLine(moved, 0, { description: "a new" }))).toEqual(["b", "a new"]);
  expect(withLine(withoutLine(moved, 1), 0, { description: "late" }).draft.lines).toHaveLength(1);
});

test("new lines get keys that no line had", () => {
  const more = withLines(named("a", "b"), 1, [blankLine, blankLine]);
  expect(more.keys).toEqual([0, 2, 3, 1]);
  expect(withLines(withoutLine(more, 1), 0, [blankLine]).keys).toEqual([4, 0, 3, 1]);
});

test("what the core leaves out of a draft is there to be typed into", () => {
  const kept = JSON.parse(
    '{"type":"invoice","customer":{},"lines":[{"description":"a","quantity":"","unit":"","unitPrice":""}],"discounts":[],"charges":[]}',
  ) as typeof blankDraft;
  const { draft } = editingOf(kept);
  expect([draft.note, draft.customer.name, draft.lines[0]?.baseQuantity]).toEqual(["", "", ""]);
});

test("rows of a spreadsheet become lines with figures as the core reads them", async () => {
  const rows = rowsFromPaste("Check-up\t2\t1.234,50\nFilling\t\t80\n\nBook\tmany\t");
  expect(rows).toEqual([
    ["Check-up", "2", "1.234,50"],
    ["Filling", "", "80"],
    ["Book", "many", ""],
  ]);
  const known: Record<string, string> = { "1.234,50": "1234.50", "2": "2", "80": "80", "1,234": "1.234" };
  const read = (text: string) => {
    const value = known[text];
    if (value === undefined) return Promise.reject(new Error("no figure"));
    return Promise.resolve({ value, otherwise: text === "1,234" ? "1.234,00" : null });
  };
  const pasted = await Promise.all(rows.map((row) => lineFromRow(row, read)));
  expect(pasted.map(({ line }) => line)).toMatchObject([
    { description: "Check-up", quantity: "2", unitPrice: "1234.50" },
    { description: "Filling", quantity: "1", unitPrice: "80" },
    // What is no figure stays to be seen: the core counts nothing for it and says so.
    { description: "Book", quantity: "many", unitPrice: "" },
  ]);
  expect(pasted.flatMap(({ doubts }) => doubts)).toEqual([]);
  expect((await lineFromRow(["Diesel", "80", "1,234"], read)).doubts).toEqual(["1,234"]);
  expect(rowsFromPaste("Check-up and filling")).toEqual([]);
});
