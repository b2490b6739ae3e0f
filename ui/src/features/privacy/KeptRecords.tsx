import { ChevronDown, ChevronRight } from "lucide-react";
import { Fragment, useState } from "react";
import { IconButton } from "~/components";
import { useWords } from "~/i18n";
import type { DataMapEntry } from "~/ipc/bindings";
import styles from "./Privacy.module.css";
import { nameOfField, nameOfRecord, wordOfErasing } from "./keptWords";

/** The records with what they say, what they are for, what erasing does; each opens to its fields. */
export function KeptRecords({ tables }: { tables: readonly DataMapEntry[] }) {
  const say = useWords();
  if (tables.length === 0) return null;
  return (
    <section aria-label={say("datamap-records")} className={styles.section}>
      <h2>{say("datamap-records")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("privacy-map-kind")}</th>
            <th scope="col">{say("privacy-map-says")}</th>
            <th scope="col">{say("datamap-purpose")}</th>
            <th scope="col">{say("privacy-map-erasing")}</th>
            <th scope="col">{say("privacy-map-stays")}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((entry) => (
            <RecordRows key={entry.table} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RecordRows({ entry }: { entry: DataMapEntry }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const record = nameOfRecord(say, entry.table);
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <span className={styles.opens}>
            <IconButton
              icon={isOpen ? ChevronDown : ChevronRight}
              size="small"
              label={say(isOpen ? "datamap-hide-fields" : "datamap-show-fields", { record })}
              onPress={() => setIsOpen(!isOpen)}
            />
            {record}
          </span>
        </th>
        <td>
          {categoriesOf(entry)
            .map((category) => say(`privacy-category-${category}`))
            .join(", ") || say("datamap-machinery")}
        </td>
        <td>
          {say(`datamap-activity-${entry.activity}`)}
          {entry.basis !== null && <span className={styles.under}>{say(`datamap-basis-${entry.basis}`)}</span>}
        </td>
        <td>{say(wordOfErasing(entry.erase))}</td>
        <td>{say(`privacy-retention-${entry.retention}`)}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5} className={styles.inside}>
            <p className={styles.meta}>
              {entry.subject === null ? say("datamap-no-person") : `${say("datamap-person")} ${entry.subject}`}
            </p>
            <Fields entry={entry} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Fields({ entry }: { entry: DataMapEntry }) {
  const say = useWords();
  const yesOrNo = (is: boolean): string => say(is ? "datamap-yes" : "datamap-no");
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("datamap-fields")}</th>
          <th scope="col">{say("privacy-map-says")}</th>
          <th scope="col">{say("datamap-from")}</th>
          <th scope="col">{say("datamap-in-copy")}</th>
          <th scope="col">{say("datamap-takes-along")}</th>
        </tr>
      </thead>
      <tbody>
        {entry.columns.map(({ name, category, source, access, portability }) => (
          <tr key={name}>
            <th scope="row">{nameOfField(say, name, category)}</th>
            <td>{category === "none" ? "–" : say(`privacy-category-${category}`)}</td>
            <td>{say(`datamap-source-${source}`)}</td>
            <td>{yesOrNo(access)}</td>
            <td>{yesOrNo(portability)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function categoriesOf(entry: DataMapEntry): string[] {
  const all = entry.columns.map(({ category }) => category);
  return [...new Set(all)].filter((category) => category !== "none");
}
