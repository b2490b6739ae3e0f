import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError, type FakeCommand } from "~/ipc/fake";
import { feature } from "..";
import { fakeCommands } from "../fake";

function open(more: Record<string, FakeCommand> = {}) {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=usage", { ...fakeCommands, ...more });
  return { user, core };
}

test("the figures, the next report and the switch stand on one page, and off is one press", async () => {
  const { user, core } = open();
  expect(await screen.findByText("Contacts: opened 22 times")).toBeDefined();
  const report = screen.getByRole("region", { name: "The next report, byte for byte" });
  expect(report.textContent).toContain('"asInt":"21"');
  await user.click(screen.getByRole("switch", { name: "Record usage figures" }));
  const answered = core.calls.find(({ command }) => command === "answer_usage");
  expect(answered?.args).toEqual({ on: false });
});

test("the weeks are bars, and a table for whoever wants every figure", async () => {
  const { user } = open();
  const bars = await screen.findByRole("list", { name: "Pages opened per week" });
  expect(within(bars).getAllByRole("listitem")).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "Show as table" }));
  expect(screen.getAllByRole("cell", { name: "Importing a file, under 2 s" })).toHaveLength(5);
});

test("what left is told with its answer and every byte", async () => {
  open();
  expect(await screen.findByText("Taken · 200 · {}")).toBeDefined();
  expect(screen.getByRole("region", { name: "Every byte of week 2026-W46", hidden: true })).toBeDefined();
});

test("a switch that somebody else holds does not move and says who holds it", async () => {
  open({ usage_status: () => ({ state: "off", reason: "managedPolicy", endpoint: null }) });
  expect(await screen.findByText(/Whoever looks after this computer/)).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>("switch", { name: "Record usage figures" }).disabled).toBe(true);
});

test("a yes to less is asked for again", async () => {
  open({ usage_status: () => ({ state: "undecided", reason: "noticeGrown", endpoint: null }) });
  expect(await screen.findByText(/More is counted than when you said yes/)).toBeDefined();
});

test("without a receiver nothing is sent, and the page says so", async () => {
  open();
  expect((await screen.findAllByText("Nowhere. Nothing is sent.")).length).toBeGreaterThan(0);
});

test("all figures can be deleted with one press", async () => {
  const { user, core } = open();
  await user.click(await screen.findByRole("button", { name: "Delete all figures" }));
  expect(core.calls.some(({ command }) => command === "delete_usage")).toBe(true);
});

test("figures that cannot be read are said to be so", async () => {
  open({
    usage_figures: () => {
      throw fakeError({ code: "storage-unreachable", kind: "unavailable" });
    },
  });
  expect(await screen.findByText(/The database does not answer/)).toBeDefined();
});
