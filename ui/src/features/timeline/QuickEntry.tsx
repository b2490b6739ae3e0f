import { Paperclip } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useDropTarget } from "~/app/FileDrop";
import { useRemembered } from "~/app/navigation";
import { Button, Segments, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type About, type ChosenFile, type Problem } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { blankActivity, hasReadableMinutes, newActivityOf, type ActivityDraft } from "./activity";
import { ActivityFields } from "./ActivityFields";
import { entryModes, onAsked, type EntryMode } from "./asking";
import { TaskField } from "./TaskField";
import styles from "./Timeline.module.css";

/** Writes down what was said, or what is to be done, at the top of a record's timeline. */
export function QuickEntry({ about, name }: { about: About; name: string }) {
  const say = useWords();
  const { mode, choose, box } = useMode(about);
  useFilesDropped(about, name);
  return (
    <div ref={box} className={styles.entry}>
      <div className={styles.bar}>
        <Segments
          look="tabs"
          label={say("timeline-kind")}
          choices={entryModes.map((one) => ({ id: one, label: say(`timeline-new-${one}`) }))}
          value={mode}
          onChange={choose}
        />
        <FileButton about={about} />
      </div>
      {mode === "task" ? (
        <TaskField about={about} label={say("timeline-task-about", { name })} />
      ) : (
        <ActivityEntry about={about} kind={mode} />
      )}
    </div>
  );
}

/** Files dropped on the window while a record is open are kept with it. */
function useFilesDropped(about: About, name: string): void {
  const say = useWords();
  const toasts = useToasts();
  const keep = async (files: readonly ChosenFile[]): Promise<void> => {
    for (const file of files) {
      const { change } = await commands.addFile(about, file.token);
      toasts.undoable(say("timeline-file-added", { name: file.name }), () => commands.undo(change));
    }
  };
  useDropTarget(say("timeline-drop", { name }), (files) => void keep(files).catch(toasts.problem));
}

/** What is written, chosen here or asked for by a button or key of the record; that brings the focus here too. */
function useMode(about: About) {
  const [mode, setMode] = useState<EntryMode>("note");
  const [asked, setAsked] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const { kind, id } = about;
  useEffect(
    () =>
      onAsked({ kind, id }, (wish) => {
        setMode(wish);
        setAsked((times) => times + 1);
      }),
    [kind, id],
  );
  useEffect(() => {
    if (asked > 0) box.current?.querySelector<HTMLElement>("textarea, input")?.focus();
  }, [asked, mode]);
  return { mode, choose: setMode, box };
}

function ActivityEntry({ about, kind }: { about: About; kind: ActivityDraft["kind"] }) {
  const say = useWords();
  const toasts = useToasts();
  const [text, setText] = useRemembered(`timeline ${about.id}`, blankActivity);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const isSaving = useRef(false);
  const draft: ActivityDraft = { ...text, kind };
  const save = async (): Promise<void> => {
    if (isSaving.current || !hasReadableMinutes(draft)) return;
    isSaving.current = true;
    try {
      const { change } = await commands.addActivity(about, newActivityOf(draft));
      toasts.undoable(say(`timeline-added-${kind}`), () => commands.undo(change));
      setText(blankActivity);
      setProblems([]);
    } catch (thrown) {
      const error = appErrorFrom(thrown);
      setProblems(error.problems);
      if (error.problems.length === 0) toasts.problem(thrown);
    } finally {
      isSaving.current = false;
    }
  };
  return (
    <>
      <ActivityFields
        draft={draft}
        problems={problems}
        onChange={(part) => {
          setText({ ...text, ...part });
          setProblems([]);
        }}
        onSave={() => void save()}
        onLeave={() => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        }}
      />
      <div className={styles.formButtons}>
        <Button look="primary" shortcut="Ctrl+Enter" onPress={() => void save()}>
          {say(`timeline-save-${kind}`)}
        </Button>
      </div>
    </>
  );
}

function FileButton({ about }: { about: About }) {
  const say = useWords();
  const toasts = useToasts();
  const [isAdding, setIsAdding] = useState(false);
  const add = async (): Promise<void> => {
    const file = await commands.chooseFile();
    if (file === null) return;
    const { change } = await commands.addFile(about, file.token);
    toasts.undoable(say("timeline-file-added", { name: file.name }), () => commands.undo(change));
  };
  return (
    <Button
      look="quiet"
      icon={Paperclip}
      isPending={isAdding}
      onPress={() => {
        setIsAdding(true);
        void add()
          .catch(toasts.problem)
          .finally(() => setIsAdding(false));
      }}
    >
      {say("timeline-add-file")}
    </Button>
  );
}
