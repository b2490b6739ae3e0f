import { expect, test } from "vitest";
import { showsSame, sortFrom, sortText, type Shown } from "./views";

const all: Shown = { text: "", filters: {}, sort: { column: "name", isDescending: false } };

test("a blank filter is the same as none", () => {
  expect(showsSame(all, { ...all, text: " ", filters: { source: "" } })).toBe(true);
});

test("other words, another filter or another order are something else", () => {
  expect(showsSame(all, { ...all, text: "oak" })).toBe(false);
  expect(showsSame(all, { ...all, filters: { source: "Fair" } })).toBe(false);
  expect(showsSame(all, { ...all, sort: { column: "name", isDescending: true } })).toBe(false);
});

test("an order comes back from the address as it went there", () => {
  for (const sort of [all.sort, { column: "updated", isDescending: true }]) {
    expect(sortFrom(sortText(sort))).toEqual(sort);
  }
});
