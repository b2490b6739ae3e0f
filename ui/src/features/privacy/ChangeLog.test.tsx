import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { feature } from ".";
import { fakeCommands } from "./fake";

const broken = {
  at: "2026-11-22T10:31:00.000Z",
  report: { verified: 16, firstBroken: 17, brokenAt: "2026-11-20T09:00:00.000Z", brokenAction: "contact-created" },
};

test("each change stands with who, what and when, and the log is said to be whole", async () => {
  renderApp([feature], "/privacy?tab=log", fakeCommands);
  expect((await screen.findByText("1,284")).closest("tr")?.textContent).toMatch(/Sara Lind/);
  expect(await screen.findByText(/The log is whole: 1,284 entries checked/)).toBeDefined();
});

test("an altered entry is named with its number and its day", async () => {
  renderApp([feature], "/privacy?tab=log", { ...fakeCommands, log_check: () => broken });
  expect(await screen.findByText(/Entry 17 of the change log, of .*2026.*, is not what was written/)).toBeDefined();
});

test("the log is looked through when that is asked for", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=log", fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Check now" }));
  await waitFor(() => expect(core.calls.some(({ command }) => command === "check_log")).toBe(true));
});

test("what fits the filter is exported and printed", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/privacy?tab=log", fakeCommands);
  await user.click(await screen.findByRole("button", { name: "Export" }));
  await user.click(await screen.findByRole("menuitem", { name: "For a program, with the chain (JSON)…" }));
  expect(await screen.findByText(/Saved as .*json/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Export" }));
  await user.click(await screen.findByRole("menuitem", { name: "Print" }));
  expect(await screen.findByText("Sent to the printer")).toBeDefined();
  expect(core.calls.some(({ command }) => command === "print_audit")).toBe(true);
});

test("a filter that nothing fits says so and is cleared", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/privacy?tab=log", {
    ...fakeCommands,
    audit: ({ query }) =>
      (query as { action: string }).action === "" ? fakeCommands.audit!({ query }) : { items: [], total: 0 },
  });
  await user.click(await screen.findByRole("button", { name: /What/ }));
  await user.click((await screen.findAllByRole("option")).at(-1)!);
  expect(await screen.findByText("No change fits this filter.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Clear filter" }));
  expect(await screen.findByText("1,284")).toBeDefined();
});
