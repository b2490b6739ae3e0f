import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderApp } from "~/dev/rendering";
import type { TaskView } from "~/ipc/bindings";
import { daysAfter } from "./days";
import { feature } from "./index";

const at = "2026-11-20T09:00:00Z";
function task(id: string, title: string, dueOn: string | null): TaskView {
  return { id, title, note: "", dueOn, dueTime: null, doneAt: null, about: null, createdAt: at, updatedAt: at };
}

const none = { today: "2026-11-22", overdue: [], dueToday: [], upcoming: [], someday: [] };
const full = {
  today: "2026-11-22",
  overdue: [task("1", "late", "2026-11-19")],
  dueToday: [task("2", "now", "2026-11-22")],
  upcoming: [task("3", "soon", "2026-11-28"), task("4", "far", "2026-11-29")],
  someday: [task("5", "ever", null)],
};

test("tasks stand in their groups, and the sidebar counts those that are due", async () => {
  renderApp([feature], "/tasks", { task_agenda: () => full });
  for (const [group, title] of [
    ["Overdue", "late"],
    ["Today", "now"],
    ["This week", "soon"],
    ["Later", "far"],
    ["Without date", "ever"],
  ] as const) {
    const list = await screen.findByRole("list", { name: group });
    expect(within(list).getByRole("checkbox", { name: title })).toBeDefined();
  }
  expect(screen.getByRole("link", { name: /Tasks\s*2/ })).toBeDefined();
});

test("an empty list teaches how a task names its day", async () => {
  renderApp([feature], "/tasks", { task_agenda: () => none });
  expect(await screen.findByText(/Nothing is to be done/)).toBeDefined();
});

test("a task is deleted at once, with undo", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/tasks", {
    task_agenda: () => full,
    delete_task: () => "c1",
    undo: () => "c2",
  });
  await user.click(await screen.findByRole("button", { name: "Delete: late" }));
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() =>
    expect(core.calls.filter(({ command }) => command === "undo")).toEqual([
      { command: "undo", args: { change: "c1" } },
    ]),
  );
});

test("Escape leaves a task that is being changed as it was", async () => {
  const user = userEvent.setup();
  const { core } = renderApp([feature], "/tasks", { task_agenda: () => full });
  await user.click(await screen.findByRole("button", { name: "Change: late" }));
  const field = screen.getByRole("textbox", { name: "What is to be done" });
  await user.type(field, " indeed{Escape}");
  expect(await screen.findByRole("checkbox", { name: "late" })).toBeDefined();
  expect(core.calls.some(({ command }) => command === "edit_task")).toBe(false);
});

test("days are counted over the end of a month and a leap day", () => {
  expect(daysAfter("2026-11-28", 6)).toBe("2026-12-04");
  expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29");
  expect(daysAfter("2026-01-01", -1)).toBe("2025-12-31");
});
