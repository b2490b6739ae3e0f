import { HomeLine } from "~/app/HomeParts";
import { useWords } from "~/i18n";
import { useAgenda } from "./queries";

/** That tasks are overdue, for home. */
export default function OverdueTasks() {
  const say = useWords();
  const count = useAgenda().data?.overdue.length ?? 0;
  if (count === 0) return null;
  return <HomeLine tone="danger" sentence={say("timeline-overdue-tasks", { count })} path="/tasks" />;
}
