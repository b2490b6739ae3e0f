import { useCallback, useEffect, useRef, useState } from "react";
import { useToasts } from "~/components";
import { commands, type InvoiceDraft } from "~/ipc/bindings";

/** Milliseconds without a key before a draft is written, and how long it waits while keys go on. */
const pause = 350;
const longest = 700;

export interface Keeping {
  /** Writes at once; answers with the draft's id. */
  save: (draft: InvoiceDraft) => Promise<string | null>;
  /** The draft's id; null before the first saving. */
  id: { readonly current: string | null };
  /** When it was last written; null before. */
  savedAt: string | null;
  /** Nothing is written any more: the draft is deleted or issued. */
  stop: () => void;
}

/** Keeps a draft as it is typed: within a second of any key, and when the screen is left. */
export function useAutosave(known: string | null, draft: InvoiceDraft): Keeping {
  const toasts = useToasts();
  const id = useRef(known);
  const written = useRef(draft);
  const newest = useRef(draft);
  const waitingSince = useRef<number | null>(null);
  const isOver = useRef(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const running = useRef<Promise<string | null>>(Promise.resolve(known));

  const save = useCallback((wanted: InvoiceDraft): Promise<string | null> => {
    waitingSince.current = null;
    // One after the other: two first savings would make two drafts.
    const answer = running.current.then(async () => {
      if (isOver.current || (id.current !== null && written.current === wanted)) return id.current;
      const { record } = await commands.saveInvoiceDraft(id.current, wanted);
      id.current = record.id;
      written.current = wanted;
      setSavedAt(record.updatedAt);
      return record.id;
    });
    running.current = answer.catch(() => id.current);
    return answer;
  }, []);

  const stop = useCallback(() => {
    isOver.current = true;
  }, []);

  useEffect(() => {
    newest.current = draft;
    if (written.current === draft) return;
    const now = performance.now();
    waitingSince.current ??= now;
    const left = Math.max(0, Math.min(pause, waitingSince.current + longest - now));
    const timer = setTimeout(() => void save(draft).catch(toasts.problem), left);
    return () => clearTimeout(timer);
  }, [draft, save, toasts]);

  // What was typed in the last moments before the screen is left.
  useEffect(
    () => () => {
      if (written.current !== newest.current) void save(newest.current).catch(toasts.problem);
    },
    [save, toasts],
  );

  return { save, savedAt, id, stop };
}
