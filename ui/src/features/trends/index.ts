import { ChartNoAxesColumn } from "lucide-react";
import type { Feature } from "~/app/feature";

/** What happened week by week, from the owner's own records. */
export const feature: Feature = {
  routes: [{ path: "/trends", title: "trends-title", screen: "trends", load: () => import("./TrendsPage") }],
  sidebar: { path: "/trends", label: "trends-title", icon: ChartNoAxesColumn, order: 60 },
};
