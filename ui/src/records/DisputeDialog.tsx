import { useId, useState } from "react";
import { Button, Dialog, Select, TextArea, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Person, type PersonField } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";

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
  const form = useId();
  const [field, setField] = useState<PersonField>("record");
  const [statement, setStatement] = useState("");
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const save = async (): Promise<void> => {
    const change = await commands.disputeField(person, { field, statement, request: null });
    toasts.undoable(say("rectifying-dispute-attached"), () => commands.undo(change));
    setStatement("");
    onClose();
  };
  const refuse = (thrown: unknown): void => {
    const { code } = appErrorFrom(thrown);
    if (code === "dispute-statement") setWrong(say(code));
    else toasts.problem(thrown);
  };
  return (
    <Dialog
      title={say("rectifying-dispute-title", { name })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={form} look="primary">
            {say("rectifying-dispute-save")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save().catch(refuse);
        }}
      >
        <p>{say("rectifying-dispute-sentence")}</p>
        <Select
          label={say("rectifying-dispute-field")}
          choices={fields.map((id) => ({ id, label: say(`records-field-${id}`) }))}
          value={field}
          onChange={(chosen) => setField(fields.find((one) => one === chosen) ?? "record")}
        />
        <TextArea
          label={say("rectifying-dispute-statement")}
          value={statement}
          onChange={(text) => {
            setStatement(text);
            setWrong(undefined);
          }}
          error={wrong}
        />
      </form>
    </Dialog>
  );
}
