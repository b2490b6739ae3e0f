import { Activity, FlaskConical, HardDrive, Server, ShieldAlert, ShieldCheck } from "lucide-react";
import { useId, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { classNames } from "~/components/classNames";
import popover from "~/components/Popover.module.css";
import { useFormats, useWords, type Writer } from "~/i18n";
import type { Job, ShellStatus } from "~/ipc/bindings";
import { JobLine } from "./JobLine";
import { Link } from "./navigation";
import styles from "./StatusBar.module.css";

/** The quiet line at the bottom: backup, where the data is, what is running. */
export function StatusBar({ status }: { status: ShellStatus }) {
  const say = useWords();
  const formats = useFormats();
  const { lastBackup, backupTrouble, dataLocation, sampleData, jobs, today } = status;
  const isLocal = dataLocation === "thisComputer";
  const Place = isLocal ? HardDrive : Server;
  return (
    <footer aria-label={say("app-status")} className={styles.bar}>
      {backupTrouble === null ? (
        <Link path="/settings/backups" className={styles.part}>
          <ShieldCheck size="0.75rem" aria-hidden />
          {lastBackup === null
            ? say("app-backup-none")
            : say("app-backup-at", { when: moment(formats, lastBackup, today) })}
        </Link>
      ) : (
        <Link path="/settings/backups" className={classNames(styles.part, styles.trouble)}>
          <ShieldAlert size="0.75rem" aria-hidden />
          {say("app-backup-trouble")}
        </Link>
      )}
      <span className={styles.part}>
        <Place size="0.75rem" aria-hidden />
        {say(isLocal ? "app-data-this-computer" : "app-data-server")}
      </span>
      {sampleData && (
        <span className={styles.part}>
          <FlaskConical size="0.75rem" aria-hidden />
          {say("app-sample-data")}
        </span>
      )}
      <span className={styles.gap} />
      <JobTray jobs={jobs} />
    </footer>
  );
}

/** What runs; stands within the bar, so that the page beside it can be used meanwhile. */
function JobTray({ jobs }: { jobs: readonly Job[] }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    // Leaving the tray or pressing Escape closes it; the button inside is the control.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.jobTray}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") setIsOpen(false);
      }}
    >
      <AriaButton
        className={classNames(styles.jobs, jobs.length > 0 && styles.busy)}
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setIsOpen(!isOpen)}
      >
        <Activity size="0.75rem" aria-hidden />
        {say("app-jobs", { count: jobs.length })}
      </AriaButton>
      <section
        id={id}
        hidden={!isOpen}
        tabIndex={-1}
        aria-label={say("app-jobs-title")}
        className={classNames(popover.popover, styles.tray)}
      >
        <h2 className={styles.trayTitle}>{say("app-jobs-title")}</h2>
        {jobs.length === 0 && <p className={styles.none}>{say("app-jobs-none")}</p>}
        {jobs.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </section>
    </div>
  );
}

/** Today's times without the date. */
function moment(formats: Writer, timestamp: string, today: string): string {
  const day = new Date(timestamp).toLocaleDateString("sv-SE");
  return day === today ? formats.time(timestamp) : formats.dateTime(timestamp);
}
