import type { About } from "~/ipc/bindings";

const lists: Record<About["kind"], string> = { contact: "/contacts", lead: "/leads", company: "/companies" };

/** The page of the record that something is about. */
export function pageOf(about: About): string {
  return `${lists[about.kind]}/${about.id}`;
}
