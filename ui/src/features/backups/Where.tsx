import { useId } from "react";
import { Button, Select, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import styles from "./Backups.module.css";
import { useBackupSettings } from "./queries";

const days = [7, 14, 30, 60, 90] as const;

/** The folder that backups go to, and how long they stay. */
export function Where() {
  const say = useWords();
  const { count } = useFormats();
  const { say: tell, problem } = useToasts();
  const id = useId();
  const settings = useBackupSettings().data;
  if (settings === undefined) return <Skeleton lines={4} />;
  const { folder, keepDays } = settings;
  const choose = (): void =>
    void commands
      .chooseBackupFolder()
      .then((chosen) => {
        if (chosen?.folder != null) tell(say("backups-where-changed", { folder: chosen.folder }));
      })
      .catch(problem);
  const usual = (): void =>
    void commands
      .useUsualBackupFolder()
      .then(() => tell(say("backups-where-changed-usual")))
      .catch(problem);
  const keep = (text: string): void =>
    void commands
      .keepBackups(Number(text))
      .then((kept) => tell(say("backups-keep-changed", { days: kept.keepDays })))
      .catch(problem);
  const choices = [...new Set<number>([...days, keepDays])].sort((one, other) => one - other);
  return (
    <section aria-labelledby={id} className={styles.where}>
      <h2 id={id} className={styles.title}>
        {say("backups-where")}
      </h2>
      <div>
        <p className={styles.folder}>{folder ?? say("backups-where-usual")}</p>
        {folder === null && <p className={styles.hint}>{say("backups-where-usual-hint")}</p>}
      </div>
      <div className={styles.buttons}>
        <Button onPress={choose}>{say("backups-where-choose")}</Button>
        {folder !== null && (
          <Button look="quiet" onPress={usual}>
            {say("backups-where-back")}
          </Button>
        )}
      </div>
      <Select
        label={say("backups-keep")}
        hint={say("backups-keep.hint")}
        choices={choices.map((number) => ({
          id: String(number),
          label: say("backups-keep-days", { days: count(number) }),
        }))}
        value={String(keepDays)}
        onChange={keep}
      />
    </section>
  );
}
