import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import { feature } from ".";

const entry = (level: string, message: string, details: string) => ({
  at: "2026-11-22T12:00:00Z",
  level,
  message,
  details,
});

test("the log is read in the window and can be narrowed", async () => {
  const user = userEvent.setup();
  renderApp([feature], "/settings/log", {
    log_entries: () => [entry("WARN", "refused", "code=workspace-busy"), entry("INFO", "phase", "phase=Open")],
  });
  expect(await screen.findByText("code=workspace-busy")).toBeDefined();
  expect(screen.getByText("Warning")).toBeDefined();
  await user.type(screen.getByRole("textbox", { name: "Filter" }), "phase");
  expect(screen.queryByText("code=workspace-busy")).toBeNull();
  expect(screen.getByText("phase=Open")).toBeDefined();
});

test("an empty log says so", async () => {
  renderApp([feature], "/settings/log", { log_entries: () => [] });
  expect(await screen.findByText("Nothing stands in the log.")).toBeDefined();
});
