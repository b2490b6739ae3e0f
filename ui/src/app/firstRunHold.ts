import { useSyncExternalStore } from "react";

let isHeld = false;
const watchers = new Set<() => void>();

/** Keeps the first run on the screen although the workspace is open, until its last page was read. */
export function holdFirstRun(hold: boolean): void {
  isHeld = hold;
  for (const watcher of watchers) watcher();
}

/** Whether the first run still has something to show. */
export function useFirstRunHeld(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => isHeld,
  );
}
