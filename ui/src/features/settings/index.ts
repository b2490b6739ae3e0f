import { Keyboard, Palette, Settings } from "lucide-react";
import type { Feature } from "~/app/feature";

/** What the business, the window and this computer are set to. */
export const feature: Feature = {
  routes: [],
  sidebar: { path: "/settings", label: "settings-title", icon: Settings, order: 90, atBottom: true },
  settings: [
    {
      path: "/settings/appearance",
      label: "settings-appearance",
      icon: Palette,
      order: 30,
      load: () => import("./AppearancePage"),
    },
    {
      path: "/settings/shortcuts",
      label: "settings-shortcuts",
      icon: Keyboard,
      order: 80,
      load: () => import("./ShortcutsPage"),
    },
  ],
};
