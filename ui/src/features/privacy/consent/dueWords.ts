import { useWords } from "~/i18n";
import type { SourceNotice } from "~/ipc/bindings";

/** How long there still is, in words. */
export function useDueWords(): (notice: SourceNotice) => string {
  const say = useWords();
  return ({ daysLeft }) =>
    daysLeft < 0 ? say("notices-late", { days: -daysLeft }) : say("notices-open", { days: daysLeft });
}
