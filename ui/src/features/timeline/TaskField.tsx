import { useEffect, useRef, useState, type Ref } from "react";
import { TextField, useToasts } from "~/components";
import { problemAt, useFormats, useWords, type Writer } from "~/i18n";
import { commands, type About, type Problem, type TaskView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { useTaskReading } from "./queries";

interface TaskFieldProps {
  /** Whom the new task is about. */
  about: About | null;
  label: string;
  isLabelHidden?: boolean;
  /** The day of a task that names none. */
  dueWhenBlank?: string;
  inputRef?: Ref<HTMLInputElement>;
  takesFocus?: boolean;
  onAdded?: (task: TaskView) => void;
  /** Escape in the empty field. */
  onLeave?: () => void;
}

/** One line that makes a task: "call fri 2pm"; Enter adds it, and its day is echoed meanwhile. */
export function TaskField(props: TaskFieldProps) {
  const { about, label, isLabelHidden = false, dueWhenBlank = "", inputRef, takesFocus = false, onAdded } = props;
  const say = useWords();
  const formats = useFormats();
  const toasts = useToasts();
  const [text, setText] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isAdding = useRef(false);
  const own = useRef<HTMLInputElement>(null);
  const reading = useTaskReading(text);
  useEffect(() => {
    if (takesFocus) own.current?.focus();
  }, [takesFocus]);

  const add = async (): Promise<void> => {
    if (isAdding.current) return;
    isAdding.current = true;
    try {
      const { title, dueOn, dueTime } = await commands.readTask(text);
      const task = { title, note: "", dueOn: dueOn === "" ? dueWhenBlank : dueOn, dueTime };
      const { change, record } = await commands.addTask(about, task);
      toasts.undoable(say("timeline-task-added", { title: record.title }), () => commands.undo(change));
      setText("");
      onAdded?.(record);
    } catch (thrown) {
      const error = appErrorFrom(thrown);
      setProblems(error.problems);
      if (error.problems.length === 0) toasts.problem(thrown);
    } finally {
      isAdding.current = false;
    }
  };

  const echo = reading === undefined ? "" : due(formats, reading.dueOn, reading.dueTime);
  return (
    <TextField
      label={label}
      hideLabel={isLabelHidden}
      placeholder={say("timeline-task-example")}
      inputRef={inputRef ?? own}
      value={text}
      onChange={(next) => {
        setText(next);
        setProblems([]);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") void add();
        else if (event.key === "Escape" && text === "") props.onLeave?.();
        else if (event.key === "Escape") setText("");
        else event.continuePropagation();
      }}
      echo={echo === "" ? undefined : say("components-reads-as", { reading: echo })}
      error={problemAt(say, problems, "title") ?? problemAt(say, problems, "dueOn")}
    />
  );
}

/** A day and a time as they are written: "27 Nov 2026, 14:00". */
export function due(formats: Writer, dueOn: string, dueTime: string): string {
  if (dueOn === "") return "";
  return dueTime === "" ? formats.date(dueOn) : formats.dateTime(`${dueOn}T${dueTime}`);
}
