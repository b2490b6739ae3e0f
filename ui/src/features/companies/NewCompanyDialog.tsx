import { useId, useState } from "react";
import { useGo } from "~/app/navigation";
import { Button, Dialog, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Problem } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "~/records/Records.module.css";

const blank = { name: "", phone: "", email: "" };

/** A new company needs its name; what is half filled stays as a draft. */
export function NewCompanyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const form = useId();
  const [draft, setDraft] = useState(blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (more: Partial<typeof blank>): void => setDraft({ ...draft, ...more });
  const save = async (): Promise<void> => {
    const { name, phone, email } = draft;
    const { change: made, record } = await commands.createCompany({
      name,
      emails: email.trim() === "" ? [] : [{ value: email, label: "" }],
      phones: phone.trim() === "" ? [] : [{ value: phone, label: "" }],
      addresses: [],
      websites: [],
      tags: [],
      vatId: "",
      note: "",
    });
    toasts.undoable(say("companies-created", { name: record.name }), () => commands.undo(made));
    setDraft(blank);
    setProblems([]);
    go("/companies", { open: record.id });
  };
  return (
    <Dialog
      title={say("companies-new")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={form} look="primary">
            {say("records-save")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save().catch((thrown: unknown) => {
            const error = appErrorFrom(thrown);
            setProblems(error.problems);
            if (error.problems.length === 0) toasts.problem(thrown);
          });
        }}
      >
        <TextField
          label={say("records-field-name")}
          autoFocus
          value={draft.name}
          onChange={(name) => change({ name })}
          error={problemAt(say, problems, "name")}
        />
        <TextField
          label={say("records-field-phone")}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          error={problemAt(say, problems, "phones.0.value")}
        />
        <TextField
          label={say("records-field-email")}
          value={draft.email}
          onChange={(email) => change({ email })}
          error={problemAt(say, problems, "emails.0.value")}
        />
      </form>
    </Dialog>
  );
}
