import { useFormats, useWords } from "~/i18n";
import type { RowDifference } from "~/ipc/bindings";
import styles from "./Importing.module.css";

/** How many are drawn; the counts above say the rest. */
const most = 20;

/** The first rows as a difference: what is new, what would change from what to what. */
export function Differences({ differences }: { differences: readonly RowDifference[] }) {
  const say = useWords();
  const { number } = useFormats();
  if (differences.length === 0) return null;
  return (
    <section className={styles.part} aria-label={say("importing-differences")}>
      <h2>{say("importing-differences")}</h2>
      <ul className={styles.differences}>
        {differences.slice(0, most).map(({ row, name, recordId, fields }) => (
          <li key={row}>
            <strong>{name}</strong>{" "}
            <span className={styles.quiet}>
              {say(recordId === null ? "importing-new" : "importing-known", { row: number(row) })}
            </span>
            <ul>
              {fields.map(({ field, before, after }) => (
                <li key={field}>
                  {before !== "" && <del>{before}</del>} <ins>{after}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
