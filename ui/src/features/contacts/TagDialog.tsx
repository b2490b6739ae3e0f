import { useState } from "react";
import { Button, Dialog, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ContactSelection } from "~/ipc/bindings";

interface TagDialogProps {
  selected: ContactSelection;
  count: number;
  isOpen: boolean;
  onClose: () => void;
}

/** Gives every selected contact a tag. */
export function TagDialog({ selected, count, isOpen, onClose }: TagDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [tag, setTag] = useState("");
  const save = (): void => {
    commands
      .tagContacts(selected, tag.trim(), true)
      .then((change) => {
        toasts.undoable(say("contacts-tagged", { count, tag: tag.trim() }), () => commands.undo(change));
        setTag("");
        onClose();
      })
      .catch(toasts.problem);
  };
  return (
    <Dialog
      size="small"
      title={say("contacts-tag-title", { count })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("contacts-cancel")}</Button>
          <Button look="primary" isDisabled={tag.trim() === ""} onPress={save}>
            {say("contacts-tag")}
          </Button>
        </>
      }
    >
      <TextField label={say("contacts-tag-name")} autoFocus value={tag} onChange={setTag} />
    </Dialog>
  );
}
