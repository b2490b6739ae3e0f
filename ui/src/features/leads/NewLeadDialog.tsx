import { useId, useState } from "react";
import { useGo } from "~/app/navigation";
import { Button, Dialog, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type NewLead, type Problem } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "~/records/Records.module.css";
import { companyNames, sourceNames } from "~/records/suggestions";

interface Draft {
  name: string;
  company: string;
  phone: string;
  email: string;
  source: string;
}

const blank: Draft = { name: "", company: "", phone: "", email: "", source: "" };

/** A new lead needs one field; what is half filled stays as a draft. */
export function NewLeadDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const form = useId();
  const [draft, setDraft] = useState(blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const save = async (): Promise<void> => {
    const { change: made, record } = await commands.createLead(leadOf(draft));
    toasts.undoable(say("leads-created", { name: record.displayName }), () => commands.undo(made));
    // Whoever writes down one lead of a fair writes down the next one too.
    setDraft({ ...blank, source: draft.source });
    setProblems([]);
    go("/leads", { open: record.id });
  };
  return (
    <Dialog
      title={say("leads-new")}
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
        <TextField
          label={say("records-field-company")}
          value={draft.company}
          onChange={(company) => change({ company })}
          suggest={companyNames}
          error={problemAt(say, problems, "company")}
        />
        <TextField
          label={say("records-field-source")}
          value={draft.source}
          onChange={(source) => change({ source })}
          suggest={sourceNames}
          error={problemAt(say, problems, "source")}
        />
      </form>
    </Dialog>
  );
}

function leadOf({ name, company, phone, email, source }: Draft): NewLead {
  return {
    name,
    givenName: "",
    familyName: "",
    company,
    jobTitle: "",
    emails: email.trim() === "" ? [] : [{ value: email, label: "" }],
    phones: phone.trim() === "" ? [] : [{ value: phone, label: "" }],
    addresses: [],
    websites: [],
    tags: [],
    note: "",
    source,
    status: "new",
  };
}
