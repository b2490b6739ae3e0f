import { CalendarClock, Inbox, ShieldCheck } from "lucide-react";
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
    {
      path: "/privacy/requests/$id",
      title: "requests-one",
      screen: "privacy",
      load: () => import("./requests/RequestPage"),
    },
  ],
  settings: [
    {
      path: "/settings/requests",
      label: "requests-settings",
      icon: CalendarClock,
      order: 45,
      load: () => import("./requests/RequestSettings"),
    },
  ],
  actions: [
    {
      id: "requests.new",
      label: "requests-new",
      icon: Inbox,
      isNew: true,
      run: ({ go }) => go("/privacy", { tab: "requests", new: "typed" }),
    },
    {
      id: "requests.open",
      label: "requests-open",
      icon: Inbox,
      run: ({ go }) => go("/privacy", { tab: "requests" }),
    },
  ],
  home: [{ place: "needsYou", order: 20, load: () => import("./requests/DueRequests") }],
  sidebar: { path: "/privacy", label: "privacy-title", icon: ShieldCheck, order: 80, atBottom: true },
};
