import { RotateCcw, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Button, Chip, useToasts, type Tone } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type BackupRow } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Backups.module.css";
import { toldOf } from "./queries";

interface BackupLineProps {
  backup: BackupRow;
  onRestore: () => void;
}

/** What was found when it was last looked at. */
type State = "checked" | "checked-now" | "damaged";

const tones: Record<State, Tone> = { checked: "neutral", "checked-now": "success", damaged: "danger" };

/** One backup: when and why it was made, what it holds, and whether it can be believed. */
export function BackupLine({ backup, onRestore }: BackupLineProps) {
  const say = useWords();
  const { dateTime, fileSize } = useFormats();
  const { say: tell, problem } = useToasts();
  const [state, setState] = useState<State>("checked");
  const [isChecking, setIsChecking] = useState(false);
  const { file, manifest } = backup;
  if (manifest === null) return <Unreadable backup={backup} />;
  const made = dateTime(manifest.madeAt);
  const check = (): void => {
    setIsChecking(true);
    commands
      .verifyBackup(file.token, null)
      .then((found) => {
        setState("checked-now");
        tell(toldOf(found, say, "backups-check-done"));
      })
      .catch((thrown: unknown) => {
        if (/^backup-(damaged|unreadable|foreign|counts-differ)$/.test(appErrorFrom(thrown).code)) setState("damaged");
        problem(thrown);
      })
      .finally(() => setIsChecking(false));
  };
  return (
    <li className={styles.line}>
      <div className={styles.about}>
        <p className={styles.made}>
          <strong>{made}</strong>
          <span className={styles.why}>{say(`backups-reason-${manifest.reason}`)}</span>
        </p>
        <p className={styles.holds}>
          {say("backups-holds-counts", {
            contacts: manifest.counts["contacts"] ?? 0,
            companies: manifest.counts["companies"] ?? 0,
            invoices: manifest.counts["invoices"] ?? 0,
          })}
        </p>
        <p className={styles.holds}>
          {fileSize(file.size)}
          <Chip tone={tones[state]} label={say(`backups-${state}`)} />
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          icon={ShieldCheck}
          isPending={isChecking}
          onPress={check}
          aria-label={say("backups-check-of", { made })}
        >
          {say("backups-check")}
        </Button>
        <Button icon={RotateCcw} onPress={onRestore} aria-label={say("backups-restore-of", { made })}>
          {say("backups-restore")}
        </Button>
      </div>
    </li>
  );
}

/** A file among the backups that is none, or not any more. */
function Unreadable({ backup }: { backup: BackupRow }) {
  const say = useWords();
  const { fileSize } = useFormats();
  return (
    <li className={styles.line}>
      <div className={styles.about}>
        <p className={styles.made}>
          <strong>{backup.file.name}</strong>
        </p>
        <p className={styles.holds}>{fileSize(backup.file.size)}</p>
      </div>
      <Chip tone="danger" label={say("backups-unreadable")} />
    </li>
  );
}
