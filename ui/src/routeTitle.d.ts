import "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Fluent id of the page's title. */
    title?: string;
  }
}
