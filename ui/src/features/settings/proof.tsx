import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { RadioGroup, TextField } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Proof, type ProtectionStatus } from "~/ipc/bindings";

/** How the key is kept now. */
export function useProtection(): UseQueryResult<ProtectionStatus> {
  // Each change of it is written to the settings as well, so their topic tells.
  return useQuery({ queryKey: ["settings", "protection"], queryFn: () => commands.protection() });
}

type Way = "passphrase" | "recoveryCode";

/** What a person typed to prove that she may do something with the key. */
export interface ProofDraft {
  way: Way;
  text: string;
}

export const noProof: ProofDraft = { way: "passphrase", text: "" };

/** The proof as the core takes it; nothing while it is not typed. Without a passphrase the keychain proves it. */
export function proofOf(draft: ProofDraft, status: ProtectionStatus): Proof | null {
  if (draft.way === "recoveryCode") return draft.text === "" ? null : { kind: "recoveryCode", text: draft.text };
  if (!status.passphrase) return { kind: "keychain" };
  return draft.text === "" ? null : { kind: "passphrase", text: draft.text };
}

interface ProofFieldsProps {
  status: ProtectionStatus;
  draft: ProofDraft;
  onChange: (draft: ProofDraft) => void;
  error?: string | undefined;
}

/** Asks for the passphrase or the recovery code; for nothing where the keychain alone opens the workspace. */
export function ProofFields({ status, draft, onChange, error }: ProofFieldsProps) {
  const say = useWords();
  const [isChoosing, setIsChoosing] = useState(false);
  if (!status.passphrase && status.keychain) return <p>{say("security-proof-keychain")}</p>;
  return (
    <>
      {(isChoosing || draft.way === "recoveryCode") && (
        <RadioGroup
          label={say("security-proof")}
          value={draft.way}
          onChange={(way) => onChange({ way: way === "recoveryCode" ? way : "passphrase", text: "" })}
          choices={[
            { id: "passphrase", label: say("security-proof-passphrase") },
            { id: "recoveryCode", label: say("security-proof-code") },
          ]}
        />
      )}
      {draft.way === "passphrase" ? (
        <TextField
          label={say("security-current")}
          type="password"
          autoComplete="current-password"
          autoFocus
          value={draft.text}
          onChange={(text) => onChange({ ...draft, text })}
          error={error}
          {...(error === undefined ? {} : { onFocus: () => setIsChoosing(true) })}
        />
      ) : (
        <TextField
          label={say("app-recovery-code")}
          hint={say("app-recovery-code-hint")}
          autoComplete="off"
          value={draft.text}
          onChange={(text) => onChange({ ...draft, text })}
          error={error}
        />
      )}
    </>
  );
}
