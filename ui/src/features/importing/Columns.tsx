import { ArrowRight } from "lucide-react";
import { Chip, Select, type Tone } from "~/components";
import { useWords } from "~/i18n";
import type { ColumnChoice, ColumnMatch, Field } from "~/ipc/bindings";
import styles from "./Importing.module.css";

/** What a column can be taken for, in the order people look for it. */
const fields: readonly Field[] = [
  "displayName",
  "givenName",
  "familyName",
  "company",
  "jobTitle",
  "email",
  "phone",
  "street",
  "postalCode",
  "city",
  "region",
  "country",
  "website",
  "birthday",
  "tags",
  "note",
  "prefix",
  "additionalName",
  "suffix",
  "nickname",
  "department",
  "houseNumber",
  "streetMore",
  "postOfficeBox",
  "emailLabel",
  "phoneLabel",
  "addressLabel",
  "websiteLabel",
];

interface ColumnsProps {
  columns: readonly ColumnMatch[];
  chosen: readonly ColumnChoice[];
  onChange: (chosen: ColumnChoice[]) => void;
}

/** Each column with a sample and where it goes. */
export function Columns({ columns, chosen, onChange }: ColumnsProps) {
  const say = useWords();
  if (columns.length === 0) return null;
  const choices = [
    { id: "none", label: say("importing-field-none") },
    ...fields.map((field) => ({ id: field, label: say(`importing-field-${field}`) })),
  ];
  const choose = (column: number, id: string): void => {
    const field = fields.find((one) => one === id);
    const target = field === undefined ? null : { field, slot: 1, label: "" };
    onChange([...chosen.filter((one) => one.column !== column), { column, target }]);
  };
  return (
    <div className={styles.tableFrame}>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{say("importing-column")}</th>
            <th scope="col">{say("importing-sample")}</th>
            <td aria-hidden />
            <th scope="col">{say("importing-goes-to")}</th>
            <th scope="col">{say("importing-certainty")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.column}>
              <th scope="row" className={styles.heading}>
                {column.heading === ""
                  ? say("importing-column-nameless", { number: column.column + 1 })
                  : column.heading}
              </th>
              <td className={styles.sample} title={column.sample}>
                {column.sample === "" ? say("importing-sample-none") : column.sample}
              </td>
              <td className={styles.arrow}>
                <ArrowRight size="1rem" aria-hidden />
              </td>
              <td className={styles.target}>
                <Select
                  label={say("importing-goes-to-of", { column: column.heading })}
                  hideLabel
                  choices={choices}
                  value={column.target?.field ?? "none"}
                  onChange={(id) => choose(column.column, id)}
                />
              </td>
              <td>
                <Sureness column={column} isChosen={chosen.some((one) => one.column === column.column)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const tones: Record<ColumnMatch["certainty"], Tone> = { sure: "success", likely: "info", none: "warn" };

function Sureness({ column, isChosen }: { column: ColumnMatch; isChosen: boolean }) {
  const say = useWords();
  if (isChosen) return <Chip tone="success" label={say("importing-certainty-chosen")} />;
  // An empty column has nothing to lose, so nothing is asked.
  if (column.certainty === "none" && column.sample === "") {
    return <Chip tone="neutral" label={say("importing-certainty-empty")} />;
  }
  return <Chip tone={tones[column.certainty]} label={say(`importing-certainty-${column.certainty}`)} />;
}
