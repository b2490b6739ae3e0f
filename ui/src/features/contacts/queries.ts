import { useQuery } from "@tanstack/react-query";
import { usePages, type Pages, type Sort } from "~/components";
import { commands, type ContactQuery, type ContactSort, type ContactSummary, type Lifecycle } from "~/ipc/bindings";

export const lifecycles: readonly Lifecycle[] = ["contact", "prospect", "customer", "former", "supplier", "partner"];

const sorts: readonly ContactSort[] = ["name", "company", "email", "created", "updated"];

/** What a list shows, without which rows. */
export interface ContactFilter {
  text: string;
  trash: boolean;
  /** The import that made them; blank for all. */
  importId: string;
  sort: Sort | null;
}

export function contactQuery(filter: ContactFilter, offset: number, limit: number): ContactQuery {
  return {
    sort: sorts.find((one) => one === filter.sort?.column) ?? "name",
    direction: filter.sort?.isDescending === true ? "descending" : "ascending",
    text: filter.text,
    trash: filter.trash,
    ...(filter.importId === "" ? {} : { importId: filter.importId }),
    window: { offset, after: null, limit },
  };
}

/** The rows of the list. */
export function useContactPages(filter: ContactFilter): Pages<ContactSummary> {
  return usePages<ContactSummary>({
    queryKey: ["contacts", "list", filter],
    load: async (offset, limit) => {
      const { items, total } = await commands.listContacts(contactQuery(filter, offset, limit));
      return { rows: items, total };
    },
  });
}

/** One contact. */
export function useContact(id: string) {
  return useQuery({ queryKey: ["contacts", "one", id], queryFn: () => commands.contact(id) });
}
