import { ArchiveRestore, DatabaseBackup } from "lucide-react";
import type { Feature } from "~/app/feature";

/** Copies that are proven when they are made, and the way back to one. */
export const feature: Feature = {
  routes: [],
  settings: [
    {
      path: "/settings/backups",
      label: "backups-title",
      icon: DatabaseBackup,
      order: 50,
      load: () => import("./BackupsPage"),
    },
  ],
  actions: [
    {
      id: "backups.create",
      label: "backups-create-action",
      icon: DatabaseBackup,
      run: ({ go }) => go("/settings/backups", { create: true }),
    },
    {
      id: "backups.open",
      label: "backups-open",
      icon: ArchiveRestore,
      run: ({ go }) => go("/settings/backups"),
    },
  ],
  problem: () => import("./ProblemPage"),
  bringBack: () => import("./BringBack"),
};
