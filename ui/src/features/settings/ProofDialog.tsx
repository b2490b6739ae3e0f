import { useState, type ReactNode } from "react";
import { Button, Dialog } from "~/components";
import { sentenceFor, useWords } from "~/i18n";
import type { AppError, Proof, ProtectionStatus } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { noProof, proofOf, ProofFields, type ProofDraft } from "./proof";
import styles from "./Settings.module.css";

interface ProofDialogProps {
  title: string;
  /** What will happen, in one sentence. */
  sentence: string;
  /** The button says what happens. */
  verb: string;
  status: ProtectionStatus;
  onClose: () => void;
  /** Does it; what it rejects with is shown, and the dialog stays. */
  onProven: (proof: Proof) => Promise<unknown>;
  /** Whether everything else that is asked for here is there. */
  isReady?: boolean;
  isDanger?: boolean;
  /** Further fields. */
  children?: ReactNode;
}

const ofTheProof = new Set(["passphrase-wrong", "recovery-code-wrong", "recovery-code-misspelt", "keychain-missing"]);

/** Asks for the proof that something about the key needs, and does it. */
export function ProofDialog(props: ProofDialogProps) {
  const { title, sentence, verb, status, onClose, onProven, isReady = true, isDanger = false, children } = props;
  const say = useWords();
  const [draft, setDraft] = useState<ProofDraft>(noProof);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);
  const proof = proofOf(draft, status);
  const isAboutProof = refusal !== null && ofTheProof.has(refusal.code);

  const act = (): void => {
    if (proof === null || !isReady || isPending) return;
    setIsPending(true);
    setRefusal(null);
    onProven(proof)
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)))
      .finally(() => setIsPending(false));
  };

  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => {
        if (!isPending) onClose();
      }}
      size="small"
      actions={
        <>
          <Button isDisabled={isPending} onPress={onClose}>
            {say("components-cancel")}
          </Button>
          <Button
            look={isDanger ? "danger" : "primary"}
            isPending={isPending}
            isDisabled={proof === null || !isReady}
            onPress={act}
          >
            {verb}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <p>{sentence}</p>
        <ProofFields
          status={status}
          draft={draft}
          onChange={setDraft}
          error={isAboutProof ? sentenceFor(say, refusal) : undefined}
        />
        {children}
        {refusal !== null && !isAboutProof && (
          <p role="alert" className={styles.problem}>
            {sentenceFor(say, refusal.problems[0] ?? refusal)}
          </p>
        )}
        {/* Enter in any field does it, as the button below does. */}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
