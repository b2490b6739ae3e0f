import { useState } from "react";
import { FormDialog, useToasts } from "~/components";
import { useWords } from "~/i18n";
import type { HandedOver, RecipientForm } from "~/ipc/bindings";
import { nobody } from "./recipient";
import { RecipientFields } from "./RecipientFields";

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
  const [form, setForm] = useState<RecipientForm>(nobody);
  const run = async (): Promise<void> => {
    const done = await onExport(form);
    if (done === null) return;
    toasts.say(say("recipients-handed-over", { people: done.people, leftOut: done.leftOut }));
    onClose();
  };
  return (
    <FormDialog title={say("recipients-for-somebody")} onClose={onClose} size="small" verb={verb} onSubmit={run}>
      {({ problems }) => (
        <>
          <p>{say("recipients-for-somebody-hint")}</p>
          <RecipientFields
            form={form}
            problems={problems}
            onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          />
        </>
      )}
    </FormDialog>
  );
}
