import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "~/app/navigation";
import { Checkbox, Chip, IconButton, useToasts } from "~/components";
import { useFormats, useWords, type Say, type Writer } from "~/i18n";
import { commands, type TaskView } from "~/ipc/bindings";
import { pageOf } from "./pages";
import { due } from "./TaskField";
import { TaskForm } from "./TaskForm";
import styles from "./Timeline.module.css";

interface TaskLineProps {
  task: TaskView;
  today: string;
  hidesAbout: boolean;
  hidesToday: boolean;
  onTick: () => void;
}

/** A task: ticked off, changed and deleted where it stands. */
export function TaskLine({ task, today, hidesAbout, hidesToday, onTick }: TaskLineProps) {
  const say = useWords();
  const toasts = useToasts();
  const [isEditing, setIsEditing] = useState(false);
  const remove = async (): Promise<void> => {
    const change = await commands.deleteTask(task.id);
    toasts.undoable(say("timeline-task-deleted", { title: task.title }), () => commands.undo(change));
  };
  if (isEditing) {
    return (
      <li className={styles.editing}>
        <TaskForm task={task} onClose={() => setIsEditing(false)} />
      </li>
    );
  }
  const { about } = task;
  return (
    <li className={styles.task}>
      <Checkbox label={task.title} isSelected={task.doneAt !== null} onChange={onTick} />
      <span className={styles.told}>
        {(!hidesToday || task.dueOn !== today || task.dueTime !== null) && <DueChip task={task} today={today} />}
        {about !== null && !hidesAbout && (
          <Link path={pageOf(about.about)} className={styles.about}>
            {about.name}
          </Link>
        )}
        {task.note !== "" && <span className={styles.note}>{task.note}</span>}
      </span>
      <span className={styles.buttons}>
        <IconButton
          icon={Pencil}
          size="small"
          label={say("timeline-edit", { what: task.title })}
          onPress={() => setIsEditing(true)}
        />
        <IconButton
          icon={Trash2}
          size="small"
          label={say("timeline-delete", { what: task.title })}
          onPress={() => void remove().catch(toasts.problem)}
        />
      </span>
    </li>
  );
}

function DueChip({ task, today }: { task: TaskView; today: string }) {
  const say = useWords();
  const formats = useFormats();
  if (task.doneAt !== null) return <span className={styles.quiet}>{formats.dateTime(task.doneAt)}</span>;
  if (task.dueOn === null) return null;
  const words = dueWords(say, formats, task.dueOn, task.dueTime ?? "", today);
  if (task.dueOn < today) return <Chip tone="danger" label={say("timeline-overdue-since", { when: words })} />;
  if (task.dueOn === today) return <Chip tone="warn" label={words} />;
  return <span className={styles.quiet}>{words}</span>;
}

/** Today's tasks need their time only. */
function dueWords(say: Say, formats: Writer, dueOn: string, dueTime: string, today: string): string {
  if (dueOn !== today) return due(formats, dueOn, dueTime);
  return dueTime === "" ? say("timeline-today") : formats.time(`${dueOn}T${dueTime}`);
}
