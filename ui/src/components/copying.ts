import { useCallback } from "react";
import { useWords } from "~/i18n";
import { useToasts } from "./Toasts";

/**
 * Copies a text to the clipboard and says in `done` that it is there. Where the system keeps its clipboard
 * closed, that is said instead.
 */
export function useCopying(): (text: string, done: string) => void {
  const words = useWords();
  const { say } = useToasts();
  return useCallback(
    (text, done) => {
      navigator.clipboard.writeText(text).then(
        () => say(done),
        () => say(words("components-copy-closed")),
      );
    },
    [say, words],
  );
}
