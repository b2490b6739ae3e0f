import { Activity, FlaskConical, HardDrive, Server, ShieldCheck } from "lucide-react";
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { Progress } from "~/components";
import { classNames } from "~/components/classNames";
import popover from "~/components/Popover.module.css";
import { useFormats, useWords, type Writer } from "~/i18n";
import { commands, type Job, type ShellStatus } from "~/ipc/bindings";
import styles from "./StatusBar.module.css";

/** The quiet line at the bottom: backup, where the data is, what is running. */
export function StatusBar({ status }: { status: ShellStatus }) {
  const say = useWords();
  const formats = useFormats();
  const { lastBackup, dataLocation, sampleData, jobs, today } = status;
  const isLocal = dataLocation === "thisComputer";
  const Place = isLocal ? HardDrive : Server;
  return (
    <footer aria-label={say("app-status")} className={styles.bar}>
      <span className={styles.part}>
        <ShieldCheck size={12} aria-hidden />
        {lastBackup === null
          ? say("app-backup-none")
          : say("app-backup-at", { when: moment(formats, lastBackup, today) })}
      </span>
      <span className={styles.part}>
        <Place size={12} aria-hidden />
        {say(isLocal ? "app-data-this-computer" : "app-data-server")}
      </span>
      {sampleData && (
        <span className={styles.part}>
          <FlaskConical size={12} aria-hidden />
          {say("app-sample-data")}
        </span>
      )}
      <span className={styles.gap} />
      <DialogTrigger>
        <AriaButton className={classNames(styles.jobs, jobs.length > 0 && styles.busy)}>
          <Activity size={12} aria-hidden />
          {say("app-jobs", { count: jobs.length })}
        </AriaButton>
        <Popover className={classNames(popover.popover)} placement="top end" offset={4}>
          <Dialog className={classNames(styles.tray)}>
            <Heading slot="title" level={2} className={classNames(styles.trayTitle)}>
              {say("app-jobs-title")}
            </Heading>
            {jobs.length === 0 && <p className={styles.none}>{say("app-jobs-none")}</p>}
            {jobs.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </footer>
  );
}

/** Today's times without the date. */
function moment(formats: Writer, timestamp: string, today: string): string {
  const day = new Date(timestamp).toLocaleDateString("sv-SE");
  return day === today ? formats.time(timestamp) : formats.dateTime(timestamp);
}

function JobLine({ job }: { job: Job }) {
  const say = useWords();
  return (
    <Progress
      label={say(job.title)}
      done={job.done}
      total={job.total}
      secondsLeft={job.secondsLeft}
      onCancel={job.cancellable ? () => void commands.cancelJob(job.id) : undefined}
    />
  );
}
