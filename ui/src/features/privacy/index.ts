import { ShieldCheck } from "lucide-react";
import type { Feature } from "~/app/feature";

/** What is kept about people, and what leaves this computer. */
export const feature: Feature = {
  routes: [
    {
      path: "/privacy",
      title: "privacy-title",
      isOpenBeforeAgreement: true,
      screen: "privacy",
      load: () => import("./PrivacyPage"),
    },
  ],
  sidebar: { path: "/privacy", label: "privacy-title", icon: ShieldCheck, order: 80, atBottom: true },
};
