import {
  Building2,
  HardDrive,
  Info,
  Keyboard,
  Palette,
  ScrollText,
  Settings,
  ShieldCheck,
  UserRound,
} from "lucide-react";
import type { Feature } from "~/app/feature";

/** What the business, the window and this computer are set to. */
export const feature: Feature = {
  routes: [],
  sidebar: { path: "/settings", label: "settings-title", icon: Settings, order: 90, atBottom: true },
  nextSteps: [
    { step: "recovery", path: "/settings/security" },
    { step: "address", path: "/settings/business" },
  ],
  settings: [
    {
      path: "/settings/business",
      label: "settings-business",
      icon: Building2,
      order: 10,
      load: () => import("./BusinessPage"),
    },
    {
      path: "/settings/you",
      label: "settings-you",
      icon: UserRound,
      order: 20,
      load: () => import("./YouPage"),
    },
    {
      path: "/settings/appearance",
      label: "settings-appearance",
      icon: Palette,
      order: 30,
      load: () => import("./AppearancePage"),
    },
    {
      path: "/settings/security",
      label: "settings-security",
      icon: ShieldCheck,
      order: 40,
      load: () => import("./SecurityPage"),
    },
    {
      path: "/settings/place",
      label: "settings-place",
      icon: HardDrive,
      order: 60,
      load: () => import("./DataPlacePage"),
    },
    {
      path: "/settings/shortcuts",
      label: "settings-shortcuts",
      icon: Keyboard,
      order: 80,
      load: () => import("./ShortcutsPage"),
    },
    {
      path: "/settings/log",
      label: "settings-log",
      icon: ScrollText,
      order: 85,
      load: () => import("./LogPage"),
    },
    {
      path: "/settings/about",
      label: "settings-about",
      icon: Info,
      order: 90,
      screen: "about",
      load: () => import("./AboutPage"),
    },
  ],
};
