import "@fontsource-variable/inter/wght.css";
import "../tokens.css";
import "../base.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followChanges } from "~/ipc/changes";
import { tellActivity } from "./activity";
import { App } from "./App";
import type { Feature } from "./feature";

/** Draws the application into the page. The core must be connected before (`ipc/call`). */
export function startApp(features: readonly Feature[]): void {
  const place = document.getElementById("root");
  if (place === null) throw new Error("index.html has no element with the id root");
  document.documentElement.dataset["platform"] = navigator.userAgent.includes("Linux") ? "linux" : "other";
  const queries = queriesOfTheCore();
  void followChanges(queries);
  tellActivity();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App features={features} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** Answers stay fresh until the core says that they changed, and the core is never "offline". */
export function queriesOfTheCore(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 300_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
