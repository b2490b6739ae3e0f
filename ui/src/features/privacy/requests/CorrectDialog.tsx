import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Banner, Button, Dialog, ErrorScreen, FormDialog, Select, Skeleton, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Correction, type PersonField, type PersonRecord, type RequestView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Requests.module.css";

const fields: readonly PersonField[] = [
  "name",
  "email",
  "phone",
  "company",
  "job",
  "website",
  "birthday",
  "note",
  "source",
];

/** What a record says, field by field; of a list each value by itself. */
type Says = Partial<Record<PersonField, readonly string[]>>;

async function says(person: PersonRecord): Promise<Says> {
  const one = person.kind === "contact" ? await commands.contact(person.id) : await commands.lead(person.id);
  return {
    name: [one.displayName],
    email: one.emails.map(({ value }) => value),
    phone: one.phones.map(({ value }) => value),
    website: one.websites.map(({ value }) => value),
    company: [one.company],
    job: [one.jobTitle],
    note: [one.note],
    source: [one.source],
    ...("birthday" in one ? { birthday: [one.birthday] } : {}),
  };
}

interface CorrectDialogProps {
  request: RequestView;
  person: PersonRecord;
  onClose: () => void;
}

/** Puts right what the person asks for, and tells which issued documents say what was wrong. */
export function CorrectDialog({ request, person, onClose }: CorrectDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const record = useQuery({ queryKey: [`${person.kind}s`, "says", person.id], queryFn: () => says(person) });
  const [corrections, setCorrections] = useState<readonly Correction[]>([blank("name")]);
  const [documents, setDocuments] = useState<readonly string[]>([]);
  const change = (place: number, part: Partial<Correction>): void =>
    setCorrections(corrections.map((one, at) => (at === place ? { ...one, ...part } : one)));
  const save = async (): Promise<void> => {
    const told = corrections.map((one) => (one.was === "" ? { ...one, was: first(record.data, one.field) } : one));
    const done = await commands.correctOnRequest(request.id, told);
    toasts.undoable(say("rectifying-corrected", { note: done.request.note }), () => commands.undo(done.change));
    if (done.documents.length === 0) onClose();
    else setDocuments(done.documents);
  };
  if (documents.length > 0) return <DocumentsDialog numbers={documents} onClose={onClose} />;
  return (
    <FormDialog
      title={say("rectifying-correct-title", { name: request.name })}
      verb={say("rectifying-correct-verb")}
      onClose={onClose}
      onSubmit={save}
      isReady={record.data !== undefined}
    >
      {() =>
        record.isError ? (
          <ErrorScreen error={appErrorFrom(record.error)} onRetry={() => void record.refetch()} />
        ) : record.data === undefined ? (
          <Skeleton lines={4} />
        ) : (
          <>
            <p>{say("rectifying-correct-sentence")}</p>
            {corrections.map((one, place) => (
              <CorrectionRow key={place} one={one} says={record.data} onChange={(part) => change(place, part)} />
            ))}
            <span>
              <Button icon={Plus} look="quiet" onPress={() => setCorrections([...corrections, blank("email")])}>
                {say("rectifying-correct-more")}
              </Button>
            </span>
            <p>{say("rectifying-address-elsewhere")}</p>
          </>
        )
      }
    </FormDialog>
  );
}

function blank(field: PersonField): Correction {
  return { field, was: "", becomes: "" };
}

function first(record: Says | undefined, field: PersonField): string {
  return record?.[field]?.[0] ?? "";
}

interface CorrectionRowProps {
  one: Correction;
  says: Says;
  onChange: (part: Partial<Correction>) => void;
}

function CorrectionRow({ one, says: record, onChange }: CorrectionRowProps) {
  const say = useWords();
  const values = record[one.field] ?? [];
  const was = one.was === "" ? (values[0] ?? "") : one.was;
  return (
    <fieldset className={styles.reasons}>
      <legend>{say(`records-field-${one.field}`)}</legend>
      <Select
        label={say("rectifying-dispute-field")}
        choices={fields.filter((id) => id in record).map((id) => ({ id, label: say(`records-field-${id}`) }))}
        value={one.field}
        onChange={(chosen) => onChange({ field: fields.find((id) => id === chosen) ?? "name", was: "" })}
      />
      {values.length > 1 ? (
        <Select
          label={say("rectifying-correct-was")}
          choices={values.map((value) => ({ id: value, label: value }))}
          value={was}
          onChange={(value) => onChange({ was: value })}
        />
      ) : (
        <p>
          {say("rectifying-correct-was")}: {was === "" ? say("rectifying-correct-nothing") : was}
        </p>
      )}
      <TextField
        label={say("rectifying-correct-becomes")}
        hint={say("rectifying-correct-becomes-hint")}
        value={one.becomes}
        onChange={(becomes) => onChange({ becomes })}
      />
    </fieldset>
  );
}

/** An issued document is never changed: another one corrects it. */
function DocumentsDialog({ numbers, onClose }: { numbers: readonly string[]; onClose: () => void }) {
  const say = useWords();
  return (
    <Dialog
      title={say("requests-evidence-correction")}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{say("records-close")}</Button>}
    >
      <Banner tone="warn">{say("rectifying-documents", { count: numbers.length, numbers: numbers.join(", ") })}</Banner>
    </Dialog>
  );
}
