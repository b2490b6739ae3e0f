import { FileUp } from "lucide-react";
import type { Feature } from "~/app/feature";

/** Bringing files in: look first, then take, then take back. */
export const feature: Feature = {
  routes: [{ path: "/import", title: "importing-title", screen: "import", load: () => import("./ImportPage") }],
  sidebar: { path: "/import", label: "importing-title", icon: FileUp, order: 70, atBottom: true },
  receiver: {
    label: "importing-drop",
    refusal: "importing-drop-refused",
    oneAtATime: "importing-drop-one",
    run: ({ token, name, size }, { go }) => go("/import", { token, name, size }),
  },
};
