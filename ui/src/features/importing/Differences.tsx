import { useState } from "react";
import { Button, Chip } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { FieldDifference, RowDifference } from "~/ipc/bindings";
import styles from "./Importing.module.css";

/** How many are drawn at first. */
const first = 10;

/** The rows as a difference: what would change from what to what, then what is new. */
export function Differences({ differences }: { differences: readonly RowDifference[] }) {
  const say = useWords();
  const changes = differences.filter(({ recordId }) => recordId !== null);
  const news = differences.filter(({ recordId }) => recordId === null);
  return (
    <>
      <Group title={say("importing-changes")} differences={changes} />
      <Group title={say("importing-news")} differences={news} />
    </>
  );
}

function Group({ title, differences }: { title: string; differences: readonly RowDifference[] }) {
  const say = useWords();
  const [isWhole, setIsWhole] = useState(false);
  if (differences.length === 0) return null;
  const shown = isWhole ? differences : differences.slice(0, first);
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.differences}>
        {shown.map((one) => (
          <Difference key={one.row} difference={one} />
        ))}
      </ul>
      {shown.length < differences.length && (
        <div>
          <Button look="quiet" onPress={() => setIsWhole(true)}>
            {say("importing-show-more", { count: differences.length - shown.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Difference({ difference }: { difference: RowDifference }) {
  const say = useWords();
  const { number } = useFormats();
  const { row, name, recordId, fields } = difference;
  // The name stands above; its parts would only say it again.
  const told = fields.filter(({ field }) => recordId !== null || !nameFields.includes(field));
  return (
    <li>
      <div className={styles.differenceHead}>
        <strong>{name}</strong>
        <Chip
          tone={recordId === null ? "info" : "warn"}
          label={say(recordId === null ? "importing-new" : "importing-known")}
        />
        <span className={styles.quiet}>{say("importing-row", { row: number(row) })}</span>
      </div>
      <dl>
        {told.map((field) => (
          <Change key={field.field} change={field} />
        ))}
      </dl>
    </li>
  );
}

const nameFields = ["displayName", "givenName", "familyName"];

/** The words of a contact's field, where they are not those of a column. */
const fieldWords: Record<string, string> = {
  emails: "importing-field-email",
  phones: "importing-field-phone",
  addresses: "importing-difference-address",
  websites: "importing-field-website",
  unknown: "importing-field-none",
};

function Change({ change: { field, before, after } }: { change: FieldDifference }) {
  const say = useWords();
  return (
    <>
      <dt>{say(fieldWords[field] ?? `importing-field-${field}`)}</dt>
      <dd>
        {before !== "" && <del>{before}</del>}
        {before !== "" && " → "}
        <ins>{after}</ins>
      </dd>
    </>
  );
}
