import { BarChart } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { WeekFigures } from "~/ipc/bindings";
import styles from "../Privacy.module.css";
import { linesOf, pagesOpened } from "./lines";

/** The counted weeks as bars, and every counter of them as a table. */
export function PastWeeks({ weeks }: { weeks: readonly WeekFigures[] }) {
  const say = useWords();
  const { number } = useFormats();
  if (weeks.length === 0) {
    return (
      <section className={styles.section} aria-label={say("usage-past")}>
        <h2>{say("usage-past")}</h2>
        <p>{say("usage-past-nothing")}</p>
      </section>
    );
  }
  return (
    <section className={styles.section} aria-label={say("usage-past")}>
      <h2>{say("usage-past")}</h2>
      <BarChart
        label={say("usage-past-chart")}
        bars={weeks.map((figures) => {
          const opened = pagesOpened(figures);
          return { label: figures.week, value: opened, shown: number(opened) };
        })}
        table={
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say("usage-past-week")}</th>
                <th scope="col">{say("usage-past-what")}</th>
                <th scope="col" className={styles.figure}>
                  {say("usage-past-times")}
                </th>
              </tr>
            </thead>
            <tbody>
              {weeks.toReversed().flatMap((figures) =>
                linesOf(say, figures).map(({ key, what, times }) => (
                  <tr key={`${figures.week}-${key}`}>
                    <td>{figures.week}</td>
                    <td>{what}</td>
                    <td className={styles.figure}>{number(times)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
