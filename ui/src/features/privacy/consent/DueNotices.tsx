import { useQuery } from "@tanstack/react-query";
import { HomeLine } from "~/app/HomeParts";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { useDueWords } from "./dueWords";

/** The most urgent ones; the list behind has them all. */
const few = 2;

/** People who are still to be told whose data came from elsewhere, for home. */
export default function DueNotices() {
  const say = useWords();
  const words = useDueWords();
  const due = useQuery({ queryKey: ["privacy", "noticesDue"], queryFn: () => commands.dueNotices() }).data ?? [];
  return due
    .slice(0, few)
    .map((notice) => (
      <HomeLine
        key={notice.id}
        tone={notice.daysLeft < 0 ? "danger" : notice.daysLeft <= 7 ? "warn" : "info"}
        sentence={say("notices-home", { count: notice.people, origin: notice.origin, due: words(notice) })}
        path="/privacy?tab=contact"
      />
    ));
}
