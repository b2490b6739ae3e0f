import { DatabaseBackup, FolderOpen } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Page } from "~/app/Page";
import { useAddress } from "~/app/navigation";
import { useShellStatus } from "~/app/status";
import { Banner, Button, EmptyState, ErrorScreen, Skeleton, useToasts } from "~/components";
import { sentenceFor, useWords } from "~/i18n";
import { commands, type BackupRow } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { BackupLine } from "./BackupLine";
import styles from "./Backups.module.css";
import { toldOf, useBackups } from "./queries";
import { RestoreDialog } from "./RestoreDialog";
import { Where } from "./Where";

/** Every backup that is there, where they go, and the way back to one. */
export default function BackupsPage() {
  const say = useWords();
  const { problem } = useToasts();
  const trouble = useShellStatus().data?.backupTrouble ?? null;
  const [create, isCreating] = useCreating();
  const [chosen, setChosen] = useState<BackupRow | null>(null);
  const fromFile = (): void =>
    void commands
      .chooseBackup()
      .then((row) => setChosen(row))
      .catch(problem);
  const button = (
    <Button look="primary" icon={DatabaseBackup} isPending={isCreating} onPress={create}>
      {say("backups-create")}
    </Button>
  );
  return (
    <Page shape="narrow" actions={button}>
      <div className={styles.page}>
        <p className={styles.sentence}>{say("backups-sentence")}</p>
        {trouble !== null && (
          <Banner tone="danger">
            <strong>{say("backups-trouble")}</strong> {sentenceFor(say, trouble)}
          </Banner>
        )}
        <section aria-label={say("backups-list")}>
          <BackupList onRestore={setChosen} />
        </section>
        <div>
          <Button icon={FolderOpen} onPress={fromFile}>
            {say("backups-from-file")}
          </Button>
        </div>
        <Where />
      </div>
      {chosen !== null && <RestoreDialog key={chosen.file.token} backup={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}

function BackupList({ onRestore }: { onRestore: (backup: BackupRow) => void }) {
  const say = useWords();
  const backups = useBackups();
  if (backups.isError) {
    return <ErrorScreen error={appErrorFrom(backups.error)} onRetry={() => void backups.refetch()} />;
  }
  if (backups.data === undefined) return <Skeleton lines={6} />;
  if (backups.data.length === 0) return <EmptyState icon={DatabaseBackup} sentence={say("backups-none")} />;
  return (
    <ul className={styles.list}>
      {backups.data.map((backup) => (
        <BackupLine key={backup.file.token} backup={backup} onRestore={() => onRestore(backup)} />
      ))}
    </ul>
  );
}

/** Makes a backup; also at once when the palette asked for it. */
function useCreating(): [() => void, boolean] {
  const say = useWords();
  const { say: tell, problem } = useToasts();
  const [isCreating, setIsCreating] = useState(false);
  const [address, setAddress] = useAddress({ create: false });
  const create = (): void => {
    setIsCreating(true);
    commands
      .createBackup()
      .then((made) => tell(toldOf(made, say, "backups-created")))
      .catch(problem)
      .finally(() => setIsCreating(false));
  };
  const begin = useRef(create);
  const isBegun = useRef(false);
  useEffect(() => {
    // The address changes only after this effect may have run again.
    if (address.create && !isBegun.current) {
      begin.current();
      setAddress({ create: false }, "replace");
    }
    isBegun.current = address.create;
  }, [address.create, setAddress]);
  return [create, isCreating];
}
