import { FileDown } from "lucide-react";
import type { Feature } from "~/app/feature";

/** The way out, without loss. */
export const feature: Feature = {
  routes: [
    {
      path: "/export",
      title: "exporting-title",
      screen: "export",
      load: () => import("./ExportPage"),
    },
  ],
  sidebar: { path: "/export", label: "exporting-title", icon: FileDown, order: 72, atBottom: true },
};
