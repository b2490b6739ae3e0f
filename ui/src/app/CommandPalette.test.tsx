import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FileText, Users } from "lucide-react";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { Feature } from "./feature";
import { matching, withRecent, type PaletteItem } from "./paletteItems";
import { Page } from "./Page";

const make = vi.fn();

/** Words that exist already serve as labels: Columns, Filter, and Undo as an action. */
const contacts: Feature = {
  routes: [
    {
      path: "/",
      title: "components-columns",
      screen: "home",
      load: () => Promise.resolve({ default: () => <Page>columns</Page> }),
    },
    {
      path: "/filter",
      title: "components-filter",
      screen: "contacts",
      load: () => Promise.resolve({ default: () => <Page>filters</Page> }),
    },
    {
      path: "/people/$id",
      title: "components-filter",
      screen: "contacts",
      load: () => Promise.resolve({ default: () => <Page title="Ana">ana</Page> }),
    },
  ],
  sidebar: { path: "/", label: "components-columns", icon: Users, order: 1 },
  actions: [{ id: "test.undo", label: "components-undo", icon: FileText, shortcut: "U U", run: make }],
  records: [
    { kind: "contacts", icon: Users, path: (id) => `/people/${id}` },
    { kind: "invoices", icon: FileText, nameless: "invoices-draft", path: (id) => `/people/${id}` },
  ],
};
const filters: Feature = {
  routes: [],
  sidebar: { path: "/filter", label: "components-filter", icon: Users, order: 2 },
};

async function openPalette() {
  const user = userEvent.setup();
  const { core } = renderApp([contacts, filters], "/", {
    search_everywhere: ({ text }) =>
      text === "an"
        ? [
            { kind: "contacts", id: "7", title: "Ana Costa", subtitle: "Harbour Dental" },
            { kind: "invoices", id: "8", title: "INV-2026-0001", subtitle: "Ana Costa" },
            { kind: "invoices", id: "9", title: "", subtitle: "Ana Costa" },
          ]
        : [],
  });
  await screen.findByRole("heading", { name: "Columns" });
  await user.keyboard("{Control>}k{/Control}");
  const box = await screen.findByRole("combobox", { name: "Search or do" });
  return { user, core, box, lines: () => screen.getAllByRole("option").map(({ textContent }) => textContent) };
}

describe("the palette", () => {
  test("opens with Ctrl+K, ready to type, and shows pages and actions with their keys", async () => {
    const { box, lines } = await openPalette();
    expect(document.activeElement).toBe(box);
    expect(lines()).toEqual(expect.arrayContaining(["Columns", "Filter", "UndoU U"]));
  });

  test("goes to a page by its first letters and Enter", async () => {
    const { user } = await openPalette();
    await user.keyboard("fil{Enter}");
    expect(await screen.findByText("filters")).toBeTruthy();
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  test("starts an action with the arrow keys", async () => {
    const { user, lines } = await openPalette();
    const steps = lines().findIndex((line) => line.startsWith("Undo"));
    await user.keyboard(`${"{ArrowDown}".repeat(steps)}{Enter}`);
    expect(make).toHaveBeenCalledOnce();
  });

  test("finds records through the core and opens them", async () => {
    const { user } = await openPalette();
    await user.keyboard("an");
    expect(await screen.findByRole("option", { name: /Harbour Dental/ })).toBeTruthy();
    await user.click(screen.getByRole("option", { name: /Harbour Dental/ }));
    expect(await screen.findByRole("heading", { name: "Ana" })).toBeTruthy();
  });

  test("asks for the kinds that have a page, and names a draft that has no number", async () => {
    const { user, core, lines } = await openPalette();
    await user.keyboard("an");
    await screen.findByRole("option", { name: /INV-2026-0001/ });
    expect(lines()).toEqual(expect.arrayContaining(["INV-2026-0001Ana Costa", "DraftAna Costa"]));
    expect(core.calls).toContainEqual({
      command: "search_everywhere",
      args: { text: "an", kinds: ["contacts", "invoices"] },
    });
  });

  test("shows what was used lately first", async () => {
    const { user } = await openPalette();
    await user.keyboard("fil{Enter}");
    await screen.findByText("filters");
    await user.keyboard("{Control>}k{/Control}");
    const list = await screen.findByRole("listbox");
    await waitFor(() => expect(within(list).getByText("Recent")).toBeTruthy());
    expect(within(list).getAllByRole("option")[0]?.textContent).toBe("Filter");
  });

  test("closes with Escape and says when nothing is found", async () => {
    const { user } = await openPalette();
    await user.keyboard("zzz");
    expect(screen.getByText("Nothing found for “zzz”.")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("combobox")).toBeNull());
  });
});

describe("matching", () => {
  const item = (label: string): PaletteItem => ({ id: label, section: "pages", label, icon: Users, run: vi.fn() });
  const labels = (text: string, recent: string[] = []) =>
    matching([item("New invoice"), item("Invoices"), item("Größe ändern")], text, recent).map(({ label }) => label);

  test("takes beginnings of words in any order, without case and accents", () => {
    expect(labels("inv")).toEqual(["Invoices", "New invoice"]);
    expect(labels("inv new")).toEqual(["New invoice"]);
    expect(labels("grosse")).toEqual(["Größe ändern"]);
    expect(labels("voice")).toEqual([]);
  });

  test("prefers what was used lately among equals", () => {
    expect(labels("", ["Größe ändern"])).toEqual(["Größe ändern", "New invoice", "Invoices"]);
  });

  test("remembers each thing once, the newest first", () => {
    expect(withRecent(["a", "b"], "b")).toEqual(["b", "a"]);
    expect(withRecent(["1", "2", "3", "4", "5", "6", "7", "8"], "9")).toHaveLength(8);
  });
});
