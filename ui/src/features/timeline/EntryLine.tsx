import { CircleCheckBig, File, Mail, NotebookPen, Phone, Users, type LucideIcon } from "lucide-react";
import { Download, Pencil, RotateCcw, Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, IconButton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import {
  commands,
  type About,
  type AboutName,
  type ActivityKind,
  type ActivityView,
  type FileView,
  type Problem,
  type TaskView,
  type TimelineEntry,
} from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { draftOf, hasReadableMinutes, newActivityOf } from "./activity";
import { ActivityFields } from "./ActivityFields";
import styles from "./Timeline.module.css";

const icons: Record<ActivityKind, LucideIcon> = { note: NotebookPen, call: Phone, meeting: Users, email: Mail };

/** When an entry of the timeline happened. */
export function momentOf(entry: TimelineEntry): string {
  if (entry.entry === "activity") return entry.happenedAt;
  if (entry.entry === "task") return entry.doneAt ?? entry.updatedAt;
  return entry.createdAt;
}

/** One entry of a timeline. */
export function EntryLine({ entry, about }: { entry: TimelineEntry; about: About }) {
  switch (entry.entry) {
    case "activity":
      return <ActivityLine activity={entry} about={about} />;
    case "task":
      return <DoneLine task={entry} about={about} />;
    case "file":
      return <FileLine file={entry} about={about} />;
  }
}

interface FrameProps {
  icon: LucideIcon;
  /** What it was: "Call". */
  what: string;
  at: string;
  /** Whom it is about, on the page of her company. */
  who: AboutName | null;
  page: About;
  buttons: ReactNode;
  children: ReactNode;
}

function EntryFrame({ icon: Icon, what, at, who, page, buttons, children }: FrameProps) {
  const { time } = useFormats();
  return (
    <li className={styles.line}>
      <Icon size="1rem" aria-hidden className={styles.icon} />
      <div className={styles.content}>
        <p className={styles.meta}>
          {what}
          {who !== null && who.about.id !== page.id && ` · ${who.name}`}
          {` · ${time(at)}`}
        </p>
        {children}
      </div>
      <span className={styles.buttons}>{buttons}</span>
    </li>
  );
}

function ActivityLine({ activity, about }: { activity: ActivityView; about: About }) {
  const say = useWords();
  const toasts = useToasts();
  const [isEditing, setIsEditing] = useState(false);
  const { kind, direction, minutes, title, body } = activity;
  const what = say(`timeline-new-${kind}`);
  const told = [
    what,
    direction === "none" ? "" : say(`timeline-direction-${direction}`),
    minutes === null ? "" : say("timeline-minutes", { count: minutes }),
  ].filter((part) => part !== "");
  const remove = async (): Promise<void> => {
    const change = await commands.deleteActivity(activity.id);
    toasts.undoable(say("timeline-deleted", { what }), () => commands.undo(change));
  };
  if (isEditing) {
    return (
      <li className={styles.editing}>
        <ActivityEdit activity={activity} onClose={() => setIsEditing(false)} />
      </li>
    );
  }
  return (
    <EntryFrame
      icon={icons[kind]}
      what={told.join(" · ")}
      at={activity.happenedAt}
      who={activity.about}
      page={about}
      buttons={
        <>
          <IconButton
            icon={Pencil}
            size="small"
            label={say("timeline-edit", { what })}
            onPress={() => setIsEditing(true)}
          />
          <IconButton
            icon={Trash2}
            size="small"
            label={say("timeline-delete", { what })}
            onPress={() => void remove().catch(toasts.problem)}
          />
        </>
      }
    >
      {title !== "" && <p className={styles.subject}>{title}</p>}
      {body !== "" && <p className={styles.body}>{body}</p>}
    </EntryFrame>
  );
}

function ActivityEdit({ activity, onClose }: { activity: ActivityView; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [draft, setDraft] = useState(() => draftOf(activity));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const save = async (): Promise<void> => {
    if (!hasReadableMinutes(draft)) return;
    try {
      const { change } = await commands.editActivity(activity.id, newActivityOf(draft));
      toasts.undoable(say("timeline-saved"), () => commands.undo(change));
      onClose();
    } catch (thrown) {
      const error = appErrorFrom(thrown);
      setProblems(error.problems);
      if (error.problems.length === 0) toasts.problem(thrown);
    }
  };
  return (
    <div className={styles.form}>
      <ActivityFields
        draft={draft}
        problems={problems}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        onSave={() => void save()}
        onLeave={onClose}
        takesFocus
      />
      <div className={styles.formButtons}>
        <Button onPress={onClose}>{say("components-cancel")}</Button>
        <Button look="primary" shortcut="Ctrl+Enter" onPress={() => void save()}>
          {say("timeline-save")}
        </Button>
      </div>
    </div>
  );
}

function DoneLine({ task, about }: { task: TaskView; about: About }) {
  const say = useWords();
  const toasts = useToasts();
  const reopen = async (): Promise<void> => {
    const { change } = await commands.setTaskDone(task.id, false);
    toasts.undoable(say("timeline-task-reopened", { title: task.title }), () => commands.undo(change));
  };
  return (
    <EntryFrame
      icon={CircleCheckBig}
      what={say("timeline-done")}
      at={task.doneAt ?? task.updatedAt}
      who={task.about}
      page={about}
      buttons={
        <IconButton
          icon={RotateCcw}
          size="small"
          label={say("timeline-reopen", { title: task.title })}
          onPress={() => void reopen().catch(toasts.problem)}
        />
      }
    >
      <p className={styles.body}>{task.title}</p>
    </EntryFrame>
  );
}

function FileLine({ file, about }: { file: FileView; about: About }) {
  const say = useWords();
  const toasts = useToasts();
  const { fileSize } = useFormats();
  const { name } = file;
  const save = async (): Promise<void> => {
    const saved = await commands.saveFile(file.id);
    if (saved !== null) toasts.say(say("timeline-file-saved", { name: saved }));
  };
  const remove = async (): Promise<void> => {
    const change = await commands.deleteFile(file.id);
    toasts.undoable(say("timeline-deleted", { what: name }), () => commands.undo(change));
  };
  return (
    <EntryFrame
      icon={File}
      what={say("timeline-file")}
      at={file.createdAt}
      who={file.about}
      page={about}
      buttons={
        <>
          <IconButton
            icon={Download}
            size="small"
            label={say("timeline-save-file", { name })}
            onPress={() => void save().catch(toasts.problem)}
          />
          <IconButton
            icon={Trash2}
            size="small"
            label={say("timeline-delete", { what: name })}
            onPress={() => void remove().catch(toasts.problem)}
          />
        </>
      }
    >
      <p className={styles.body}>
        {name} <span className={styles.quiet}>{fileSize(file.size)}</span>
      </p>
    </EntryFrame>
  );
}
