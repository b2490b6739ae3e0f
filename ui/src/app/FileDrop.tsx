import { FileDown } from "lucide-react";
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useToasts } from "~/components";
import { useWords } from "~/i18n";
import type { ChosenFile, Dragged, Dropped } from "~/ipc/bindings";
import { listenTo } from "~/ipc/call";
import type { Feature, FileReceiver } from "./feature";
import styles from "./FileDrop.module.css";
import { useGo } from "./navigation";

/** What takes files that are dropped while it is on the screen. */
interface DropTarget {
  /** Words on the overlay, already in the window's language: "Add to Ana Costa". */
  label: string;
  onDrop: (files: readonly ChosenFile[]) => void;
}

type Register = (target: DropTarget) => () => void;

const DropContext = createContext<Register>(() => () => undefined);

/**
 * Takes files that are dropped on the window while this is on the screen, whatever they are: a
 * record's page keeps them with the record. The page gets opaque tokens, never paths; hand them to
 * a command such as `attachFile`.
 */
export function useDropTarget(label: string, onDrop: (files: readonly ChosenFile[]) => void): void {
  const register = useContext(DropContext);
  const newest = useRef(onDrop);
  useEffect(() => {
    newest.current = onDrop;
  });
  useEffect(() => register({ label, onDrop: (files) => newest.current(files) }), [register, label]);
}

/**
 * Listens for files over the window. The target on the screen takes them all; without one, the
 * feature that reads files (the import) takes what it can read, and the rest is refused in words.
 */
export function FileDrop({ features, children }: { features: readonly Feature[]; children: ReactNode }) {
  const say = useWords();
  const [targets, setTargets] = useState<readonly DropTarget[]>([]);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const register = useMemo<Register>(
    () => (target) => {
      setTargets((known) => [...known, target]);
      return () => {
        setTargets((known) => known.filter((one) => one !== target));
      };
    },
    [],
  );
  const target = targets.at(-1) ?? null;
  const receiver = features.find(({ receiver: one }) => one !== undefined)?.receiver ?? null;
  useDroppedFiles(target, receiver, setDragged);
  const label = target?.label ?? (receiver === null ? null : say(receiver.label, { count: dragged?.count ?? 0 }));
  return (
    <DropContext value={register}>
      {children}
      {dragged !== null && label !== null && (
        <div className={styles.overlay} role="status">
          <div className={styles.frame}>
            <FileDown size="2rem" aria-hidden />
            <p>{label}</p>
          </div>
        </div>
      )}
    </DropContext>
  );
}

function useDroppedFiles(
  target: DropTarget | null,
  receiver: FileReceiver | null,
  setDragged: (dragged: Dragged | null) => void,
): void {
  const say = useWords();
  const toasts = useToasts();
  const go = useGo();
  const take = useRef<(dropped: Dropped) => void>(() => undefined);
  useEffect(() => {
    take.current = ({ files, refused }) => {
      for (const name of refused) toasts.problem(refusal("app-drop-no-file", name));
      if (files.length === 0) return;
      if (target !== null) {
        target.onDrop(files.map(({ file }) => file));
        return;
      }
      const readable = files.filter(({ importable }) => importable).map(({ file }) => file);
      const [first] = readable;
      if (first !== undefined && receiver !== null) {
        if (readable.length > 1) toasts.say(say(receiver.oneAtATime, { file: first.name }));
        receiver.run(first, { go });
      } else if (receiver !== null) {
        for (const { file } of files) toasts.problem(refusal(receiver.refusal, file.name));
      }
    };
  });
  useEffect(() => {
    const heard = [
      listenTo("dragged", (payload) => setDragged(payload as Dragged | null)),
      listenTo("dropped", (payload) => {
        setDragged(null);
        take.current(payload as Dropped);
      }),
    ];
    return () => {
      for (const listening of heard) void listening.then((stop) => stop());
    };
  }, [setDragged]);
}

/** A refusal as the core would say it: its code has the words. */
function refusal(code: string, file: string) {
  return { kind: "refused", code, args: { file }, problems: [], incident: null, details: null };
}
