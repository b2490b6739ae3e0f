import { useState } from "react";
import { Button, DateField, TextArea, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type NewTask, type Problem, type TaskView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Timeline.module.css";

/** Changes a task where it stands; Enter saves, Escape leaves it as it was. */
export function TaskForm({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [draft, setDraft] = useState<NewTask>({
    title: task.title,
    note: task.note,
    dueOn: task.dueOn ?? "",
    dueTime: task.dueTime ?? "",
  });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (part: Partial<NewTask>): void => setDraft((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    const saved = await commands.editTask(task.id, draft);
    toasts.undoable(say("timeline-task-saved", { title: saved.record.title }), () => commands.undo(saved.change));
    onClose();
  };
  return (
    // Escape from any of its fields leaves the form.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label={say("timeline-edit", { what: task.title })}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save().catch((thrown: unknown) => {
          const error = appErrorFrom(thrown);
          setProblems(error.problems);
          if (error.problems.length === 0) toasts.problem(thrown);
        });
      }}
    >
      <TextField
        label={say("timeline-field-title")}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={problemAt(say, problems, "title")}
        // The person asked for this form.
        autoFocus
      />
      <div className={styles.pair}>
        <DateField
          label={say("timeline-field-day")}
          value={draft.dueOn === "" ? null : draft.dueOn}
          read={(text) => commands.readDate(text)}
          onChange={(dueOn) => change({ dueOn: dueOn ?? "" })}
          error={problemAt(say, problems, "dueOn")}
        />
        <TextField
          label={say("timeline-field-time")}
          value={draft.dueTime}
          onChange={(dueTime) => change({ dueTime })}
          error={problemAt(say, problems, "dueTime")}
        />
      </div>
      <TextArea
        label={say("timeline-field-note")}
        rows={2}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={problemAt(say, problems, "note")}
      />
      <div className={styles.formButtons}>
        <Button onPress={onClose}>{say("components-cancel")}</Button>
        <Button type="submit" look="primary">
          {say("timeline-save")}
        </Button>
      </div>
    </form>
  );
}
