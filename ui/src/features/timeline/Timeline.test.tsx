import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Feature } from "~/app/feature";
import { Page } from "~/app/Page";
import { RecordActions, RecordSections } from "~/app/Record";
import { renderApp } from "~/dev/rendering";
import type { ActivityView, NewActivity, NewTask, TaskView, TimelineEntry } from "~/ipc/bindings";
import { fakeError, type FakeCommand } from "~/ipc/fake";
import { feature } from "./index";

const ana = { about: { kind: "contact", id: "7" }, name: "Ana Costa" } as const;
const AnaPage = () => (
  <Page title="Ana Costa">
    <RecordActions {...ana} />
    <RecordSections {...ana} place="main" />
  </Page>
);
const people: Feature = {
  routes: [{ path: "/", title: "app-name", screen: "contact", load: () => Promise.resolve({ default: AnaPage }) }],
};

const at = "2026-11-22T09:12:00Z";
const note: ActivityView = {
  id: "a1",
  kind: "note",
  happenedAt: at,
  title: "",
  body: "Prefers mornings.",
  direction: "none",
  minutes: null,
  about: ana,
  createdAt: at,
  updatedAt: at,
};
const call: TaskView = {
  id: "t1",
  title: "Call back",
  note: "",
  dueOn: "2026-11-22",
  dueTime: "14:30",
  doneAt: null,
  about: ana,
  createdAt: at,
  updatedAt: at,
};
const noTasks = { today: "2026-11-22", overdue: [], dueToday: [], upcoming: [], someday: [] };

function open(entries: readonly TimelineEntry[], tasks: readonly TaskView[], more: Record<string, FakeCommand> = {}) {
  const user = userEvent.setup();
  const { core } = renderApp([people, feature], "/", {
    timeline: () => ({ items: entries, next: null }),
    open_tasks: () => tasks,
    task_agenda: () => ({ ...noTasks, dueToday: tasks }),
    read_task: () => ({ title: "call", dueOn: "2026-11-27", dueTime: "14:00" }),
    undo: () => "c2",
    ...more,
  });
  const sent = (command: string) => core.calls.filter((one) => one.command === command).map(({ args }) => args);
  return { user, sent, send: core.send };
}

const entry: TimelineEntry = { entry: "activity", ...note };

test("N, text and Ctrl+Enter write a note down, and the toast takes it back", async () => {
  const { user, sent } = open([], [], { add_activity: () => ({ change: "c1", record: note }) });
  await screen.findByText(/Nothing is written down yet/);
  await user.keyboard("n");
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Text" })).toBe(document.activeElement));
  await user.keyboard("Prefers mornings.{Control>}{Enter}{/Control}");
  await screen.findByText("Note saved");
  const [{ about, activity } = {}] = sent("add_activity");
  expect(about).toEqual(ana.about);
  expect((activity as NewActivity).body).toBe("Prefers mornings.");
  await user.click(screen.getByRole("button", { name: /Undo/ }));
  await waitFor(() => expect(sent("undo")).toEqual([{ change: "c1" }]));
});

