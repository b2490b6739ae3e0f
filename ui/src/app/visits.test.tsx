import { createMemoryHistory, type AnyRoute } from "@tanstack/react-router";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { State } from "~/ipc/bindings";
import type { FakeCore } from "~/ipc/fake";
import type { Feature } from "./feature";
import { features } from "./features";
import { Link } from "./navigation";
import { Page } from "./Page";
import { routerFor } from "./router";

const Contact = () => (
  <Page title="Ana">
    <Link path="/">back to them all</Link>
  </Page>
);
const List = () => <Page title="Everybody">everybody</Page>;
const people: Feature = {
  routes: [
    { path: "/", title: "app-name", screen: "contacts", load: () => Promise.resolve({ default: List }) },
    { path: "/contacts/$id", title: "app-name", screen: "contact", load: () => Promise.resolve({ default: Contact }) },
  ],
};

function open(state: State): FakeCore {
  return renderApp([people], "/contacts/7", {
    usage_status: () => ({ state, reason: "choice", endpoint: null }),
    count_screen: () => null,
  }).core;
}

const asked = (core: FakeCore) => core.calls.filter(({ command }) => command === "usage_status").length;
const counted = (core: FakeCore) =>
  core.calls.filter(({ command }) => command === "count_screen").map(({ args }) => args["screen"]);

test("each visit is counted as its screen while usage figures are on", async () => {
  const core = open("on");
  await waitFor(() => expect(counted(core)).toEqual(["contact"]));
  screen.getByRole("link", { name: "back to them all" }).click();
  await waitFor(() => expect(counted(core)).toEqual(["contact", "contacts"]));
});

test.each(["off", "undecided"] as const)("nothing is counted while the switch is %s", async (state) => {
  const core = open(state);
  (await screen.findByRole("link", { name: "back to them all" })).click();
  await screen.findByText("everybody");
  await waitFor(() => expect(asked(core)).toBe(1));
  expect(counted(core)).toEqual([]);
});

test("what was visited before the switch went on is not counted afterwards", async () => {
  const core = open("undecided");
  const link = await screen.findByRole("link", { name: "back to them all" });
  await waitFor(() => expect(asked(core)).toBe(1));
  core.answer({ usage_status: () => ({ state: "on", reason: "choice", endpoint: null }) });
  core.announce(["telemetry"]);
  link.click();
  await waitFor(() => expect(counted(core)).toEqual(["contacts"]));
});

test("every page of every feature, settings too, has a screen to be counted as", () => {
  const { routesById } = routerFor(features, createMemoryHistory()) as { routesById: Record<string, AnyRoute> };
  const pages = Object.values(routesById)
    .map(({ options }) => options.staticData)
    .filter((page) => page?.title !== undefined);
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((page) => page?.screen === undefined)).toEqual([]);
});

test("no two pages have the same path", () => {
  const paths = features.flatMap(({ routes, settings = [] }) => [...routes, ...settings]).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
