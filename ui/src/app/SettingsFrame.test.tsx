import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Settings } from "lucide-react";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { Feature } from "./feature";
import { Page } from "./Page";

/** Words that exist already serve as labels. */
const page = (name: string, label: string, order: number) => ({
  path: `/settings/${name}`,
  label,
  icon: Settings,
  order,
  load: () => Promise.resolve({ default: () => <Page shape="narrow">{`about ${name}`}</Page> }),
});
const one: Feature = { routes: [], settings: [page("second", "components-filter", 20)] };
const other: Feature = {
  routes: [],
  sidebar: { path: "/settings", label: "settings-title", icon: Settings, order: 1 },
  settings: [page("first", "components-columns", 10)],
};

test("the settings begin with their first page, whichever feature brings it", async () => {
  renderApp([one, other], "/settings");
  expect(await screen.findByText("about first")).toBeDefined();
  expect(screen.getByRole("heading", { level: 1, name: "Columns" })).toBeDefined();
  const lines = screen.getByRole("navigation", { name: "Pages of the settings" }).querySelectorAll("a");
  expect([...lines].map(({ textContent }) => textContent)).toEqual(["Columns", "Filter"]);
});

test("a page of the settings is reached by its line and by the palette", async () => {
  const user = userEvent.setup();
  renderApp([one, other], "/settings");
  await user.click(await screen.findByRole("link", { name: "Filter" }));
  expect(await screen.findByText("about second")).toBeDefined();
  expect(screen.getByRole("link", { name: "Filter" }).getAttribute("aria-current")).toBe("page");
  await user.keyboard("{Control>}k{/Control}");
  await user.keyboard("col{Enter}");
  expect(await screen.findByText("about first")).toBeDefined();
});
