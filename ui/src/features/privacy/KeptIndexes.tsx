import { useWords } from "~/i18n";
import type { IndexEntry } from "~/ipc/bindings";
import styles from "./Privacy.module.css";
import { nameOfRecord } from "./keptWords";

/** What is held a second time so that lists are quick. */
export function KeptIndexes({ indexes }: { indexes: readonly IndexEntry[] }) {
  const say = useWords();
  if (indexes.length === 0) return null;
  return (
    <section aria-label={say("datamap-indexes")} className={styles.section}>
      <h2>{say("datamap-indexes")}</h2>
      <p className={styles.sentence}>{say("datamap-indexes-sentence")}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("datamap-index-on")}</th>
            <th scope="col">{say("datamap-index")}</th>
            <th scope="col">{say("datamap-index-holds")}</th>
            <th scope="col">{say("privacy-map-says")}</th>
          </tr>
        </thead>
        <tbody>
          {indexes.map(({ name, table, columns, categories }) => (
            <tr key={name}>
              <th scope="row">{nameOfRecord(say, table)}</th>
              <td className={styles.place}>{name}</td>
              <td className={styles.place}>{columns.join(", ")}</td>
              <td>{categories.map((category) => say(`privacy-category-${category}`)).join(", ") || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
