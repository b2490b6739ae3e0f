import { useState } from "react";
import { FormDialog, Select, TextArea, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Person, type PersonField } from "~/ipc/bindings";

const fields: readonly PersonField[] = [
  "record",
  "name",
  "company",
  "job",
  "email",
  "phone",
  "address",
  "website",
  "birthday",
  "tags",
  "note",
  "source",
];

interface DisputeDialogProps {
  person: Person;
  name: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Attaches what a person says against a field, or against her record as a whole. */
export function DisputeDialog({ person, name, isOpen, onClose }: DisputeDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [field, setField] = useState<PersonField>("record");
  const [statement, setStatement] = useState("");
  const save = async (): Promise<void> => {
    const change = await commands.disputeField(person, { field, statement, request: null });
    toasts.undoable(say("rectifying-dispute-attached"), () => commands.undo(change));
    setStatement("");
    onClose();
  };
  return (
    <FormDialog
      title={say("rectifying-dispute-title", { name })}
      verb={say("rectifying-dispute-save")}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={save}
    >
      {() => (
        <>
          <p>{say("rectifying-dispute-sentence")}</p>
          <Select
            label={say("rectifying-dispute-field")}
            choices={fields.map((id) => ({ id, label: say(`records-field-${id}`) }))}
            value={field}
            onChange={(chosen) => setField(fields.find((one) => one === chosen) ?? "record")}
          />
          <TextArea label={say("rectifying-dispute-statement")} value={statement} onChange={setStatement} />
        </>
      )}
    </FormDialog>
  );
}
