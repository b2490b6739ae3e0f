import { useQueryClient } from "@tanstack/react-query";
import { useMatches } from "@tanstack/react-router";
import { useEffect } from "react";
import { commands, type RecentKind } from "~/ipc/bindings";
import type { Feature } from "./feature";

/** The switch of usage figures as it stands, read again when the core says that it moved. */
const usageSwitch = { queryKey: ["telemetry", "status"], queryFn: () => commands.usageStatus(), staleTime: Infinity };

/** Counts each visit to a screen, and only while the switch is on at that moment. */
export function useCountedVisits(): void {
  const queries = useQueryClient();
  const screen = useMatches({ select: (matches) => matches.at(-1)?.staticData.screen });
  // Of the same match as the screen: the location is already the next one while a page loads.
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  useEffect(() => {
    if (screen === undefined) return;
    queries
      .query(usageSwitch)
      .then(({ state }) => (state === "on" ? commands.countScreen(screen) : null))
      // A figure that could not be counted is no reason to disturb anybody; Rust has logged why.
      .catch(() => null);
  }, [queries, screen, path]);
}

/** Tells the core which record was opened; it remembers only while the personal home is on. */
export function useOpenedRecords(features: readonly Feature[]): void {
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  const id = useMatches({ select: (matches) => (matches.at(-1)?.params as { id?: string } | undefined)?.id });
  useEffect(() => {
    if (id === undefined) return;
    const records = features.flatMap((feature) => feature.records ?? []);
    const kind = records.find((record) => record.path(id) === path)?.kind;
    if (!isRemembered(kind)) return;
    // That it was not remembered is no reason to disturb anybody; Rust has logged why.
    commands.noteOpened({ kind, id }).catch(() => null);
  }, [features, path, id]);
}

const remembered: readonly RecentKind[] = ["contacts", "companies", "leads", "invoices"];

function isRemembered(kind: string | undefined): kind is RecentKind {
  return remembered.some((one) => one === kind);
}
