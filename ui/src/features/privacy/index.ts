import {
  BellOff,
  CalendarClock,
  Database,
  Eraser,
  Eye,
  History,
  Handshake,
  Inbox,
  MessageSquareHeart,
  Network,
  ScrollText,
  Share2,
  ShieldCheck,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import type { Action, Feature } from "~/app/feature";

/** A part of the privacy page, found by its name in the palette. */
const part = (tab: string, label: string, icon: LucideIcon): Action => ({
  id: `privacy.${tab}`,
  label,
  icon,
  run: ({ go }) => go("/privacy", { tab }),
});

/** What is kept about people, and what leaves this computer. */
export const feature: Feature = {
  routes: [
    {
      path: "/privacy",
      title: "privacy-title",
      screen: "privacy",
      load: () => import("./PrivacyPage"),
    },
    {
      path: "/privacy/requests/$id",
      title: "requests-one",
      screen: "privacy",
      load: () => import("./requests/RequestPage"),
    },
    {
      path: "/privacy/person/$id",
      title: "discovery-open",
      screen: "privacy",
      load: () => import("./PersonPage"),
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
    {
      path: "/settings/purposes",
      label: "consent-purposes",
      icon: MessageSquareHeart,
      order: 46,
      load: () => import("./consent/PurposeSettings"),
    },
    {
      path: "/settings/controller",
      label: "agreement-controller-settings",
      icon: Handshake,
      order: 47,
      load: () => import("./terms/ControllerSettings"),
    },
  ],
  sections: [
    {
      kinds: ["contact", "lead"],
      order: 80,
      title: "recipients-title",
      place: "side",
      load: () => import("./registers/PassedOnSection"),
    },
    {
      kinds: ["contact", "lead"],
      order: 5,
      title: "consent-title",
      place: "side",
      load: () => import("./consent/MayWeContact"),
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
    part("contact", "consent-list", BellOff),
    part("glance", "agreement-glance", Eye),
    part("map", "privacy-map", Database),
    part("record", "datamap-record-title", ScrollText),
    part("processors", "processors-title", Network),
    part("disclosures", "disclosures-title", Share2),
    part("breaches", "breaches-title", TriangleAlert),
    part("keeping", "retention-title", CalendarClock),
    part("terms", "agreement-title", Handshake),
    part("log", "audit-title", History),
    part("erasures", "erasures-title", Eraser),
  ],
  home: [
    { place: "needsYou", order: 1, load: () => import("./registers/DueBreaches") },
    { place: "needsYou", order: 5, load: () => import("./HomePrivacy") },
    { place: "needsYou", order: 20, load: () => import("./requests/DueRequests") },
    { place: "needsYou", order: 25, load: () => import("./consent/DueNotices") },
  ],
  sidebar: { path: "/privacy", label: "privacy-title", icon: ShieldCheck, order: 80, atBottom: true },
};
