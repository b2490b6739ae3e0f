import { useQuery } from "@tanstack/react-query";
import { usePages, type Pages } from "~/components";
import { commands, type CompanyQuery, type CompanySort, type CompanySummary, type CompanyView } from "~/ipc/bindings";
import type { Shown } from "~/records/views";

const sorts: readonly CompanySort[] = ["name", "created", "updated"];

/** What the list asks the core with. */
export function companyQuery({ text, sort }: Shown): CompanyQuery {
  return {
    sort: sorts.find((one) => one === sort.column) ?? "name",
    direction: sort.isDescending ? "descending" : "ascending",
    text,
    trash: false,
    window: { offset: 0, after: null, limit: 0 },
  };
}

/** The rows of the list. */
export function useCompanyPages(query: CompanyQuery): Pages<CompanySummary> {
  return usePages<CompanySummary>({
    queryKey: ["companies", "list", query],
    load: async (offset, limit) => {
      const { items, total } = await commands.listCompanies({ ...query, window: { offset, after: null, limit } });
      return { rows: items, total };
    },
  });
}

/** One company. */
export function useCompany(id: string) {
  return useQuery<CompanyView>({ queryKey: ["companies", "one", id], queryFn: () => commands.company(id) });
}

/** How many of its records a company's page shows. */
const most = 20;

const window = { offset: 0, after: null, limit: most };

/** The people who work there. */
export function usePeople(companyId: string) {
  return useQuery({
    queryKey: ["contacts", "of-company", companyId],
    queryFn: () =>
      commands.listContacts({
        sort: "name",
        direction: "ascending",
        text: "",
        companyId,
        trash: false,
        window,
      }),
  });
}

/** The leads that name the company. */
export function useLeadsOf(company: string) {
  return useQuery({
    queryKey: ["leads", "of-company", company],
    queryFn: () =>
      commands.listLeads({
        sort: "created",
        direction: "descending",
        text: "",
        company,
        converted: false,
        trash: false,
        window,
      }),
  });
}
