import { CalendarPlus, ListChecks, NotebookPen, Phone, SquareCheckBig } from "lucide-react";
import type { Feature, RecordAction } from "~/app/feature";
import type { About } from "~/ipc/bindings";
import { askFor, type EntryMode } from "./asking";
import { TaskBadge } from "./TaskBadge";

const kinds: readonly About["kind"][] = ["contact", "lead", "company"];

function writing(mode: EntryMode, order: number, icon: RecordAction["icon"], shortcut: string): RecordAction {
  return {
    id: `timeline.${mode}`,
    kinds,
    order,
    label: `timeline-new-${mode}`,
    icon,
    shortcut,
    run: ({ about }) => askFor(mode, about),
  };
}

/** What was said and what is to be done, on records and on a page of its own. */
export const feature: Feature = {
  routes: [{ path: "/tasks", title: "timeline-tasks", screen: "tasks", load: () => import("./TasksPage") }],
  sidebar: { path: "/tasks", label: "timeline-tasks", icon: ListChecks, order: 30, badge: TaskBadge },
  actions: [
    {
      id: "tasks.new",
      label: "timeline-add-task",
      icon: CalendarPlus,
      shortcut: "N T",
      isNew: true,
      run: ({ go }) => go("/tasks", { new: true }),
    },
  ],
  sections: [
    {
      kinds,
      order: 10,
      title: "timeline-title",
      place: "main",
      load: () => import("./Timeline"),
      loadShort: () => import("./ShortTimeline"),
    },
  ],
  recordActions: [
    writing("note", 10, NotebookPen, "N"),
    writing("call", 20, Phone, "L"),
    writing("task", 30, SquareCheckBig, "T"),
  ],
  home: [
    { place: "today", order: 10, load: () => import("./TodayTasks") },
    { place: "needsYou", order: 40, load: () => import("./OverdueTasks") },
  ],
};
