import { useState } from "react";
import { nobody } from "~/app/recipient";
import { RecipientFields } from "~/app/RecipientFields";
import { FormDialog, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type RecipientForm } from "~/ipc/bindings";

/** Writes figures without people for whoever thinks of buying the business. */
export function FiguresDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [form, setForm] = useState<RecipientForm>(nobody);
  const save = async (): Promise<void> => {
    const made = await commands.saveDueDiligence(form);
    if (made === null) return;
    onClose();
    toasts.say(say("disclosures-figures-saved", { path: made.path }));
  };
  return (
    <FormDialog
      title={say("disclosures-figures.title")}
      onClose={onClose}
      size="small"
      verb={say("disclosures-give")}
      onSubmit={save}
    >
      {({ problems }) => (
        <>
          <p>{say("disclosures-figures-sentence")}</p>
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
