import type { About, ActivityKind } from "~/ipc/bindings";

/** What the quick entry of a record writes. */
export type EntryMode = ActivityKind | "task";

export const entryModes: readonly EntryMode[] = ["note", "call", "meeting", "email", "task"];

interface Ask {
  mode: EntryMode;
  about: About;
}

/** A button can be pressed before the section that it is for has loaded: the wish waits for it. */
let waiting: Ask | null = null;
const listeners = new Set<() => void>();

/** Asks the quick entry of a record to write something. */
export function askFor(mode: EntryMode, about: About): void {
  waiting = { mode, about };
  for (const heard of listeners) heard();
}

/** Hears what is asked of one record, also what was asked just before. Answers with the way to stop. */
export function onAsked(about: About, run: (mode: EntryMode) => void): () => void {
  const heard = (): void => {
    if (waiting?.about.kind !== about.kind || waiting.about.id !== about.id) return;
    const { mode } = waiting;
    waiting = null;
    run(mode);
  };
  listeners.add(heard);
  queueMicrotask(() => {
    if (listeners.has(heard)) heard();
  });
  return () => {
    listeners.delete(heard);
  };
}
