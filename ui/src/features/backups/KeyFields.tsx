import { RadioGroup, TextField } from "~/components";
import { useWords } from "~/i18n";
import type { Proof } from "~/ipc/bindings";

/** What a backup with a key of its own is opened with. */
export interface GivenKey {
  kind: "passphrase" | "recoveryCode";
  text: string;
}

export const emptyKey: GivenKey = { kind: "passphrase", text: "" };

export function proofOf({ kind, text }: GivenKey): Proof {
  return { kind, text };
}

interface KeyFieldsProps {
  value: GivenKey;
  onChange: (key: GivenKey) => void;
  isAlone: boolean;
}

/** Passphrase or recovery code of the time when the backup was made. */
export function KeyFields({ value, onChange, isAlone }: KeyFieldsProps) {
  const say = useWords();
  const isPassphrase = value.kind === "passphrase";
  return (
    <>
      <p>{say(isAlone ? "backups-restore-key-of-then" : "backups-restore-other-key")}</p>
      <RadioGroup
        label={say("backups-restore-with")}
        value={value.kind}
        onChange={(id) => onChange({ kind: id === "recoveryCode" ? "recoveryCode" : "passphrase", text: "" })}
        choices={[
          { id: "passphrase", label: say("backups-restore-passphrase") },
          { id: "recoveryCode", label: say("backups-restore-code") },
        ]}
      />
      <TextField
        label={say(isPassphrase ? "backups-restore-passphrase" : "backups-restore-code")}
        type={isPassphrase ? "password" : "text"}
        autoComplete="off"
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
      />
    </>
  );
}
