import { House } from "lucide-react";
import type { Feature } from "~/app/feature";

/** The first page: what needs doing, and the way to everything else. */
export const feature: Feature = {
  routes: [{ path: "/", title: "home-title", screen: "home", load: () => import("./HomePage") }],
  sidebar: { path: "/", label: "home-title", icon: House, order: 0 },
  nextSteps: [
    { step: "recovery", path: "/settings/security" },
    { step: "address", path: "/settings/business" },
    { step: "backup", path: "/settings/backups" },
  ],
};
