import { useId, useState } from "react";
import { categories, noProcessor } from "~/app/processor";
import { ProcessorFields } from "~/app/ProcessorFields";
import { Button, Checkbox, Dialog, Select, TextField, useToasts } from "~/components";
import { problemAt, sentenceFor, useWords } from "~/i18n";
import { commands, type AppError, type Connection, type Processor, type ProcessorForm } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";

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
  const id = useId();
  const [form, setForm] = useState<ProcessorForm>(processor?.details ?? noProcessor);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const problems = refusal?.problems ?? [];
  const change = (part: Partial<ProcessorForm>): void => setForm({ ...form, ...part });
  const save = async (): Promise<void> => {
    const { change: made, record } =
      processor === null ? await commands.addProcessor(form) : await commands.changeProcessor(processor.id, form);
    onClose();
    toasts.undoable(say("processors-saved", { name: record.details.name }), () => commands.undo(made));
  };
  return (
    <Dialog
      title={say(processor === null ? "processors-add" : "processors-edit-of", { name: processor?.details.name ?? "" })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={id} look="primary">
            {say("records-save")}
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
        {refusal !== null && problems.length === 0 && <p role="alert">{sentenceFor(say, refusal)}</p>}
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
        <fieldset className={styles.ticks}>
          <legend>{say("processors-categories")}</legend>
          {categories.map((one) => (
            <Checkbox
              key={one}
              label={say(`privacy-category-${one}`)}
              isSelected={form.categories.includes(one)}
              onChange={(isOn) =>
                change({
                  categories: isOn ? [...form.categories, one] : form.categories.filter((other) => other !== one),
                })
              }
            />
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
