import { useFormats, useWords } from "~/i18n";
import type { RetentionRun } from "~/ipc/bindings";
import styles from "./Privacy.module.css";

/** What each look did, in figures; it names nobody. */
export function KeepingRuns({ runs }: { runs: readonly RetentionRun[] }) {
  const say = useWords();
  const { dateTime, number } = useFormats();
  return (
    <section className={styles.section} aria-label={say("retention-runs")}>
      <h2>{say("retention-runs")}</h2>
      {runs.length === 0 ? (
        <p>{say("retention-runs-none")}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("retention-runs-when")}</th>
              <th scope="col">{say("retention-runs-by")}</th>
              <th scope="col">{say("retention-runs-outcome")}</th>
              {["trashed", "gone", "held"].map((column) => (
                <th key={column} scope="col" className={styles.figure}>
                  {say(`retention-runs-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map(({ at, startedBy, outcome, gone }) => (
              <tr key={at}>
                <th scope="row">{dateTime(at)}</th>
                <td>{say(`retention-runs-by-${startedBy}`)}</td>
                <td>{say(`retention-runs-${outcome}`)}</td>
                <td className={styles.figure}>{number(gone.leads + gone.contacts)}</td>
                <td className={styles.figure}>{number(gone.invoices + gone.people + gone.trash)}</td>
                <td className={styles.figure}>{number(gone.held)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
