import { User, UserPlus, Users } from "lucide-react";
import type { Feature } from "~/app/feature";

/** The people a business knows. */
export const feature: Feature = {
  routes: [
    { path: "/contacts", title: "contacts-title", screen: "contacts", load: () => import("./ContactList") },
    { path: "/contacts/$id", title: "contacts-one", screen: "contact", load: () => import("./ContactPage") },
  ],
  sidebar: { path: "/contacts", label: "contacts-title", icon: Users, order: 10 },
  actions: [
    {
      id: "contacts.new",
      label: "contacts-new",
      icon: UserPlus,
      shortcut: "N C",
      isNew: true,
      run: ({ go }) => go("/contacts", { new: true }),
    },
  ],
  nextSteps: [{ step: "people", path: "/contacts", search: { new: true } }],
  records: [{ kind: "contacts", icon: User, path: (id) => `/contacts/${id}` }],
};
