import { useFormats, useWords } from "~/i18n";
import styles from "./Importing.module.css";
import { byReason, ranges, rowsIn, type RowLeft } from "./rowRanges";

/** How many stretches of rows are named. */
const most = 12;

/** Rows under their reasons: each reason once, with the rows it is about. */
export function RowsLeft({ rows, title }: { rows: readonly RowLeft[]; title?: string }) {
  const say = useWords();
  const { number } = useFormats();
  if (rows.length === 0) return null;
  const list = (
    <ul className={styles.reasons}>
      {byReason(rows).map(({ reason, rows: those }) => {
        const stretches = ranges(those);
        const named = stretches.slice(0, most).map(([from, to]) => {
          if (from === to) return number(from);
          return `${number(from)}–${number(to)}`;
        });
        return (
          <li key={reason}>
            <span>{say(reason)}</span>
            <span className={styles.quiet}>
              {say("importing-reason-rows", { count: those.length, rows: named.join(", ") })}
              {stretches.length > most && ` ${say("importing-reason-more", { count: rowsIn(stretches.slice(most)) })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
  if (title === undefined) return list;
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {list}
    </section>
  );
}
