import { FilePlus2, ReceiptText } from "lucide-react";
import type { Feature } from "~/app/feature";

/** Invoices: written, issued, printed, paid. */
export const feature: Feature = {
  routes: [
    { path: "/invoices", title: "invoices-title", screen: "invoices", load: () => import("./InvoiceList") },
    { path: "/invoices/$id", title: "invoices-one", screen: "invoice", load: () => import("./InvoicePage") },
  ],
  sidebar: { path: "/invoices", label: "invoices-title", icon: ReceiptText, order: 40 },
  actions: [
    {
      id: "invoices.new",
      label: "invoices-new",
      icon: FilePlus2,
      shortcut: "N I",
      isNew: true,
      run: ({ go }) => go("/invoices/new"),
    },
  ],
  nextSteps: [{ step: "invoice", path: "/invoices/new" }],
  records: [{ kind: "invoices", icon: ReceiptText, path: (id) => `/invoices/${id}` }],
};
