import { Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { useAgenda } from "./queries";
import { TaskField } from "./TaskField";
import { TaskList } from "./TaskList";
import styles from "./Timeline.module.css";

/** What is due today, for home: ticked off and added to where it stands. */
export default function TodayTasks() {
  const say = useWords();
  const agenda = useAgenda().data;
  if (agenda === undefined) return <Skeleton lines={3} />;
  return (
    <>
      {agenda.dueToday.length === 0 ? (
        <p className={styles.quiet}>{say("timeline-nothing-today")}</p>
      ) : (
        <TaskList tasks={agenda.dueToday} today={agenda.today} label={say("timeline-today")} hidesToday />
      )}
      <TaskField about={null} label={say("timeline-add-task")} isLabelHidden dueWhenBlank={agenda.today} />
    </>
  );
}