test("L writes a call", async () => {
  const { user, sent } = open([], [], { add_activity: () => ({ change: "c1", record: note }) });
  await screen.findByText(/Nothing is written down yet/);
  await user.keyboard("l");
  await screen.findByRole("button", { name: "Save call" });
  await waitFor(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
  await user.keyboard("Wants whitening{Control>}{Enter}{/Control}");
  await waitFor(() => expect((sent("add_activity")[0]?.["activity"] as NewActivity).kind).toBe("call"));
});

test("T, a task with its day and Enter make a task, and the reading is echoed", async () => {
  const { user, sent } = open([], [], { add_task: () => ({ change: "c1", record: { ...call, title: "call" } }) });
  await screen.findByText(/Nothing is written down yet/);
  await user.keyboard("t");
  const field = await screen.findByRole("textbox", { name: "Task with Ana Costa" });
  await waitFor(() => expect(field).toBe(document.activeElement));
  await user.keyboard("call fri 2pm");
  expect(await screen.findByText(/27 Nov 2026, 14:00/)).toBeDefined();
  await user.keyboard("{Enter}");
  await screen.findByText("“call” was added");
  const task = sent("add_task")[0]?.["task"] as NewTask;
  expect(task).toEqual({ title: "call", note: "", dueOn: "2026-11-27", dueTime: "14:00" });
});

test("a refusal stands at the field and the text stays", async () => {
  const { user } = open([], [], {
    add_activity: () => {
      throw fakeError({ kind: "invalid", problems: [{ field: "body", code: "activity-text-missing" }] });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Save note" }));
  const field = screen.getByRole("textbox", { name: "Text" });
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
});

test("a note is changed where it stands; Escape leaves it as it was", async () => {
  const { user, sent } = open([entry], [], { edit_activity: () => ({ change: "c1", record: note }) });
  await user.click(await screen.findByRole("button", { name: "Change: Note" }));
  await user.keyboard(" And tea.{Escape}");
  expect(await screen.findByText("Prefers mornings.")).toBeDefined();
  expect(sent("edit_activity")).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Change: Note" }));
  await user.keyboard(" And tea.{Control>}{Enter}{/Control}");
  await waitFor(() => expect((sent("edit_activity")[0]?.["activity"] as NewActivity).body).toContain("And tea."));
});

test("deleting asks nothing and offers to undo", async () => {
  const { user, sent } = open([entry], [], { delete_activity: () => "c1" });
  await user.click(await screen.findByRole("button", { name: "Delete: Note" }));
  expect(await screen.findByText("Note is in the trash")).toBeDefined();
  expect(screen.queryByRole("alertdialog")).toBeNull();
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(sent("undo")).toEqual([{ change: "c1" }]));
});

test("entries stand under their days, and older ones are asked for", async () => {
  const older: TimelineEntry = { ...entry, id: "a0", happenedAt: "2026-11-12T09:00:00Z", body: "First look." };
  const { user, sent } = open([], [], {
    timeline: ({ query }) =>
      (query as { before?: string }).before === undefined
        ? { items: [entry], next: "place" }
        : { items: [older], next: null },
  });
  expect(await screen.findByRole("region", { name: "Today" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Show earlier entries" }));
  const day = await screen.findByRole("region", { name: "Thursday, 12 November 2026" });
  expect(within(day).getByText("First look.")).toBeDefined();
  expect(sent("timeline").at(-1)?.["query"]).toMatchObject({ before: "place" });
});

test("files dropped on the window while a record is open are kept with it", async () => {
  const { send, sent } = open([], [], { add_file: () => ({ change: "c1", record: {} }) });
  await screen.findByText(/Nothing is written down yet/);
  const file = { token: "k1", name: "x-ray.png", size: 1 };
  send("dropped", { files: [{ file, importable: false }], refused: [] });
  expect(await screen.findByText("x-ray.png was added")).toBeDefined();
  expect(sent("add_file")).toEqual([{ about: ana.about, file: "k1" }]);
});

test("the filter asks the core for one kind", async () => {
  const { user, sent } = open([entry], []);
  await user.click(await screen.findByRole("radio", { name: "Calls" }));
  await waitFor(() => expect(sent("timeline").at(-1)?.["query"]).toMatchObject({ only: "call" }));
});

test("after a task is done it asks what comes next with the same person", async () => {
  const { user, sent } = open([], [call], {
    set_task_done: () => ({ change: "c1", record: { ...call, doneAt: at } }),
    add_task: () => ({ change: "c3", record: call }),
  });
  await user.click(await screen.findByRole("checkbox", { name: "Call back" }));
  expect(await screen.findByText("“Call back” is done")).toBeDefined();
  const field = await screen.findByRole("textbox", { name: "What next with Ana Costa?" });
  await waitFor(() => expect(field).toBe(document.activeElement));
  await user.keyboard("call fri 2pm{Enter}");
  await waitFor(() => expect(sent("add_task")[0]?.["about"]).toEqual(ana.about));
});
