import { LifeBuoy, TriangleAlert } from "lucide-react";
import type { Feature } from "~/app/feature";

/** Help: requests to the makers of OkiCRM, their answers, and reports of what broke. */
export const feature: Feature = {
  routes: [
    {
      path: "/help",
      title: "support-title",
      screen: "about",
      load: () => import("./HelpPage"),
    },
    {
      path: "/help/$id",
      title: "support-title",
      screen: "about",
      load: () => import("./RequestPage"),
    },
  ],
  sidebar: { path: "/help", label: "support-title", icon: LifeBuoy, order: 95, atBottom: true },
  actions: [
    {
      id: "support.contact",
      label: "support-contact",
      icon: LifeBuoy,
      run: ({ go }) => go("/help", { new: "question" }),
    },
    {
      id: "support.crashes",
      label: "support-crashes",
      icon: TriangleAlert,
      run: ({ go }) => go("/help"),
    },
  ],
  home: [{ place: "needsYou", order: 0, load: () => import("./HomeCrash") }],
};
