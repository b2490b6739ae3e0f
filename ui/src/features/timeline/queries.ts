import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { commands, type About, type EntryKind, type TaskReading } from "~/ipc/bindings";

/** How many entries are read at once. */
const pageLength = 30;

/** What was said, done and added about a record, page by page. */
export function useTimeline(about: About, only: EntryKind | null) {
  const entries = useInfiniteQuery({
    queryKey: ["timeline", about.kind, about.id, only],
    queryFn: ({ pageParam }) =>
      commands.timeline(about, {
        limit: pageLength,
        ...(pageParam === null ? {} : { before: pageParam }),
        ...(only === null ? {} : { only }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  useAgainWith(about, entries.refetch);
  return entries;
}

/** A task that is done stands in the timeline, but its topic is another: both are read together. */
function useAgainWith(about: About, read: () => Promise<unknown>): void {
  const { dataUpdatedAt } = useOpenTasks(about);
  const first = useRef(0);
  useEffect(() => {
    if (dataUpdatedAt === 0) return;
    if (first.current === 0) first.current = dataUpdatedAt;
    else if (first.current !== dataUpdatedAt) void read();
  }, [dataUpdatedAt, read]);
}

/** The open tasks about a record, the next first. */
export function useOpenTasks(about: About) {
  return useQuery({ queryKey: ["tasks", "open", about.kind, about.id], queryFn: () => commands.openTasks(about) });
}

/** The open tasks by when they are due. */
export function useAgenda() {
  return useQuery({ queryKey: ["tasks", "agenda"], queryFn: () => commands.taskAgenda() });
}

/** The tasks done last. */
export function useDoneTasks(isWanted: boolean) {
  return useQuery({ queryKey: ["tasks", "done"], queryFn: () => commands.doneTasks(), enabled: isWanted });
}

/** What the core makes of a task while it is typed; nothing while there is no text. */
export function useTaskReading(text: string): TaskReading | undefined {
  const { data } = useQuery({
    queryKey: ["settings", "task", text],
    queryFn: () => commands.readTask(text),
    enabled: text.trim() !== "",
    // Nothing of what was typed is kept.
    gcTime: 0,
  });
  return text.trim() === "" ? undefined : data;
}

/** What happened to a record, the latest first. */
export function useHistory(about: About, isWanted: boolean) {
  const topic = { contact: "contacts", lead: "leads", company: "companies" }[about.kind];
  return useQuery({
    queryKey: [topic, "history", about.id],
    queryFn: () => commands.history(about.id),
    enabled: isWanted,
  });
}
