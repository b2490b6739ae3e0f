import { useCallback, useEffect, useRef, useState } from "react";
import { useGo } from "~/app/navigation";
import { useToasts } from "~/components";
import { commands, type InvoiceDraft } from "~/ipc/bindings";

/** A draft is on disk at most this long after the last key. */
const pause = 600;

/** Keeps a draft as it is typed. `save` writes at once and answers with the draft's id. */
export function useAutosave(known: string | null, draft: InvoiceDraft) {
  const go = useGo();
  const toasts = useToasts();
  const id = useRef(known);
  const written = useRef(draft);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const running = useRef<Promise<string | null>>(Promise.resolve(known));

  const save = useCallback((wanted: InvoiceDraft): Promise<string | null> => {
    // One after the other: two first savings would make two drafts.
    running.current = running.current.then(async () => {
      if (id.current !== null && written.current === wanted) return id.current;
      const { record } = await commands.saveInvoiceDraft(id.current, wanted);
      id.current = record.id;
      written.current = wanted;
      setSavedAt(record.updatedAt);
      return record.id;
    });
    running.current.catch(() => undefined);
    const answer = running.current;
    running.current = answer.catch(() => id.current);
    return answer;
  }, []);

  useEffect(() => {
    if (written.current === draft) return;
    const timer = setTimeout(() => void save(draft).catch(toasts.problem), pause);
    return () => clearTimeout(timer);
  }, [draft, save, toasts]);

  return { save, savedAt, id, go };
}
