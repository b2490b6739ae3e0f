import { Trash2 } from "lucide-react";
import type { Feature } from "~/app/feature";

/** What was deleted and can be taken back. */
export const feature: Feature = {
  routes: [{ path: "/trash", title: "trash-title", screen: "trash", load: () => import("./TrashPage") }],
  sidebar: { path: "/trash", label: "trash-title", icon: Trash2, order: 75, atBottom: true },
};
