import { useQuery } from "@tanstack/react-query";
import { usePages, type Pages, type Tone } from "~/components";
import {
  commands,
  type LeadQuery,
  type LeadSort,
  type LeadStatus,
  type LeadSummary,
  type LeadView,
} from "~/ipc/bindings";
import type { Shown } from "~/records/views";

/** How far a lead can be, in the order it goes through. */
export const statuses: readonly LeadStatus[] = ["new", "working", "qualified", "unqualified"];

export const tones: Record<LeadStatus, Tone> = {
  new: "neutral",
  working: "info",
  qualified: "success",
  unqualified: "neutral",
};

const sorts: readonly LeadSort[] = ["name", "company", "created", "updated"];

/** What the list asks the core with. */
export function leadQuery({ text, filters, sort }: Shown): LeadQuery {
  const source = filters["source"] ?? "";
  const status = statuses.find((one) => one === filters["status"]);
  return {
    sort: sorts.find((one) => one === sort.column) ?? "created",
    direction: sort.isDescending ? "descending" : "ascending",
    text,
    ...(status === undefined ? {} : { status }),
    ...(source === "" ? {} : { source }),
    converted: filters["converted"] === "yes",
    trash: false,
    window: { offset: 0, after: null, limit: 0 },
  };
}

/** The rows of the list. */
export function useLeadPages(query: LeadQuery): Pages<LeadSummary> {
  return usePages<LeadSummary>({
    queryKey: ["leads", "list", query],
    load: async (offset, limit) => {
      const { items, total } = await commands.listLeads({ ...query, window: { offset, after: null, limit } });
      return { rows: items, total };
    },
  });
}

/** One lead. */
export function useLead(id: string) {
  return useQuery<LeadView>({ queryKey: ["leads", "one", id], queryFn: () => commands.lead(id) });
}

/** Where leads came from. */
export function useSources() {
  return useQuery({ queryKey: ["leads", "sources"], queryFn: () => commands.leadSources() });
}
