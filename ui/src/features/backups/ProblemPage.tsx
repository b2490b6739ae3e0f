import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { useShellStatus } from "~/app/status";
import { Button, ErrorScreen, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type BackupRow } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Backups.module.css";
import { NameHost } from "./NameHost";
import { RestoreDialog } from "./RestoreDialog";

/** In the place of a workspace that cannot be opened: why, trying again, and the way to a backup. */
export default function ProblemPage() {
  const say = useWords();
  const { problem } = useToasts();
  const error = useShellStatus().data?.problem ?? appErrorFrom(null);
  const [chosen, setChosen] = useState<BackupRow | null>(null);
  const choose = (): void =>
    void commands
      .chooseBackup()
      .then((row) => setChosen(row))
      .catch(problem);
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>{say("app-problem-title")}</h1>
        <ErrorScreen error={error} onRetry={() => void commands.retryOpening().catch(problem)} />
        {error.code === "processor-missing" && <NameHost host={error.args["host"] ?? ""} />}
        <p className={styles.hint}>{say("backups-problem-sentence")}</p>
        <Button icon={FolderOpen} onPress={choose}>
          {say("backups-from-file")}
        </Button>
      </div>
      {chosen !== null && (
        <RestoreDialog key={chosen.file.token} backup={chosen} isAlone onClose={() => setChosen(null)} />
      )}
    </main>
  );
}
