import { useCallback, useState } from "react";
import { Button, ComboBox, Dialog, useToasts, type Choice } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ContactView } from "~/ipc/bindings";
import { contactQuery } from "./queries";

const most = 8;

interface MergeDialogProps {
  contact: ContactView;
  isOpen: boolean;
  onClose: () => void;
}

/** Chooses the contact that is the same person; can be undone, so nothing more is asked. */
export function MergeDialog({ contact, isOpen, onClose }: MergeDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [other, setOther] = useState<Choice | null>(null);
  const load = useCallback(
    async (text: string): Promise<readonly Choice[]> => {
      const query = contactQuery({ text, filters: {}, sort: { column: "name", isDescending: false } });
      const { items } = await commands.listContacts({ ...query, window: { offset: 0, after: null, limit: most } });
      return items
        .filter(({ id }) => id !== contact.id)
        .map(({ id, displayName, email, company }) => ({ id, label: displayName, detail: email || company }));
    },
    [contact.id],
  );
  const close = (): void => {
    setOther(null);
    onClose();
  };
  const merge = async (): Promise<void> => {
    if (other === null) return;
    const { change } = await commands.mergeContacts(contact.id, other.id);
    toasts.undoable(say("contacts-merged", { name: contact.displayName }), () => commands.undo(change));
    close();
  };
  return (
    <Dialog
      title={say("contacts-merge-title", { name: contact.displayName })}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say("records-cancel")}</Button>
          <Button look="primary" isDisabled={other === null} onPress={() => void merge().catch(toasts.problem)}>
            {say("contacts-merge")}
          </Button>
        </>
      }
    >
      <p>{say("contacts-merge-sentence", { name: contact.displayName })}</p>
      <ComboBox label={say("contacts-merge-other")} autoFocus value={other} onChange={setOther} load={load} />
    </Dialog>
  );
}
