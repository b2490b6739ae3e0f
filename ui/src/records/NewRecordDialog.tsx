import { useState, type ReactNode } from "react";
import { useGo } from "~/app/navigation";
import { FormDialog, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Labelled } from "~/ipc/bindings";
import { companyNames, sourceNames } from "./suggestions";

const blank = { name: "", phone: "", email: "", company: "", source: "" };

/** What was typed so far. */
export type NewDraft = Readonly<typeof blank>;
type Field = keyof NewDraft;

/** Where the core says that a field is wrong. */
const places: Record<Field, string> = {
  name: "name",
  phone: "phones.0.value",
  email: "emails.0.value",
  company: "company",
  source: "source",
};

const suggestions: Partial<Record<Field, typeof companyNames>> = { company: companyNames, source: sourceNames };

/** What was written, for the toast and the list. */
export interface Made {
  change: string;
  id: string;
  /** "Ana Costa was added." */
  sentence: string;
}

interface NewRecordDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Which fields it has, in their order; the first is the one that is needed. */
  fields: readonly Field[];
  /** Fields that the next new record begins with. */
  kept?: readonly Field[];
  /** The list that shows the record beside it. */
  list: string;
  create: (draft: NewDraft) => Promise<Made>;
  /** What stands below the fields; `write` does something else with the draft. */
  below?: (draft: NewDraft, write: (other: (draft: NewDraft) => Promise<Made>) => void) => ReactNode;
}

/** A new record needs one field; what is half filled stays as a draft. */
export function NewRecordDialog(props: NewRecordDialogProps) {
  const { title, isOpen, onClose, fields, kept = [], list, create, below } = props;
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const [draft, setDraft] = useState<NewDraft>(blank);
  const write = async (how: (draft: NewDraft) => Promise<Made>): Promise<void> => {
    const { change, id, sentence } = await how(draft);
    toasts.undoable(sentence, () => commands.undo(change));
    setDraft({ ...blank, ...Object.fromEntries(kept.map((field) => [field, draft[field]])) });
    go(list, { open: id });
  };
  return (
    <FormDialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      verb={say("records-save")}
      onSubmit={() => write(create)}
    >
      {({ problems, run }) => (
        <>
          {fields.map((field, index) => (
            <TextField
              key={field}
              label={say(`records-field-${field}`)}
              autoFocus={index === 0}
              value={draft[field]}
              onChange={(text) => setDraft({ ...draft, [field]: text })}
              suggest={suggestions[field]}
              error={problemAt(say, problems, places[field])}
            />
          ))}
          {below?.(draft, (other) => run(() => write(other)))}
        </>
      )}
    </FormDialog>
  );
}

/** A list of what was typed into one field; blank is an empty list. */
export function only(value: string): Labelled[] {
  return value.trim() === "" ? [] : [{ value, label: "" }];
}
