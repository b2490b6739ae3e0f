import { useQuery } from "@tanstack/react-query";
import { commands } from "~/ipc/bindings";

/**
 * What home shows depends on records, settings and backups alike, so it is read at each visit too,
 * besides what its topic says.
 */
const eachVisit = { staleTime: 0, refetchOnMount: "always" } as const;

/** The steps after first run. */
export function useNextSteps() {
  return useQuery({ queryKey: ["settings", "nextSteps"], queryFn: () => commands.nextSteps(), ...eachVisit });
}

/** The records written last. */
export function useRecentRecords() {
  return useQuery({ queryKey: ["contacts", "recent"], queryFn: () => commands.recentRecords(), ...eachVisit });
}

/** What the personal home shows. */
export function usePersonalHome() {
  return useQuery({ queryKey: ["settings", "personalHome"], queryFn: () => commands.personalHome(), ...eachVisit });
}

/** How much sample data there is. */
export function useSampleFigures(isThere: boolean) {
  return useQuery({
    queryKey: ["contacts", "sample"],
    queryFn: () => commands.sampleFigures(),
    enabled: isThere,
    ...eachVisit,
  });
}
