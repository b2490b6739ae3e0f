import { Progress } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import styles from "./Importing.module.css";
import { useJob } from "./Waiting";

/** The import while it runs: how far, how long still, and a way out that leaves nothing behind. */
export function RunStep({ file }: { file: string }) {
  const say = useWords();
  const job = useJob("shell-job-import");
  return (
    <section className={styles.running} aria-label={say("importing-running", { file })}>
      <Progress
        label={say("importing-running", { file })}
        done={job?.done ?? 0}
        total={job?.total ?? null}
        secondsLeft={job?.secondsLeft ?? null}
        onCancel={job === undefined ? undefined : () => void commands.cancelJob(job.id)}
        cancelLabel={say("importing-cancel")}
      />
      <p className={styles.quiet}>{say("importing-running-hint")}</p>
    </section>
  );
}
