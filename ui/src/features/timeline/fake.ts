import type {
  About,
  AboutName,
  ActivityView,
  FileView,
  NewActivity,
  NewTask,
  TaskReading,
  TaskView,
  TimelineEntry,
} from "~/ipc/bindings";
import type { FakeCommand } from "~/ipc/fake";

const today = "2026-11-22";
const ana: AboutName = { about: { kind: "contact", id: "contact-0" }, name: "Ana Abbott" };
/** `/fake.html?empty` shows everything before anything was written down. */
const isEmpty = window.location.search.includes("empty");
const made = "2026-11-20T09:00:00Z";
const next = { id: 100 };

function fromFull<Item>(items: Item[]): Item[] {
  return isEmpty ? [] : items;
}

function task(id: string, title: string, part: Partial<TaskView>): TaskView {
  const blank = { note: "", dueOn: null, dueTime: null, doneAt: null, about: null, createdAt: made, updatedAt: made };
  return { id, title, ...blank, ...part };
}

function activity(id: string, kind: ActivityView["kind"], at: string, body: string): ActivityView {
  const blank = { title: "", direction: "none", minutes: null, about: ana, createdAt: at, updatedAt: at } as const;
  return { id, kind, happenedAt: at, body, ...blank };
}

let tasks: TaskView[] = fromFull([
  task("t1", "Call about the whitening offer", { dueOn: "2026-11-19", about: ana }),
  task("t2", "Call Ana Abbott", { dueOn: today, dueTime: "14:30", about: ana }),
  task("t3", "Quote for Oak & Iron", { dueOn: today, note: "Two treatments, with and without the scan." }),
  task("t4", "Order gloves", { dueOn: "2026-11-26" }),
  task("t5", "Prepare the yearly review", { dueOn: "2026-12-14", dueTime: "09:00" }),
  task("t6", "Sort the old letters", {}),
  task("t7", "Send the parking map", { doneAt: "2026-11-21T15:10:00Z", about: ana }),
]);

let activities: ActivityView[] = fromFull([
  activity("a1", "note", "2026-11-22T09:12:00Z", "Prefers to be called in the morning.\nParking behind the house."),
  {
    ...activity("a2", "call", "2026-11-21T10:30:00Z", "Wants whitening before Christmas; asked for a price."),
    direction: "incoming",
    minutes: 4,
  },
  { ...activity("a3", "email", "2026-11-12T08:05:00Z", "Sent the price list."), title: "Your question" },
  { ...activity("a4", "meeting", "2026-11-03T13:00:00Z", "First look."), minutes: 25 },
]);

const files: FileView[] = fromFull([
  {
    id: "f1",
    name: "x-ray.png",
    mediaType: "image/png",
    size: 482_113,
    sha256: "",
    about: ana,
    createdAt: "2026-11-12T08:20:00Z",
  },
]);

const isAbout = (about: unknown) => {
  const wanted = about as About;
  return (one: { about: AboutName | null }) => one.about?.about.id === wanted.id;
};

function entriesOf(about: unknown, only: unknown): TimelineEntry[] {
  const of = isAbout(about);
  const all: { at: string; kind: string; entry: TimelineEntry }[] = [
    ...activities
      .filter(of)
      .map((one) => ({ at: one.happenedAt, kind: one.kind, entry: { entry: "activity" as const, ...one } })),
    ...tasks
      .filter(of)
      .flatMap((one) =>
        one.doneAt === null ? [] : [{ at: one.doneAt, kind: "task", entry: { entry: "task" as const, ...one } }],
      ),
    ...files.filter(of).map((one) => ({ at: one.createdAt, kind: "file", entry: { entry: "file" as const, ...one } })),
  ];
  const wanted = all.filter(({ kind }) => only === undefined || kind === only);
  return wanted.sort((one, other) => other.at.localeCompare(one.at)).map(({ entry }) => entry);
}

const open = () => tasks.filter(({ doneAt }) => doneAt === null);
const isDue = (test: (day: string) => boolean) => open().filter(({ dueOn }) => dueOn !== null && test(dueOn));

function changed<Kind>(record: Kind): { change: string; record: Kind } {
  return { change: "c1", record };
}

/** Reads only what the preview is shown with; the core reads much more. */
function readingOf(text: string): TaskReading {
  const match = /^(.*?)\s*\b(fri)\b\s*(2pm)?$/i.exec(text);
  if (match === null) return { title: text.trim(), dueOn: "", dueTime: "" };
  return { title: (match[1] ?? "").trim(), dueOn: "2026-11-27", dueTime: match[3] === undefined ? "" : "14:00" };
}

/** What was said and is to be done with one person, as the core would tell. */
export const fakeCommands: Record<string, FakeCommand> = {
  timeline: ({ about, query }) => ({ items: entriesOf(about, (query as { only?: string }).only), next: null }),
  open_tasks: ({ about }) => open().filter(isAbout(about)),
  task_agenda: () => ({
    today,
    overdue: isDue((day) => day < today),
    dueToday: isDue((day) => day === today),
    upcoming: isDue((day) => day > today),
    someday: open().filter(({ dueOn }) => dueOn === null),
  }),
  done_tasks: () => tasks.filter(({ doneAt }) => doneAt !== null),
  read_task: ({ text }) => readingOf(String(text)),
  read_date: () => "2026-11-27",
  history: () => [
    { setId: "s2", at: made, actor: "Sara", action: "contact-changed", fields: [], undoable: true, erased: false },
    { setId: "s1", at: made, actor: "Sara", action: "contact-created", fields: [], undoable: false, erased: false },
  ],
  add_task: ({ about, task: wanted }) => {
    const { title, dueOn, dueTime } = wanted as NewTask;
    const person = isAbout(about)({ about: ana }) ? ana : null;
    const added = task(String((next.id += 1)), title, {
      dueOn: dueOn || null,
      dueTime: dueTime || null,
      about: person,
    });
    tasks = [...tasks, added];
    return changed(added);
  },
  edit_task: ({ id, task: wanted }) => {
    const { title, note, dueOn, dueTime } = wanted as NewTask;
    const part = { title, note, dueOn: dueOn || null, dueTime: dueTime || null };
    tasks = tasks.map((one) => (one.id === id ? { ...one, ...part } : one));
    return changed(tasks.find((one) => one.id === id));
  },
  set_task_done: ({ id, done }) => {
    tasks = tasks.map((one) => (one.id === id ? { ...one, doneAt: done === true ? `${today}T12:00:00Z` : null } : one));
    return changed(tasks.find((one) => one.id === id));
  },
  delete_task: ({ id }) => {
    tasks = tasks.filter((one) => one.id !== id);
    return "c1";
  },
  add_activity: ({ activity: wanted }) => {
    const { kind, body } = wanted as NewActivity;
    const added = activity(String((next.id += 1)), kind, `${today}T12:00:00Z`, body);
    activities = [added, ...activities];
    return changed(added);
  },
  edit_activity: ({ id, activity: wanted }) => {
    const { body, title } = wanted as NewActivity;
    activities = activities.map((one) => (one.id === id ? { ...one, body, title } : one));
    return changed(activities.find((one) => one.id === id));
  },
  delete_activity: ({ id }) => {
    activities = activities.filter((one) => one.id !== id);
    return "c1";
  },
  choose_file: () => null,
  save_file: () => "x-ray.png",
  delete_file: () => "c1",
};
