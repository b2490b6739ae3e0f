import "@tanstack/react-router";
import type { Screen } from "~/ipc/bindings";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Fluent id of the page's title. */
    title?: string;
    /** Whether the page can be reached while policy or terms wait to be accepted. */
    isOpenBeforeAgreement?: boolean;
    /** What a visit is counted as. */
    screen?: Screen;
  }
}
