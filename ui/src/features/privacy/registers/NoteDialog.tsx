import { useId, useState } from "react";
import { nobody } from "~/app/recipient";
import { RecipientFields } from "~/app/RecipientFields";
import { Button, DateField, Dialog, TextField, useToasts } from "~/components";
import { problemAt, sentenceFor, useWords } from "~/i18n";
import { commands, type AppError, type NotedForm, type Person } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";

/** Notes that something was passed on outside OkiCRM. */
export function NoteDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const id = useId();
  const [form, setForm] = useState<NotedForm>({ to: nobody, what: "", on: "" });
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const problems = refusal?.problems ?? [];
  const save = async (): Promise<void> => {
    const change = await commands.notePassedOn(person, form);
    onClose();
    toasts.undoable(say("recipients-noted", { name: form.to.name }), () => commands.undo(change));
  };
  return (
    <Dialog
      title={say("recipients-note")}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={id} look="primary">
            {say("recipients-note")}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setRefusal(null);
          void save().catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)));
        }}
      >
        <p>{say("recipients-note-sentence")}</p>
        {refusal !== null && problems.length === 0 && <p role="alert">{sentenceFor(say, refusal)}</p>}
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
      </form>
    </Dialog>
  );
}
