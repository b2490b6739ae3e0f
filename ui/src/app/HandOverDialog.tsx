import { useId, useState } from "react";
import { Button, Dialog, useToasts } from "~/components";
import { sentenceFor, useWords } from "~/i18n";
import type { AppError, HandedOver, RecipientForm } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { nobody } from "./recipient";
import { RecipientFields } from "./RecipientFields";
import styles from "./ServerFields.module.css";

interface HandOverDialogProps {
  /** The button says what is written. */
  verb: string;
  onClose: () => void;
  /** Writes it; nothing when the person thinks better of it. */
  onExport: (to: RecipientForm) => Promise<HandedOver | null>;
}

/** Asks for whom an export is, so that it is kept with everybody in it; says who was left out. */
export function HandOverDialog({ verb, onClose, onExport }: HandOverDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const id = useId();
  const [form, setForm] = useState<RecipientForm>(nobody);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);
  const problems = refusal?.problems ?? [];
  const run = (): void => {
    setIsPending(true);
    setRefusal(null);
    onExport(form)
      .then((done) => {
        if (done === null) return;
        toasts.say(say("recipients-handed-over", { people: done.people, leftOut: done.leftOut }));
        onClose();
      })
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)))
      .finally(() => setIsPending(false));
  };
  return (
    <Dialog
      title={say("recipients-for-somebody")}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{say("components-cancel")}</Button>
          <Button type="submit" form={id} look="primary" isPending={isPending}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <p>{say("recipients-for-somebody-hint")}</p>
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
