import { ListChecks } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useAddress } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Button, EmptyState, ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import type { TaskAgenda, TaskView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { daysAfter } from "./days";
import { useAgenda, useDoneTasks } from "./queries";
import { TaskField } from "./TaskField";
import { TaskList } from "./TaskList";
import styles from "./Timeline.module.css";

/** Everything that is to be done, by when. */
export default function TasksPage() {
  const say = useWords();
  const agenda = useAgenda();
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useAddress({ new: false });
  const isNew = address.new;
  useEffect(() => {
    if (!isNew) return;
    field.current?.focus();
    setAddress({ new: false });
    // Once each time it is asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNew]);
  return (
    <Page shape="narrow">
      <div className={styles.tasksPage}>
        <TaskField about={null} label={say("timeline-add-task")} inputRef={field} />
        {agenda.isError ? (
          <ErrorScreen error={appErrorFrom(agenda.error)} onRetry={() => void agenda.refetch()} />
        ) : agenda.data === undefined ? (
          <Skeleton lines={8} />
        ) : (
          <Groups agenda={agenda.data} onAdd={() => field.current?.focus()} />
        )}
        <Done />
      </div>
    </Page>
  );
}

interface Group {
  id: string;
  tasks: readonly TaskView[];
}

/** The groups from top to bottom; a week is today and the six days after it. */
function groupsOf({ today, overdue, dueToday, upcoming, someday }: TaskAgenda): Group[] {
  const endOfWeek = daysAfter(today, 6);
  const isThisWeek = (task: TaskView): boolean => task.dueOn !== null && task.dueOn <= endOfWeek;
  return [
    { id: "overdue", tasks: overdue },
    { id: "today", tasks: dueToday },
    { id: "week", tasks: upcoming.filter(isThisWeek) },
    { id: "later", tasks: upcoming.filter((task) => !isThisWeek(task)) },
    { id: "someday", tasks: someday },
  ];
}

function Groups({ agenda, onAdd }: { agenda: TaskAgenda; onAdd: () => void }) {
  const say = useWords();
  const groups = groupsOf(agenda);
  const isEmpty = groups.every(({ tasks }) => tasks.length === 0);
  return (
    <>
      {isEmpty && (
        <EmptyState
          icon={ListChecks}
          sentence={say("timeline-no-tasks")}
          action={
            <Button look="primary" onPress={onAdd}>
              {say("timeline-add-task")}
            </Button>
          }
        />
      )}
      {groups.map(({ id, tasks }) => (
        <TaskGroup key={id} id={id} tasks={tasks} today={agenda.today} />
      ))}
    </>
  );
}

/** A group without tasks keeps its place for the question what comes next, and shows no heading. */
function TaskGroup({ id, tasks, today }: Group & { today: string }) {
  const say = useWords();
  const title = say(`timeline-group-${id}`);
  return (
    <div className={styles.group}>
      {tasks.length > 0 && (
        <h2 className={styles.date}>
          {title} <span className={styles.quiet}>{tasks.length}</span>
        </h2>
      )}
      <TaskList tasks={tasks} today={today} label={title} hidesToday={id === "today"} />
    </div>
  );
}

function Done() {
  const say = useWords();
  const [isShown, setIsShown] = useState(false);
  const done = useDoneTasks(isShown);
  const today = useAgenda().data?.today ?? "";
  return (
    <div className={styles.group}>
      <div>
        <Button look="quiet" aria-expanded={isShown} onPress={() => setIsShown(!isShown)}>
          {say(isShown ? "timeline-hide-done" : "timeline-show-done")}
        </Button>
      </div>
      {isShown && done.data === undefined && <Skeleton lines={3} />}
      {isShown && done.data?.length === 0 && <p className={styles.quiet}>{say("timeline-nothing-done")}</p>}
      {isShown && done.data !== undefined && (
        <TaskList tasks={done.data} today={today} label={say("timeline-group-done")} />
      )}
    </div>
  );
}
