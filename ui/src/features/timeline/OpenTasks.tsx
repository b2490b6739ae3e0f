import { useShellStatus } from "~/app/status";
import { useWords } from "~/i18n";
import type { About } from "~/ipc/bindings";
import { useOpenTasks } from "./queries";
import { TaskList } from "./TaskList";

/** What is to be done about a record; nothing where nothing is. */
export function OpenTasks({ about }: { about: About }) {
  const say = useWords();
  const tasks = useOpenTasks(about).data ?? [];
  const today = useShellStatus().data?.today ?? "";
  // Stays while empty: the question what comes next stands here after the last one was ticked.
  return <TaskList tasks={tasks} today={today} label={say("timeline-open-tasks")} hidesAbout />;
}
