import { Building2 } from "lucide-react";
import type { Feature } from "~/app/feature";

/** Where people work, and whom invoices go to. */
export const feature: Feature = {
  routes: [
    { path: "/companies", title: "companies-title", screen: "companies", load: () => import("./CompanyList") },
    { path: "/companies/$id", title: "companies-one", screen: "company", load: () => import("./CompanyPage") },
  ],
  sidebar: { path: "/companies", label: "companies-title", icon: Building2, order: 12 },
  actions: [
    {
      id: "companies.new",
      label: "companies-new",
      icon: Building2,
      shortcut: "N F",
      isNew: true,
      run: ({ go }) => go("/companies", { new: true }),
    },
  ],
  records: [{ kind: "companies", icon: Building2, path: (id) => `/companies/${id}` }],
};
