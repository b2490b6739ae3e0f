import type { Feature } from "~/app/feature";

/** The first run: three steps from an empty computer to an open workspace. */
export const feature: Feature = {
  routes: [],
  firstRun: () => import("./FirstRun"),
};
