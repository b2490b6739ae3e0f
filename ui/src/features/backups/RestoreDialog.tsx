import { useEffect, useRef, useState, type RefObject } from "react";
import { ConfirmDialog, useToasts } from "~/components";
import { sentenceFor, useFormats, useWords } from "~/i18n";
import { commands, type BackupRow, type Proof } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Comparison } from "./Comparison";
import { emptyKey, KeyFields, proofOf, type GivenKey } from "./KeyFields";
import styles from "./Backups.module.css";

interface RestoreDialogProps {
  backup: BackupRow;
  onClose: () => void;
  /** There is no workspace to compare with, and none whose key could fit. */
  isAlone?: boolean;
}

/** Says what becomes of everything, counted, and asks for the key where it is another than today's. */
export function RestoreDialog({ backup, onClose, isAlone = false }: RestoreDialogProps) {
  const say = useWords();
  const { dateTime } = useFormats();
  const toasts = useToasts();
  const isShown = useIsShown();
  const [needsKey, setNeedsKey] = useState(isAlone);
  const [key, setKey] = useState<GivenKey>(emptyKey);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isPending, setIsPending] = useState(false);
  const made = backup.manifest === null ? backup.file.name : dateTime(backup.manifest.madeAt);
  const restore = (): void => {
    setIsPending(true);
    setProblem(undefined);
    const proof: Proof | null = needsKey ? proofOf(key) : null;
    commands
      .restoreBackup(backup.file.token, proof)
      .then(() => {
        toasts.say(say("backups-restored", { made }));
        onClose();
      })
      .catch((thrown: unknown) => {
        const error = appErrorFrom(thrown);
        // While a backup takes the workspace's place the window shows that, and this dialog is gone.
        if (!isShown.current) toasts.problem(thrown);
        else if (error.code === "key-other" && !needsKey) setNeedsKey(true);
        else setProblem(sentenceFor(say, error));
      })
      .finally(() => setIsPending(false));
  };
  return (
    <ConfirmDialog
      title={say("backups-restore-title", { made })}
      verb={say("backups-restore-verb", { made })}
      isOpen
      onClose={onClose}
      onConfirm={restore}
      isPending={isPending}
    >
      <p>{say(isAlone ? "backups-problem-sentence" : "backups-restore-sentence")}</p>
      {backup.manifest !== null && <Comparison then={backup.manifest.counts} isAlone={isAlone} />}
      {needsKey && <KeyFields value={key} onChange={setKey} isAlone={isAlone} />}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </ConfirmDialog>
  );
}

/** Whether the dialog is still on the screen, for what ends after it. */
function useIsShown(): RefObject<boolean> {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
