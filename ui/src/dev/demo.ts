import { CircleUserRound, House, UserRoundPlus, Settings } from "lucide-react";
import type { Feature } from "~/app/feature";
import type { FakeCommand } from "~/ipc/fake";
import { demoPerson } from "./demoRecords";

/** Stands in the preview while no feature is there; titles are plain words on purpose. */
export const demoFeature: Feature = {
  routes: [
    { path: "/", title: "Home", screen: "home", load: () => import("./GalleryPage") },
    { path: "/contacts", title: "Contacts", screen: "contacts", load: () => import("./DemoList") },
  ],
  sidebar: { path: "/contacts", label: "Contacts", icon: CircleUserRound, order: 10 },
  actions: [
    {
      id: "demo.new",
      label: "New contact",
      icon: UserRoundPlus,
      shortcut: "N C",
      isNew: true,
      run: ({ go }) => go("/contacts"),
    },
  ],
  records: [{ kind: "contacts", icon: CircleUserRound, path: (id) => `/contacts?open=${id}` }],
};

export const demoHome: Feature = {
  routes: [],
  sidebar: { path: "/", label: "Home", icon: House, order: 0 },
};

export const demoSettings: Feature = {
  routes: [],
  sidebar: { path: "/settings", label: "Settings", icon: Settings, order: 90, atBottom: true },
};

const total = 100_000;

export const demoCommands: Record<string, FakeCommand> = {
  demo_people: ({ offset, limit, filter }) => {
    const wanted = String(filter).toLowerCase();
    const start = Number(offset);
    if (wanted === "") {
      const count = Math.min(Number(limit), total - start);
      return { total, rows: Array.from({ length: count }, (_, at) => demoPerson(start + at)) };
    }
    const some = Array.from({ length: 3000 }, (_, at) => demoPerson(at)).filter(({ name }) =>
      name.toLowerCase().includes(wanted),
    );
    return { total: some.length, rows: some.slice(start, start + Number(limit)) };
  },
  search_everywhere: ({ text }) =>
    Array.from({ length: 400 }, (_, at) => demoPerson(at))
      .filter(({ name }) => name.toLowerCase().includes(String(text).toLowerCase()))
      .slice(0, 6)
      .map(({ id, name, company }) => ({ kind: "contacts", id, title: name, subtitle: company })),
};
