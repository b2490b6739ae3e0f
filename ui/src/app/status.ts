import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { commands, type Appearance, type ShellStatus } from "~/ipc/bindings";

/** Key of the shell's status; the core announces the topic `shell` when phase, look or jobs change. */
export const statusKey = ["shell", "status"] as const;

/** The state of the frame: phase, look, formats, backup, jobs. */
export function useShellStatus(): UseQueryResult<ShellStatus> {
  return useQuery({ queryKey: statusKey, queryFn: commands.shellStatus, staleTime: Infinity });
}

/** Shows a new look at once and keeps it; the old one returns when it could not be kept. */
export function useSaveAppearance(): (part: Partial<Appearance>) => void {
  const queries = useQueryClient();
  return (part) => {
    const status = queries.getQueryData<ShellStatus>(statusKey);
    if (status === undefined) return;
    const appearance = { ...status.appearance, ...part };
    queries.setQueryData<ShellStatus>(statusKey, { ...status, appearance });
    void commands.saveAppearance(appearance).catch(() => {
      queries.setQueryData<ShellStatus>(statusKey, status);
    });
  };
}
