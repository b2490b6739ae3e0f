import { useWords } from "~/i18n";
import type { Job } from "~/ipc/bindings";
import { JobLine } from "./JobLine";
import styles from "./LockScreen.module.css";

/** While a backup takes the workspace's place: how far that is, and a way out that changes nothing. */
export function RestoringScreen({ jobs }: { jobs: readonly Job[] }) {
  const say = useWords();
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>{say("app-restoring")}</h1>
        <p className={styles.sentence}>{say("app-restoring-sentence")}</p>
        {jobs.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </div>
    </main>
  );
}
