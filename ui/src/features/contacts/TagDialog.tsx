import { useState } from "react";
import { Button, Dialog, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ContactQuery, type Selection } from "~/ipc/bindings";
import { tagNames } from "~/records/suggestions";

interface TagDialogProps {
  selected: Selection<string, ContactQuery>;
  count: number;
  isOpen: boolean;
  onClose: () => void;
}

/** Gives every selected contact a tag. */
export function TagDialog({ selected, count, isOpen, onClose }: TagDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [tag, setTag] = useState("");
  const save = async (): Promise<void> => {
    const change = await commands.tagContacts(selected, tag.trim(), true);
    toasts.undoable(say("contacts-tagged", { count, tag: tag.trim() }), () => commands.undo(change));
    setTag("");
    onClose();
  };
  return (
    <Dialog
      size="small"
      title={say("contacts-tag-title", { count })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button look="primary" isDisabled={tag.trim() === ""} onPress={() => void save().catch(toasts.problem)}>
            {say("contacts-tag")}
          </Button>
        </>
      }
    >
      <TextField label={say("contacts-tag-name")} autoFocus value={tag} onChange={setTag} suggest={tagNames} />
    </Dialog>
  );
}
