import { useState } from "react";
import { IconButton, useToasts } from "~/components";
import { X } from "lucide-react";
import { useWords } from "~/i18n";
import { commands, type AboutName, type TaskView } from "~/ipc/bindings";
import { TaskField } from "./TaskField";
import { TaskLine } from "./TaskLine";
import styles from "./Timeline.module.css";

interface TaskListProps {
  tasks: readonly TaskView[];
  /** ISO date by the core's clock. */
  today: string;
  label: string;
  /** On the record's own page nobody has to be told whom a task is about. */
  hidesAbout?: boolean;
  /** Under the heading Today nobody has to be told the day. */
  hidesToday?: boolean;
}

/** Tasks with their ticks. After one is done it asks what comes next with the same person. */
export function TaskList({ tasks, today, label, hidesAbout = false, hidesToday = false }: TaskListProps) {
  const say = useWords();
  const toasts = useToasts();
  const [next, setNext] = useState<AboutName | null>(null);
  const tick = async (task: TaskView): Promise<void> => {
    const isDone = task.doneAt === null;
    const { change } = await commands.setTaskDone(task.id, isDone);
    const words = say(isDone ? "timeline-task-done" : "timeline-task-reopened", { title: task.title });
    toasts.undoable(words, () => commands.undo(change));
    setNext(isDone ? task.about : null);
  };
  return (
    <>
      {tasks.length > 0 && (
        <ul aria-label={label} className={styles.tasks}>
          {tasks.map((task) => (
            <TaskLine
              key={task.id}
              task={task}
              today={today}
              hidesAbout={hidesAbout}
              hidesToday={hidesToday}
              onTick={() => void tick(task).catch(toasts.problem)}
            />
          ))}
        </ul>
      )}
      {next !== null && (
        <div className={styles.next}>
          <TaskField
            key={next.about.id}
            about={next.about}
            label={say("timeline-what-next", { name: next.name })}
            takesFocus
            onAdded={() => setNext(null)}
            onLeave={() => setNext(null)}
          />
          <IconButton icon={X} size="small" label={say("timeline-nothing-next")} onPress={() => setNext(null)} />
        </div>
      )}
    </>
  );
}
