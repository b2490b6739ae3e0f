import "@tanstack/react-router";
import type { Screen } from "~/ipc/bindings";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Fluent id of the page's title. */
    title?: string;
    /** What a visit is counted as. */
    screen?: Screen;
  }
}
