import { useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";

/** Saves one field by `write` and offers to take it back. */
export function useSave<Edit>(write: (edit: Edit) => Promise<{ change: string }>): (edit: Edit) => Promise<unknown> {
  const say = useWords();
  const toasts = useToasts();
  return async (edit) => {
    const { change } = await write(edit);
    toasts.undoable(say("records-saved"), () => commands.undo(change));
  };
}
