import { useState } from "react";
import { FormDialog, RadioGroup, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import type { CopyLock, CopyMade } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { MadePassword } from "./MadePassword";

interface SaveCopyDialogProps {
  name: string;
  /** Asks where, and writes the copy there; nothing where somebody thought better of it. */
  save: (lock: CopyLock) => Promise<CopyMade | null>;
  onClose: () => void;
}

const locks = ["made", "given", "open"] as const;

/** Asks how the archive is locked, has it written, and shows a password that was made for it once. */
export function SaveCopyDialog({ name, save, onClose }: SaveCopyDialogProps) {
  const say = useWords();
  const toasts = useToasts();
  const [lock, setLock] = useState<(typeof locks)[number]>("made");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<string | null>(null);
  const write = async (): Promise<void> => {
    setProblem(undefined);
    const copy = await save(lock === "given" ? { kind: lock, password } : { kind: lock });
    if (copy === null) return;
    toasts.say(say("packs-kept", { path: copy.path }));
    if (copy.password === null) onClose();
    else setMade(copy.password);
  };
  const refuse = (thrown: unknown): void => {
    if (appErrorFrom(thrown).code !== "copy-password-short") throw thrown;
    setProblem(say("copy-password-short"));
  };
  if (made !== null) return <MadePassword password={made} sentence={say("packs-made-sentence")} onClose={onClose} />;
  return (
    <FormDialog
      title={say("packs-save-title", { name })}
      onClose={onClose}
      verb={say("packs-write")}
      onSubmit={() => write().catch(refuse)}
      isButtonFocused
    >
      {() => (
        <>
          <RadioGroup
            label={say("packs-lock")}
            value={lock}
            onChange={(id) => setLock(locks.find((one) => one === id) ?? "made")}
            choices={locks.map((id) => ({ id, label: say(`packs-lock-${id}`) }))}
          />
          {lock === "given" && (
            <TextField
              label={say("packs-password")}
              hint={say("packs-password.hint")}
              value={password}
              onChange={setPassword}
              error={problem}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
