import { ErrorScreen } from "~/components";
import { useWords } from "~/i18n";
import { commands, type AppError } from "~/ipc/bindings";
import styles from "./LockScreen.module.css";

/** In the place of a workspace that cannot be opened: why, and what can be done. */
export function ProblemScreen({ error }: { error: AppError }) {
  const say = useWords();
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>{say("app-problem-title")}</h1>
        <ErrorScreen error={error} onRetry={() => void commands.retryOpening()} />
      </div>
    </main>
  );
}
