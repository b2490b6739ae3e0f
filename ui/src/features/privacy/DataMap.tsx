import { useQuery } from "@tanstack/react-query";
import { ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { commands, type DataMapEntry } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Privacy.module.css";

/** What is kept about people: every kind of record, what it says, what erasing does, how long it stays. */
export function DataMap() {
  const say = useWords();
  const map = useQuery({ queryKey: ["privacy", "map"], queryFn: () => commands.dataMap() });
  if (map.isError) return <ErrorScreen error={appErrorFrom(map.error)} onRetry={() => void map.refetch()} />;
  if (map.data === undefined) return <Skeleton lines={10} />;
  return (
    <div className={styles.column}>
      <p>{say("privacy-map-sentence")}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("privacy-map-kind")}</th>
            <th scope="col">{say("privacy-map-says")}</th>
            <th scope="col">{say("privacy-map-erasing")}</th>
            <th scope="col">{say("privacy-map-stays")}</th>
          </tr>
        </thead>
        <tbody>
          {map.data
            .filter(({ personal }) => personal)
            .map((entry) => (
              <tr key={entry.table}>
                <th scope="row">{say(`record-${entry.table}`)}</th>
                <td>
                  {categoriesOf(entry)
                    .map((category) => say(`privacy-category-${category}`))
                    .join(", ")}
                </td>
                <td>{say(`privacy-erase-${typeof entry.erase === "string" ? entry.erase : "keepByLaw"}`)}</td>
                <td>{say(`privacy-retention-${entry.retention}`)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function categoriesOf(entry: DataMapEntry): string[] {
  const all = Object.values(entry.columns).map(([category]) => category);
  return [...new Set(all)].filter((category) => category !== "none");
}
