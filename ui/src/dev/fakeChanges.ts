import type { Topic } from "~/ipc/bindings";

/** What fake commands of the preview share: telling what changed, and taking back. */
type Announce = (topics: readonly Topic[]) => void;

let tell: Announce = () => undefined;

/** The fake core says how it tells what changed. */
export function connectAnnouncements(announce: Announce): void {
  tell = announce;
}

/** Says what changed, as the core does after a commit. */
export function announce(topics: readonly Topic[]): void {
  tell(topics);
}

const undoings = new Map<string, () => void>();

/** Remembers how a change is taken back; answers with its id. */
export function undoable(topics: readonly Topic[], takeBack: () => void): string {
  const id = `change-${undoings.size}`;
  undoings.set(id, () => {
    takeBack();
    announce(topics);
  });
  announce(topics);
  return id;
}

/** Takes a change back. */
export function undo(change: string): string {
  undoings.get(change)?.();
  undoings.delete(change);
  return `undo-${change}`;
}
