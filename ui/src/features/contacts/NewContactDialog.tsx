import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Link, useGo } from "~/app/navigation";
import { Banner, Button, Dialog, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type NewContact, type Problem } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";

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

  const save = (): void => {
    commands
      .createContact(contactOf(draft))
      .then(({ change: made, record }) => {
        toasts.undoable(say("contacts-created", { name: record.displayName }), () => commands.undo(made));
        setDraft(blank);
        setProblems([]);
        go("/contacts", { open: record.id });
      })
      .catch((thrown: unknown) => {
        const error = appErrorFrom(thrown);
        setProblems(error.problems);
        if (error.problems.length === 0) toasts.problem(thrown);
      });
  };

  return (
    <Dialog
      title={say("contacts-new")}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("contacts-cancel")}</Button>
          <Button type="submit" form={form} look="primary">
            {say("contacts-save")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={say("contacts-field-name")}
          autoFocus
          value={draft.name}
          onChange={(name) => change({ name })}
          error={problemAt(say, problems, "name")}
        />
        <TextField
          label={say("contacts-field-phone")}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          error={problemAt(say, problems, "phones.0.value")}
        />
        <TextField
          label={say("contacts-field-email")}
          value={draft.email}
          onChange={(email) => change({ email })}
          error={problemAt(say, problems, "emails.0.value")}
        />
        <TextField
          label={say("contacts-field-company")}
          value={draft.company}
          onChange={(company) => change({ company })}
          error={problemAt(say, problems, "company")}
        />
        <Duplicates draft={draft} />
      </form>
    </Dialog>
  );
}

/** Says who is there already; never in the way. */
function Duplicates({ draft }: { draft: Draft }) {
  const say = useWords();
  const isWorthAsking = draft.name.trim().length > 2 || draft.email !== "" || draft.phone !== "";
  const found = useQuery({
    queryKey: ["contacts", "duplicates", draft],
    queryFn: () => commands.contactDuplicates(contactOf(draft)),
    enabled: isWorthAsking,
  });
  const first = found.data?.[0];
  if (first === undefined) return null;
  return (
    <Banner tone="warn" actions={<Link path={`/contacts/${first.contact.id}`}>{say("contacts-duplicate-open")}</Link>}>
      {say(`contacts-duplicate-${first.reason}`, { name: first.contact.displayName })}
    </Banner>
  );
}

function contactOf({ name, company, email, phone }: Draft): NewContact {
  return {
    name,
    givenName: "",
    familyName: "",
    displayName: "",
    company,
    jobTitle: "",
    emails: email.trim() === "" ? [] : [{ value: email, label: "" }],
    phones: phone.trim() === "" ? [] : [{ value: phone, label: "" }],
    addresses: [],
    websites: [],
    tags: [],
    birthday: "",
    note: "",
    lifecycle: "contact",
    source: "",
    unknown: [],
  };
}
