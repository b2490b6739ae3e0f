import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { fakeError, type FakeCommand } from "~/ipc/fake";
import { feature } from ".";
import { fakeCommands } from "./fake";

const open = (more: Record<string, FakeCommand> = {}) => renderApp([feature], "/trends", { ...fakeCommands, ...more });

test("each figure has twelve bars, and a table with what was invoiced", async () => {
  const user = userEvent.setup();
  open();
  const invoices = await screen.findByRole("region", { name: "Invoices issued" });
  expect(within(invoices).getAllByRole("listitem")).toHaveLength(12);
  await user.click(within(invoices).getByRole("button", { name: "Show as table" }));
  expect(within(invoices).getByRole("cell", { name: "£2,160.00" })).toBeDefined();
});

test("twelve quiet weeks say what will stand there", async () => {
  open({ trend_weeks: () => [{ week: "2026-W47", activities: 0, tasksDone: 0, leads: 0, invoices: 0, invoiced: [] }] });
  expect(await screen.findByText(/Nothing happened in the last twelve weeks/)).toBeDefined();
});

test("weeks that cannot be read are said to be so", async () => {
  open({
    trend_weeks: () => {
      throw fakeError({ code: "storage-unreachable", kind: "unavailable" });
    },
  });
  expect(await screen.findByText(/The database does not answer/)).toBeDefined();
});
