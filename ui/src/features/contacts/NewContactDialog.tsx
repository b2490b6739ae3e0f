import { useId, useState } from "react";
import { useGo } from "~/app/navigation";
import { Banner, Button, Dialog, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Duplicate, type NewContact, type Problem } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "~/records/Records.module.css";
import { companyNames } from "~/records/suggestions";
import { blankContact, useDuplicates } from "./queries";

interface Draft {
  name: string;
  company: string;
  email: string;
  phone: string;
}

const blank: Draft = { name: "", company: "", email: "", phone: "" };

/** A new contact needs one field; what is half filled stays as a draft. */
export function NewContactDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const form = useId();
  const [draft, setDraft] = useState(blank);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const change = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const refuse = (thrown: unknown): void => {
    const error = appErrorFrom(thrown);
    setProblems(error.problems);
    if (error.problems.length === 0) toasts.problem(thrown);
  };
  const clear = (): void => {
    setDraft(blank);
    setProblems([]);
  };
  const save = async (): Promise<void> => {
    const { change: made, record } = await commands.createContact(contactOf(draft));
    toasts.undoable(say("contacts-created", { name: record.displayName }), () => commands.undo(made));
    clear();
    go("/contacts", { open: record.id });
  };
  const addTo = async (duplicate: Duplicate): Promise<void> => {
    const { change: made, record } = await commands.completeContact(duplicate.contact.id, contactOf(draft));
    toasts.undoable(say("contacts-completed", { name: record.displayName }), () => commands.undo(made));
    clear();
    go("/contacts", { open: record.id });
  };

  return (
    <Dialog
      title={say("contacts-new")}
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
          void save().catch(refuse);
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
        <Duplicates
          draft={draft}
          onOpen={(duplicate) => go(`/contacts/${duplicate.contact.id}`)}
          onMerge={(duplicate) => void addTo(duplicate).catch(refuse)}
        />
      </form>
    </Dialog>
  );
}

interface DuplicatesProps {
  draft: Draft;
  onOpen: (duplicate: Duplicate) => void;
  onMerge: (duplicate: Duplicate) => void;
}

/** Says who is there already; never in the way. */
function Duplicates({ draft, onOpen, onMerge }: DuplicatesProps) {
  const say = useWords();
  const isWorthAsking = draft.name.trim().length > 2 || draft.email !== "" || draft.phone !== "";
  const first = useDuplicates(contactOf(draft), isWorthAsking).data?.[0];
  if (!isWorthAsking || first === undefined) return null;
  return (
    <Banner
      tone="warn"
      actions={
        <>
          <Button onPress={() => onOpen(first)}>{say("contacts-duplicate-open")}</Button>
          <Button onPress={() => onMerge(first)}>{say("contacts-merge")}</Button>
        </>
      }
    >
      {say(`contacts-duplicate-${first.reason}`, { name: first.contact.displayName })}
    </Banner>
  );
}

function contactOf({ name, company, email, phone }: Draft): NewContact {
  return {
    ...blankContact,
    name,
    company,
    emails: email.trim() === "" ? [] : [{ value: email, label: "" }],
    phones: phone.trim() === "" ? [] : [{ value: phone, label: "" }],
  };
}
