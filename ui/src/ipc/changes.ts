import type { QueryClient } from "@tanstack/react-query";
import type { Topic } from "./bindings";
import { listenTo } from "./call";

/**
 * Reads again what a committed action changed: the shell sends the topics, and every query whose
 * key starts with one of them is stale. The only place that invalidates queries.
 */
export function followChanges(queries: QueryClient): Promise<() => void> {
  return listenTo("changed", (payload) => {
    for (const topic of topicsIn(payload)) void queries.invalidateQueries({ queryKey: [topic] });
  });
}

function topicsIn(payload: unknown): Topic[] {
  return Array.isArray(payload) ? payload.filter((topic): topic is Topic => typeof topic === "string") : [];
}
