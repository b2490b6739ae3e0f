import { Banner } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { MoveReport } from "~/ipc/bindings";
import styles from "./Settings.module.css";

/** What a move did: rows and hashes by kind, the same on both sides. */
export function MovedReport({ report, onServer }: { report: MoveReport; onServer: boolean }) {
  const say = useWords();
  const { number } = useFormats();
  const counts = Object.entries(report.counts).filter(([, count]) => count > 0);
  const rows = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section aria-label={say("place-report")} className={styles.form}>
      <Banner tone="success">
        {say(onServer ? "place-moved-to-server" : "place-moved-to-file", { count: rows })}{" "}
        {say("place-remains", { place: report.remains })}
      </Banner>
      <details>
        <summary>{say("place-report-details")}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("place-report-kind")}</th>
              <th scope="col" className={styles.figure}>
                {say("place-report-rows")}
              </th>
              <th scope="col">{say("place-report-hash")}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(([table, count]) => (
              <tr key={table}>
                <th scope="row">{table}</th>
                <td className={styles.figure}>{number(count)}</td>
                <td>
                  <code>{report.sha256[table]?.slice(0, 16)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
