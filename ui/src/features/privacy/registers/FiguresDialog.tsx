import { useId, useState } from "react";
import { nobody } from "~/app/recipient";
import { RecipientFields } from "~/app/RecipientFields";
import { Button, Dialog, useToasts } from "~/components";
import { sentenceFor, useWords } from "~/i18n";
import { commands, type AppError, type RecipientForm } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";

/** Writes figures without people for whoever thinks of buying the business. */
export function FiguresDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const id = useId();
  const [form, setForm] = useState<RecipientForm>(nobody);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const problems = refusal?.problems ?? [];
  const save = async (): Promise<void> => {
    const made = await commands.saveDueDiligence(form);
    if (made === null) return;
    onClose();
    toasts.say(say("disclosures-figures-saved", { path: made.path }));
  };
  return (
    <Dialog
      title={say("disclosures-figures")}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={id} look="primary">
            {say("disclosures-give")}
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
        <p>{say("disclosures-figures-sentence")}</p>
        {refusal !== null && problems.length === 0 && <p role="alert">{sentenceFor(say, refusal)}</p>}
        <RecipientFields
          form={form}
          problems={problems}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        />
      </form>
    </Dialog>
  );
}
