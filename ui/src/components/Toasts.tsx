import { CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { sentenceFor, useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { Button, IconButton } from "./Button";
import { classNames } from "./classNames";
import { isTyping } from "./typing";
import styles from "./Toasts.module.css";

/** How long a toast stands; hovering and focus stop the clock. */
export const toastLength = 8000;

/** Older ones make room. */
const most = 3;

type ToastTone = "success" | "info" | "danger";

interface Toast {
  id: number;
  tone: ToastTone;
  text: string;
  undo?: () => Promise<unknown>;
}

export interface ToastActions {
  /** Says that something was done. */
  say: (text: string) => void;
  /** Says that something was done and offers to take it back, by button and by Ctrl+Z. */
  undoable: (text: string, undo: () => Promise<unknown>) => void;
  /** Says what went wrong. Takes whatever was thrown. */
  problem: (thrown: unknown) => void;
}

const ToastContext = createContext<ToastActions | null>(null);

/** Toasts for everything below. */
export function useToasts(): ToastActions {
  const actions = useContext(ToastContext);
  if (actions === null) throw new Error("ToastProvider is missing above this component");
  return actions;
}

/** Holds and shows the toasts. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const words = useWords();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);
  const [paused, setPaused] = useState(false);

  const remove = useCallback((id: number): void => {
    setToasts((current) => current.filter((toast) => toast.id !== id));
  }, []);

  const add = useCallback((toast: Omit<Toast, "id">): void => {
    const id = next.current;
    next.current += 1;
    setToasts((current) => [...current, { ...toast, id }].slice(-most));
  }, []);

  const actions = useMemo<ToastActions>(
    () => ({
      say: (text) => add({ tone: "success", text }),
      undoable: (text, undo) => add({ tone: "success", text, undo }),
      problem: (thrown) => add({ tone: "danger", text: sentenceFor(words, appErrorFrom(thrown)) }),
    }),
    [add, words],
  );

  const undo = useCallback(
    (toast: Toast): void => {
      remove(toast.id);
      toast.undo?.().then(
        () => add({ tone: "info", text: words("components-undone") }),
        (thrown: unknown) => actions.problem(thrown),
      );
    },
    [actions, add, remove, words],
  );

  useUndoKey(toasts, undo);

  return (
    <ToastContext value={actions}>
      {children}
      {/* Not a control: pointer and focus only stop the clock of the toasts inside. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        aria-label={words("components-notices")}
        // A dialog makes everything outside it inert, except what says that it stands above.
        data-react-aria-top-layer
        className={styles.region}
        onPointerEnter={() => setPaused(true)}
        onPointerLeave={() => setPaused(false)}
        onFocus={() => setPaused(true)}
        onBlur={() => setPaused(false)}
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} paused={paused} onUndo={undo} onClose={remove} />
        ))}
      </section>
    </ToastContext>
  );
}

/** Ctrl+Z takes back the newest thing, unless a text is being typed: that has its own undo. */
function useUndoKey(toasts: readonly Toast[], undo: (toast: Toast) => void): void {
  useEffect(() => {
    const newest = toasts.findLast((toast) => toast.undo !== undefined);
    if (newest === undefined) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo =
        event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || isTyping(event.target)) return;
      event.preventDefault();
      undo(newest);
    };
    // Before the page's shortcuts, whose Ctrl+Z takes back what no toast offers any more.
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKeyDown, { capture: true });
    };
  }, [toasts, undo]);
}

const icons = { success: CircleCheck, info: Info, danger: TriangleAlert };

interface ToastLineProps {
  toast: Toast;
  paused: boolean;
  onUndo: (toast: Toast) => void;
  onClose: (id: number) => void;
}

function ToastLine({ toast, paused, onUndo, onClose }: ToastLineProps) {
  const say = useWords();
  useCountdown(paused, () => onClose(toast.id));
  const Icon = icons[toast.tone];
  return (
    <div role={toast.tone === "danger" ? "alert" : "status"} className={classNames(styles.toast, styles[toast.tone])}>
      <Icon size="1rem" aria-hidden className={styles.icon} />
      <p className={styles.text}>{toast.text}</p>
      {toast.undo !== undefined && (
        <Button shortcut="Ctrl+Z" onPress={() => onUndo(toast)}>
          {say("components-undo")}
        </Button>
      )}
      <IconButton icon={X} label={say("components-close")} size="small" onPress={() => onClose(toast.id)} />
    </div>
  );
}

/** Runs down while not paused; what is left is kept over a pause. */
function useCountdown(paused: boolean, done: () => void): void {
  const left = useRef(toastLength);
  const latest = useRef(done);
  useEffect(() => {
    latest.current = done;
  });
  useEffect(() => {
    if (paused) return;
    const started = performance.now();
    const timer = setTimeout(() => latest.current(), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - started;
    };
  }, [paused]);
}
