import { useState } from "react";
import { noProcessor } from "~/app/processor";
import { ProcessorFields } from "~/app/ProcessorFields";
import { FormDialog, Select, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type Connection, type Processor, type ProcessorForm } from "~/ipc/bindings";
import { CategoryTicks } from "./CategoryTicks";

const connections: readonly Connection[] = ["none", "database", "mail", "usageFigures", "updates"];

interface ProcessorDialogProps {
  /** The one that is changed; nothing for a new one. */
  processor: Processor | null;
  onClose: () => void;
}

/** Writes a row of the register of processors. */
export function ProcessorDialog({ processor, onClose }: ProcessorDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [form, setForm] = useState<ProcessorForm>(processor?.details ?? noProcessor);
  const change = (part: Partial<ProcessorForm>): void => setForm({ ...form, ...part });
  const save = async (): Promise<void> => {
    const { change: made, record } =
      processor === null ? await commands.addProcessor(form) : await commands.changeProcessor(processor.id, form);
    onClose();
    toasts.undoable(say("processors-saved", { name: record.details.name }), () => commands.undo(made));
  };
  return (
    <FormDialog
      title={say(processor === null ? "processors-add" : "processors-edit-of", { name: processor?.details.name ?? "" })}
      onClose={onClose}
      verb={say("records-save")}
      onSubmit={save}
    >
      {({ problems }) => (
        <>
          <Select
            label={say("processors-connection")}
            choices={connections.map((one) => ({ id: one, label: say(`processors-connection-${one}`) }))}
            value={form.connection}
            onChange={(chosen) => change({ connection: connections.find((one) => one === chosen) ?? "none" })}
          />
          {form.connection !== "none" && (
            <TextField
              label={say("processors-host")}
              hint={say("processors-host.hint")}
              autoComplete="off"
              spellCheck="false"
              value={form.host}
              onChange={(host) => change({ host })}
              error={problemAt(say, problems, "host")}
            />
          )}
          <ProcessorFields form={form} problems={problems} onChange={change} isOpen />
          <CategoryTicks
            label={say("processors-categories")}
            chosen={form.categories}
            onChange={(chosen) => change({ categories: chosen })}
          />
        </>
      )}
    </FormDialog>
  );
}
