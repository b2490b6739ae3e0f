import { describe, expect, test } from "vitest";
import { layoutFor, leastWidth, moved, resized, shown, tracks, visibleColumns, type Column } from "./columns";

const columns: Column<object>[] = [
  { id: "name", header: "Name", width: 160, isFixed: true, grows: true, cell: () => null },
  { id: "city", header: "City", width: 80, cell: () => null },
  { id: "note", header: "Note", width: 80, isHiddenAtFirst: true, cell: () => null },
];
const ids = (layout: readonly { id: string }[]) => layout.map(({ id }) => id);

describe("the layout of columns", () => {
  test("is the columns' own at first, without those that are hidden at first", () => {
    const layout = layoutFor(columns, null);
    expect(ids(layout)).toEqual(["name", "city", "note"]);
    expect(ids(visibleColumns(columns, layout))).toEqual(["name", "city"]);
  });

  test("forgets columns that are gone and adds new ones at the end", () => {
    const kept = [
      { id: "city", width: 99, isHidden: false },
      { id: "gone", width: 99, isHidden: false },
    ];
    const layout = layoutFor(columns, kept);
    expect(ids(layout)).toEqual(["city", "name", "note"]);
    expect(layout[0]?.width).toBe(99);
  });

  test("never hides the name", () => {
    const kept = [{ id: "name", width: 160, isHidden: true }];
    expect(ids(visibleColumns(columns, layoutFor(columns, kept)))).toContain("name");
  });

  test("is moved within its ends and resized within reason", () => {
    const layout = layoutFor(columns, null);
    expect(ids(moved(layout, "note", -1))).toEqual(["name", "note", "city"]);
    expect(ids(moved(layout, "name", -1))).toEqual(["name", "city", "note"]);
    expect(resized(layout, "city", 3)[1]?.width).toBe(64);
    expect(resized(layout, "city", 9999)[1]?.width).toBe(800);
    expect(ids(visibleColumns(columns, shown(layout, "note", true)))).toContain("note");
  });

  test("becomes tracks in rem, with the growing column taking the rest", () => {
    const layout = layoutFor(columns, null);
    const drawn = visibleColumns(columns, layout);
    expect(tracks(drawn, layout)).toBe("2.25rem minmax(10rem, 1fr) 5rem 2.25rem");
    expect(leastWidth(drawn, layout)).toBe("19.5rem");
  });
});
