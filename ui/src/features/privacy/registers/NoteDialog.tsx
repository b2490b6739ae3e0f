import { useState } from "react";
import { nobody } from "~/app/recipient";
import { RecipientFields } from "~/app/RecipientFields";
import { DateField, FormDialog, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type NotedForm, type Person } from "~/ipc/bindings";

/** Notes that something was passed on outside OkiCRM. */
export function NoteDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [form, setForm] = useState<NotedForm>({ to: nobody, what: "", on: "" });
  const save = async (): Promise<void> => {
    const change = await commands.notePassedOn(person, form);
    onClose();
    toasts.undoable(say("recipients-noted", { name: form.to.name }), () => commands.undo(change));
  };
  return (
    <FormDialog
      title={say("recipients-note")}
      onClose={onClose}
      size="small"
      verb={say("recipients-note")}
      onSubmit={save}
    >
      {({ problems }) => (
        <>
          <p>{say("recipients-note-sentence")}</p>
          <RecipientFields
            form={form.to}
            problems={problems}
            onChange={(part) => setForm((before) => ({ ...before, to: { ...before.to, ...part } }))}
          />
          <TextField
            label={say("recipients-what-given")}
            autoComplete="off"
            value={form.what}
            onChange={(what) => setForm((before) => ({ ...before, what }))}
            error={problemAt(say, problems, "what")}
          />
          <DateField
            label={say("recipients-on")}
            placeholder={say("recipients-on-today")}
            value={form.on === "" ? null : form.on}
            read={commands.readDate}
            onChange={(day) => setForm((before) => ({ ...before, on: day ?? "" }))}
            error={problemAt(say, problems, "on")}
          />
        </>
      )}
    </FormDialog>
  );
}
