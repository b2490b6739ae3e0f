import { useQuery, useQueryClient } from "@tanstack/react-query";
import { commands } from "~/ipc/bindings";

/**
 * Something a person arranged while working (columns, saved views), kept in the workspace under a
 * key such as `contacts.columns`. `isRead` is false until the core answered.
 */
export function usePreference<Value>(
  key: string,
  initial: Value,
): { value: Value; isRead: boolean; save: (value: Value) => void } {
  const queries = useQueryClient();
  const queryKey = ["preferences", key];
  const { data, isPending } = useQuery({ queryKey, queryFn: () => commands.preference(key) });
  return {
    value: data === undefined || data === null ? initial : readOr(data, initial),
    isRead: !isPending,
    save: (value) => {
      const text = JSON.stringify(value);
      queries.setQueryData(queryKey, text);
      void commands.savePreference(key, text);
    },
  };
}

/** A preference an older version wrote differently counts as not set. */
function readOr<Value>(text: string, initial: Value): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return initial;
  }
}
