import { useQuery, useQueryClient } from "@tanstack/react-query";
import { commands } from "~/ipc/bindings";

/** Writes that wait: dragging a column changes it many times a second. */
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
const pause = 300;

function saveSoon(name: string, value: unknown): void {
  clearTimeout(waiting.get(name));
  const write = (): void => {
    waiting.delete(name);
    void commands.savePreference(name, value);
  };
  waiting.set(name, setTimeout(write, pause));
}

/**
 * Something a person arranged while working (columns, saved views), kept in the workspace under a
 * name such as `contacts.columns`. `isRead` is false until the core answered. The shape belongs to
 * the screen; when it changes, the name does too.
 */
export function usePreference<Value>(
  name: string,
  initial: Value,
): { value: Value; isRead: boolean; save: (value: Value) => void } {
  const queries = useQueryClient();
  const queryKey = ["preferences", name];
  const { data, isPending } = useQuery({ queryKey, queryFn: () => commands.preference(name) });
  return {
    value: data === undefined || data === null ? initial : (data as Value),
    isRead: !isPending,
    save: (value) => {
      queries.setQueryData(queryKey, value);
      saveSoon(name, value);
    },
  };
}
