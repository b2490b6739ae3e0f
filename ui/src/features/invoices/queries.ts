import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { usePages, type Pages, type Sort } from "~/components";
import {
  commands,
  type About,
  type InvoiceDraft,
  type InvoiceQuery,
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
  contact: string;
  company: string;
  sort: Sort | null;
}

function queryOf({ text, status, contact, company, sort }: InvoiceFilter, offset: number, limit: number): InvoiceQuery {
  return {
    text,
    status,
    contactId: contact === "" ? null : contact,
    companyId: company === "" ? null : company,
    sort: sorts.find((one) => one === sort?.column) ?? "issueDate",
    direction: sort?.isDescending === true ? "descending" : "ascending",
    window: { offset, after: null, limit },
  };
}

/** The rows of the list. */
export function useInvoicePages(filter: InvoiceFilter): Pages<InvoiceSummary> {
  return usePages<InvoiceSummary>({
    queryKey: ["invoices", "list", filter],
    load: async (offset, limit) => {
      const { items, total } = await commands.listInvoices(queryOf(filter, offset, limit));
      return { rows: items, total };
    },
  });
}

/** What the rows of the list come to, by currency. */
export function useInvoiceSums(filter: Omit<InvoiceFilter, "sort">) {
  return useQuery({
    queryKey: ["invoices", "sums", filter],
    queryFn: () => commands.invoiceSums(queryOf({ ...filter, sort: null }, 0, 1)),
    placeholderData: keepPreviousData,
  });
}

/** The newest invoices of a contact or company. */
export function useInvoicesOf(about: About, limit: number) {
  return useQuery({
    queryKey: ["invoices", "of", about.kind, about.id, limit],
    queryFn: () => commands.listInvoices(queryOf({ ...filterOf(about), sort: newestFirst }, 0, limit)),
  });
}

/** The invoices of a contact or company. */
export function filterOf({ kind, id }: About): Omit<InvoiceFilter, "sort"> {
  return { text: "", status: "all", contact: kind === "contact" ? id : "", company: kind === "company" ? id : "" };
}

/** As a list begins. */
export const newestFirst: Sort = { column: "issueDate", isDescending: true };

/** What is overdue, the longest first. */
export function useOverdue(limit: number) {
  const filter: InvoiceFilter = {
    text: "",
    status: "overdue",
    contact: "",
    company: "",
    sort: { column: "dueDate", isDescending: false },
  };
  return useQuery({
    queryKey: ["invoices", "overdue", limit],
    queryFn: () => commands.listInvoices(queryOf(filter, 0, limit)),
  });
}

/** What home says about money. */
export function useFigures() {
  return useQuery({ queryKey: ["invoices", "figures"], queryFn: () => commands.invoiceFigures() });
}

/** What the editor offers. */
export function useInvoiceOptions() {
  return useQuery({ queryKey: ["settings", "invoices", "options"], queryFn: () => commands.invoiceOptions() });
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

/** The pages of an issued invoice: they never change. */
export function useInvoicePagesOf(id: string) {
  return useQuery({
    queryKey: ["invoices", "issued-pages", id],
    queryFn: () => commands.invoicePages(id),
    staleTime: Infinity,
  });
}
