import { useQuery, useQueryClient } from "@tanstack/react-query";
import { commands } from "~/ipc/bindings";

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
      void commands.savePreference(name, value);
    },
  };
}
