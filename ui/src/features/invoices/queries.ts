import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { usePages, type Pages, type Sort } from "~/components";
import {
  commands,
  type InvoiceDraft,
  type InvoiceSort,
  type InvoiceSummary,
  type InvoiceView,
  type StatusFilter,
} from "~/ipc/bindings";

const sorts: readonly InvoiceSort[] = ["issueDate", "dueDate", "number", "customer", "updated"];

/** What the list shows. */
export interface InvoiceFilter {
  text: string;
  status: StatusFilter;
  sort: Sort | null;
}

/** The rows of the list. */
export function useInvoicePages(filter: InvoiceFilter): Pages<InvoiceSummary> {
  return usePages<InvoiceSummary>({
    queryKey: ["invoices", "list", filter],
    load: async (offset, limit) => {
      const { items, total } = await commands.listInvoices({
        text: filter.text,
        status: filter.status,
        contactId: null,
        companyId: null,
        sort: sorts.find((one) => one === filter.sort?.column) ?? "issueDate",
        direction: filter.sort?.isDescending === true ? "descending" : "ascending",
        window: { offset, after: null, limit },
      });
      return { rows: items, total };
    },
  });
}

/** One invoice. */
export function useInvoice(id: string) {
  return useQuery<InvoiceView>({ queryKey: ["invoices", "one", id], queryFn: () => commands.invoice(id) });
}

/** What a draft comes to; the last answer stays while the next is awaited. */
export function useTotals(draft: InvoiceDraft) {
  return useQuery({
    queryKey: ["invoices", "totals", draft],
    queryFn: () => commands.previewInvoice(draft),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}

/** The pages of a draft as the PDF will draw them. */
export function usePreviewPages(draft: InvoiceDraft) {
  return useQuery({
    queryKey: ["invoices", "pages", draft],
    queryFn: () => commands.previewInvoicePages(draft),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}
