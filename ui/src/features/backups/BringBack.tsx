import { useQuery } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { holdFirstRun } from "~/app/firstRunHold";
import { JobLine } from "~/app/JobLine";
import { useShellStatus } from "~/app/status";
import { Banner, Button, Checkbox, useToasts } from "~/components";
import { sentenceFor, useFormats, useWords } from "~/i18n";
import { commands, type AppError, type BackupRow } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Comparison } from "./Comparison";
import { emptyKey, KeyFields, proofOf, type GivenKey } from "./KeyFields";
import styles from "./Backups.module.css";

/** On a new computer, in the place of the first run's questions: a backup of another one, and what opens it. */
export default function BringBack({ onBack }: { onBack: () => void }) {
  const say = useWords();
  const { say: tell, problem } = useToasts();
  const { dateTime } = useFormats();
  const [chosen, setChosen] = useState<BackupRow | null>(null);
  const [key, setKey] = useState<GivenKey>(emptyKey);
  const [usesKeychain, setUsesKeychain] = useState(false);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);

  const choose = (): void => {
    setRefusal(null);
    commands
      .chooseBackup()
      .then((row) => {
        if (row !== null) setChosen(row);
      })
      .catch((thrown: unknown) => {
        setChosen(null);
        setRefusal(appErrorFrom(thrown));
      });
  };

  const restore = async ({ file }: BackupRow): Promise<void> => {
    const proof = proofOf(key);
    const { madeAt } = await commands.restoreBackup(file.token, proof);
    // That this computer's keychain would not take the key spoils nothing: everything is back.
    if (usesKeychain) await commands.useKeychain(proof).catch(problem);
    tell(say("backups-restored", { made: dateTime(madeAt) }));
  };

  const begin = (backup: BackupRow): void => {
    setIsPending(true);
    setRefusal(null);
    // What is refused half-way is told here, with everything that was chosen still in its place.
    holdFirstRun(true);
    restore(backup)
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)))
      .finally(() => {
        setIsPending(false);
        holdFirstRun(false);
      });
  };

  return (
    <form
      className={styles.back}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null && key.text !== "") begin(chosen);
      }}
    >
      <h1 className={styles.welcome}>{say("backups-bring-title")}</h1>
      <p className={styles.sentence}>{say("backups-bring-sentence")}</p>
      <Chosen backup={chosen} onChoose={choose} isDisabled={isPending} />
      {chosen !== null && (
        <>
          <KeyFields value={key} onChange={setKey} isAlone />
          <KeychainBox isSelected={usesKeychain} onChange={setUsesKeychain} />
        </>
      )}
      {/* Beside the button that was pressed, so that nobody must scroll for it. */}
      {refusal !== null && <Banner tone="danger">{sentenceFor(say, refusal)}</Banner>}
      {isPending && <Work />}
      <div className={styles.last}>
        <Button look="quiet" isDisabled={isPending} onPress={onBack}>
          {say("backups-bring-new")}
        </Button>
        <Button type="submit" look="primary" isPending={isPending} isDisabled={chosen === null || key.text === ""}>
          {say("backups-bring-verb")}
        </Button>
      </div>
    </form>
  );
}

interface ChosenProps {
  backup: BackupRow | null;
  onChoose: () => void;
  isDisabled: boolean;
}

/** The file: the way to it, and what it says about itself. */
function Chosen({ backup, onChoose, isDisabled }: ChosenProps) {
  const say = useWords();
  const { dateTime, fileSize } = useFormats();
  return (
    <>
      {backup !== null && (
        <div className={styles.found}>
          <p className={styles.made}>
            <strong>
              {backup.manifest === null
                ? backup.file.name
                : say("backups-bring-made", { made: dateTime(backup.manifest.madeAt) })}
            </strong>
          </p>
          <p className={styles.holds}>
            {backup.file.name} · {fileSize(backup.file.size)}
          </p>
          {backup.manifest !== null && <Comparison then={backup.manifest.counts} isAlone />}
        </div>
      )}
      <div className={styles.buttons}>
        <Button icon={FolderOpen} isDisabled={isDisabled} onPress={onChoose}>
          {say(backup === null ? "backups-bring-choose" : "backups-bring-other")}
        </Button>
      </div>
    </>
  );
}

/** Whether this computer opens it by itself from now on; only where it has a keychain. */
function KeychainBox({ isSelected, onChange }: { isSelected: boolean; onChange: (is: boolean) => void }) {
  const say = useWords();
  const keychain = useQuery({ queryKey: ["backups", "keychain"], queryFn: () => commands.keychainAvailable() });
  if (keychain.data !== true) return null;
  return <Checkbox label={say("setup-keychain")} isSelected={isSelected} onChange={onChange} />;
}

/** How far the restore is, and its way out. */
function Work() {
  const jobs = useShellStatus().data?.jobs ?? [];
  return jobs.map((job) => <JobLine key={job.id} job={job} />);
}
