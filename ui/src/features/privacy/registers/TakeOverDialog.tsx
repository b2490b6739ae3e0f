import { useState } from "react";
import { FormDialog, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";

/** Fills an empty workspace with a business that was given. */
export function TakeOverDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [password, setPassword] = useState("");
  const take = async (): Promise<void> => {
    const taken = await commands.takeBusinessOver(password);
    if (taken === null) return;
    onClose();
    const count = Object.values(taken.records).reduce((sum, one) => sum + one, 0);
    toasts.say(say("succession-taken", { count, from: taken.from }));
  };
  return (
    <FormDialog
      title={say("succession-take-over.title")}
      onClose={onClose}
      size="small"
      verb={say("succession-take")}
      isReady={password.trim() !== ""}
      onSubmit={take}
    >
      {() => (
        <>
          <p>{say("succession-take-over-sentence")}</p>
          <TextField
            label={say("succession-password")}
            hint={say("succession-password.hint")}
            autoComplete="off"
            spellCheck="false"
            value={password}
            onChange={setPassword}
          />
        </>
      )}
    </FormDialog>
  );
}
