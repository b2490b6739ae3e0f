import { useState } from "react";
import { FormDialog, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type ConsentPerson } from "~/ipc/bindings";

interface ElsewhereDialogProps {
  person: ConsentPerson;
  name: string;
  onClose: () => void;
}

/** Notes that a person's data did not come from herself, so that she is told in time (GDPR Art. 14). */
export function ElsewhereDialog({ person, name, onClose }: ElsewhereDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [origin, setOrigin] = useState("");
  const add = async (): Promise<void> => {
    const change = await commands.addSourceNotice(person, origin);
    toasts.undoable(say("consent-elsewhere-added", { name }), () => commands.undo(change));
    onClose();
  };
  return (
    <FormDialog
      title={say("consent-elsewhere-title", { name })}
      onClose={onClose}
      verb={say("consent-form-save")}
      isReady={origin.trim() !== ""}
      onSubmit={add}
    >
      {({ problems }) => (
        <>
          <p>{say("consent-elsewhere-sentence")}</p>
          <TextField
            label={say("consent-elsewhere-origin")}
            value={origin}
            onChange={setOrigin}
            error={problemAt(say, problems, "origin")}
          />
        </>
      )}
    </FormDialog>
  );
}
