import type { Say } from "~/i18n";
import type { RecentRecord } from "~/ipc/bindings";

/** What a record is called. A draft has no number yet; it is known by its customer. */
export function nameOf(say: Say, { title, subtitle }: RecentRecord): string {
  if (title !== "") return title;
  return subtitle === "" ? say("home-recent-draft-nameless") : say("home-recent-draft", { customer: subtitle });
}
