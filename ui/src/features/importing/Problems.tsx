import { useWords } from "~/i18n";
import type { RowProblem } from "~/ipc/bindings";
import styles from "./Importing.module.css";

/** How many are drawn at once. */
const most = 50;

/** Rows with their reason. */
export function Problems({ title, problems }: { title: string; problems: readonly RowProblem[] }) {
  const say = useWords();
  if (problems.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.problems}>
        {problems.slice(0, most).map(({ row, reason }) => (
          <li key={`${row}:${reason}`}>{say("importing-row-reason", { row, reason: say(reason) })}</li>
        ))}
      </ul>
    </section>
  );
}
