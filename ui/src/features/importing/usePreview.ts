import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { commands, type ImportPreview } from "~/ipc/bindings";
import type { Course } from "./course";

/** What the import would do, as the person has it now. */
export function usePreview({ file, choices, onMatch }: Course): UseQueryResult<ImportPreview> {
  return useQuery({
    queryKey: ["importing", "preview", file.token, choices, onMatch],
    queryFn: () => commands.previewImport(file.token, choices, onMatch),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
}
