import { useId, useState } from "react";
import { Button, Dialog, RadioGroup, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import type { CopyLock, CopyMade } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Discovery.module.css";

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
  const form = useId();
  const [lock, setLock] = useState<(typeof locks)[number]>("made");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<string | null>(null);
  const write = async (): Promise<void> => {
    const copy = await save(lock === "given" ? { kind: lock, password } : { kind: lock });
    if (copy === null) return;
    toasts.say(say("packs-kept", { path: copy.path }));
    if (copy.password === null) onClose();
    else setMade(copy.password);
  };
  const refuse = (thrown: unknown): void => {
    if (appErrorFrom(thrown).code === "copy-password-short") setProblem(say("copy-password-short"));
    else toasts.problem(thrown);
  };
  if (made !== null) return <MadePassword password={made} onClose={onClose} />;
  return (
    <Dialog
      title={say("packs-save-title", { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("records-cancel")}</Button>
          <Button type="submit" form={form} look="primary" autoFocus>
            {say("packs-write")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(undefined);
          void write().catch(refuse);
        }}
      >
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
      </form>
    </Dialog>
  );
}

function MadePassword({ password, onClose }: { password: string; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(password);
    toasts.say(say("packs-made-copied"));
  };
  return (
    <Dialog
      title={say("packs-made-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void copy().catch(toasts.problem)}>{say("packs-made-copy")}</Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {say("packs-made-done")}
          </Button>
        </>
      }
    >
      <p>
        <code className={styles.password}>{password}</code>
      </p>
      <p>{say("packs-made-sentence")}</p>
    </Dialog>
  );
}
