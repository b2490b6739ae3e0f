import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import {
  commands,
  type ConsentPerson,
  type ConsentView,
  type QuarantinedRow,
  type SensitiveHint,
  type SourceNotice,
  type SuppressionList,
} from "~/ipc/bindings";

/** May we contact this person? */
export function useConsents(person: ConsentPerson): UseQueryResult<ConsentView> {
  return useQuery({
    queryKey: [person.kind === "lead" ? "leads" : "contacts", "consents", person.id],
    queryFn: () => commands.consents(person),
  });
}

/** What a record sounds like that was not answered yet. */
export function useSensitiveHints(person: ConsentPerson): UseQueryResult<SensitiveHint[]> {
  return useQuery({
    queryKey: ["contacts", "sensitive", person.id],
    queryFn: () => commands.sensitiveHints(person),
  });
}

/** The list of addresses that are left alone. */
export function useSuppressions(): UseQueryResult<SuppressionList> {
  return useQuery({ queryKey: ["privacy", "suppressions"], queryFn: () => commands.suppressions() });
}

/** Rows of imports that wait. */
export function useQuarantine(): UseQueryResult<QuarantinedRow[]> {
  return useQuery({ queryKey: ["privacy", "quarantine"], queryFn: () => commands.quarantinedRows() });
}

/** People whose data came from elsewhere. */
export function useSourceNotices(): UseQueryResult<SourceNotice[]> {
  return useQuery({ queryKey: ["privacy", "notices"], queryFn: () => commands.sourceNotices() });
}
