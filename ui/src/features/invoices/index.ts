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
  recordActions: [
    {
      id: "invoices.for",
      kinds: ["contact", "company"],
      order: 40,
      label: "invoices-one",
      icon: FilePlus2,
      shortcut: "I",
      run: ({ go, about, name }) => go("/invoices/new", { [about.kind]: about.id, name }),
    },
  ],
  sections: [
    {
      kinds: ["contact", "company"],
      order: 40,
      title: "invoices-title",
      place: "side",
      load: () => import("./InvoicesOf"),
      loadShort: () => import("./InvoicesOf"),
    },
  ],
  home: [
    { place: "figures", order: 10, load: () => import("./HomeFigures") },
    { place: "needsYou", order: 10, load: () => import("./HomeOverdue") },
  ],
  records: [{ kind: "invoices", icon: ReceiptText, nameless: "invoices-draft", path: (id) => `/invoices/${id}` }],
};
