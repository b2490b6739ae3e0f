import type { QueryClient } from "@tanstack/react-query";
import type { Topic } from "./bindings";
import { listenTo } from "./call";

/** What is told under these is counted over all records and settings: plans, previews, the log, figures of backups. */
const aboutEverything: readonly Topic[] = ["privacy", "backups"];

/** What changes without any record or setting being another. */
const aboutNoRecord: readonly Topic[] = ["shell", "telemetry"];

/**
 * Reads again what a committed action changed: the shell sends the topics, and every query whose
 * key starts with one of them is stale. The only place that invalidates queries.
 */
export function followChanges(queries: QueryClient): Promise<() => void> {
  return listenTo("changed", (payload) => {
    for (const topic of withWhatFollows(topicsIn(payload))) void queries.invalidateQueries({ queryKey: [topic] });
  });
}

function withWhatFollows(topics: readonly Topic[]): Set<Topic> {
  const isOfRecords = topics.some((topic) => !aboutNoRecord.includes(topic));
  return new Set(isOfRecords ? [...topics, ...aboutEverything] : topics);
}

function topicsIn(payload: unknown): Topic[] {
  return Array.isArray(payload) ? payload.filter((topic): topic is Topic => typeof topic === "string") : [];
}
