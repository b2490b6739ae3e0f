import { Sprout, UserPlus } from "lucide-react";
import type { Feature } from "~/app/feature";

/** People who may become customers. */
export const feature: Feature = {
  routes: [
    { path: "/leads", title: "leads-title", screen: "leads", load: () => import("./LeadList") },
    { path: "/leads/$id", title: "leads-one", screen: "lead", load: () => import("./LeadPage") },
  ],
  sidebar: { path: "/leads", label: "leads-title", icon: Sprout, order: 14 },
  actions: [
    {
      id: "leads.new",
      label: "leads-new",
      icon: UserPlus,
      shortcut: "N L",
      isNew: true,
      run: ({ go }) => go("/leads", { new: true }),
    },
  ],
  records: [{ kind: "leads", icon: Sprout, path: (id) => `/leads/${id}` }],
};
