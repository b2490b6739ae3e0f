import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { renderWithWords } from "~/dev/rendering";
import type { Column, ColumnLayout } from "./columns";
import { DataGrid } from "./DataGrid";
import type { Sort } from "./GridHeader";
import { usePages, type Page } from "./pages";
import { nothingSelected, selectedCount, type Selection } from "./selection";

interface Row {
  id: string;
  name: string;
}

const total = 100_000;
const heard = {
  open: vi.fn<(id: string) => void>(),
  page: vi.fn<(id: string) => void>(),
  back: vi.fn<() => void>(),
  save: vi.fn<(id: string, text: string) => void>(),
  layout: vi.fn<(layout: ColumnLayout) => void>(),
  sort: vi.fn<(sort: Sort) => void>(),
};
const load = vi.fn((offset: number, limit: number): Promise<Page<Row>> =>
  Promise.resolve({
    total,
    rows: Array.from({ length: Math.min(limit, total - offset) }, (_, at) => ({
      id: `id-${offset + at}`,
      name: `Person ${offset + at}`,
    })),
  }),
);

const columns: Column<Row>[] = [
  {
    id: "name",
    header: "Name",
    width: 160,
    isSortable: true,
    isFixed: true,
    cell: (row) => row.name,
    edit: { value: (row) => row.name, save: (row, text) => Promise.resolve().then(() => heard.save(row.id, text)) },
  },
  { id: "id", header: "Number", width: 100, isSortable: true, cell: (row) => row.id },
];

function List() {
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [layout, setLayout] = useState<ColumnLayout | null>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const pages = usePages<Row>({ queryKey: ["contacts", sort], load });
  return (
    <>
      <DataGrid
        label="Contacts"
        pages={pages}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        sort={sort}
        onSort={(next) => {
          heard.sort(next);
          setSort(next);
        }}
        layout={layout}
        onLayoutChange={(next) => {
          heard.layout(next);
          setLayout(next);
        }}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={(row) => heard.open(row.id)}
        onOpenPage={(row) => heard.page(row.id)}
        onBack={heard.back}
        empty="Nobody yet."
      />
      <output data-testid="count">{selectedCount(selection, total)}</output>
    </>
  );
}

beforeEach(() => {
  for (const call of Object.values(heard)) call.mockClear();
  load.mockClear();
  // jsdom lays nothing out: the scroller is given the height of twenty rows, and scrolls at once.
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(total * 36 + 36);
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, options?: ScrollToOptions | number) {
    if (typeof options !== "object") return;
    this.scrollTop = options.top ?? 0;
    fireEvent.scroll(this);
  };
});

async function openList() {
  const user = userEvent.setup();
  renderWithWords(<List />);
  const first = (await screen.findByText("Person 0")).closest<HTMLElement>("[role=row]");
  act(() => first?.focus());
  return { user, grid: screen.getByRole("grid", { name: "Contacts" }) };
}

const focusedRow = () => document.activeElement?.getAttribute("aria-rowindex");
const count = () => screen.getByTestId("count").textContent;

describe("the keys of a grid", () => {
  test("move by row, by page, to the end and to the start, and the focus follows", async () => {
    const { user, grid } = await openList();
    expect(grid.getAttribute("aria-rowcount")).toBe("100001");
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(focusedRow()).toBe("4");
    await user.keyboard("{PageDown}");
    expect(Number(focusedRow())).toBeGreaterThan(15);
    await user.keyboard("{End}");
    expect(focusedRow()).toBe("100001");
    await screen.findByText("Person 99999");
    await user.keyboard("{ArrowDown}");
    expect(focusedRow()).toBe("100001");
    await user.keyboard("{Home}{ArrowUp}");
    expect(focusedRow()).toBe("2");
  });

  test("open the row beside the list with Enter and its page with Ctrl and Enter", async () => {
    const { user } = await openList();
    await user.keyboard("{ArrowDown}{Enter}");
    expect(heard.open).toHaveBeenCalledExactlyOnceWith("id-1");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(heard.page).toHaveBeenCalledExactlyOnceWith("id-1");
  });

  test("select with the space bar and extend with Shift, and the bar counts", async () => {
    const { user } = await openList();
    await user.keyboard("{ArrowDown} ");
    expect(count()).toBe("1");
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(await screen.findByText("3 selected")).toBeTruthy();
    await user.keyboard(" ");
    expect(count()).toBe("2");
  });

  test("select everything that matches, loaded or not", async () => {
    const { user } = await openList();
    await user.keyboard(" ");
    await user.click(screen.getByRole("button", { name: "Select all 100,000 matching" }));
    expect(count()).toBe("100000");
    expect(load.mock.calls.length).toBeLessThan(4);
  });

  test("step back with Escape: first the selection goes, then the list is left", async () => {
    const { user } = await openList();
    await user.keyboard(" {Escape}");
    expect(count()).toBe("0");
    expect(heard.back).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(heard.back).toHaveBeenCalledOnce();
  });

  test("edit in the row with F2: Enter saves, Escape restores, and the row has the focus again", async () => {
    const { user } = await openList();
    await user.keyboard("{F2}");
    const input = screen.getByRole("textbox", { name: "Name" });
    await user.clear(input);
    await user.type(input, "Ana{Enter}");
    expect(heard.save).toHaveBeenCalledExactlyOnceWith("id-0", "Ana");
    await vi.waitFor(() => expect(focusedRow()).toBe("2"));
    await user.keyboard("{F2}Nobody{Escape}");
    expect(heard.save).toHaveBeenCalledOnce();
    expect(focusedRow()).toBe("2");
  });
});

describe("a grid", () => {
  test("draws only the rows in view", async () => {
    await openList();
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
  });

  test("sorts by its headers, up and then down, and says so", async () => {
    const { user, grid } = await openList();
    const header = within(grid).getByRole("button", { name: "Name" });
    await user.click(header);
    expect(heard.sort).toHaveBeenLastCalledWith({ column: "name", isDescending: false });
    await user.click(header);
    expect(heard.sort).toHaveBeenLastCalledWith({ column: "name", isDescending: true });
    expect(within(grid).getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("descending");
  });

  test("resizes and moves a column from its header by keyboard", async () => {
    const { user, grid } = await openList();
    act(() => within(grid).getByRole("button", { name: "Name" }).focus());
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
    expect(heard.layout).toHaveBeenLastCalledWith(
      expect.arrayContaining([{ id: "name", width: 176, isHidden: false }]),
    );
    await user.keyboard("{Control>}{ArrowRight}{/Control}");
    expect(within(grid).getAllByRole("columnheader")[1]?.textContent).toBe("Number");
  });

  test("hides a column from the menu, but never the name", async () => {
    const { user } = await openList();
    await user.click(screen.getByRole("button", { name: "Columns" }));
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Name" }).disabled).toBe(true);
    await user.click(screen.getByRole("checkbox", { name: "Number" }));
    expect(heard.layout).toHaveBeenLastCalledWith(expect.arrayContaining([{ id: "id", width: 100, isHidden: true }]));
  });
});
