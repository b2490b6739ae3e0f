import { useWords } from "~/i18n";
import type { FileEntry } from "~/ipc/bindings";
import styles from "./Privacy.module.css";

/** Every kind of file OkiCRM writes: database, backups, logs, exports. */
export function KeptFiles({ files }: { files: readonly FileEntry[] }) {
  const say = useWords();
  if (files.length === 0) return null;
  return (
    <section aria-label={say("datamap-files")} className={styles.section}>
      <h2>{say("datamap-files")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("datamap-file")}</th>
            <th scope="col">{say("datamap-place")}</th>
            <th scope="col">{say("datamap-locked")}</th>
            <th scope="col">{say("privacy-map-erasing")}</th>
            <th scope="col">{say("privacy-map-stays")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{say(`datamap-file-${file.name}`)}</th>
              <td className={styles.place}>{placeOf(file) ?? say(elsewhere(file))}</td>
              <td>{say(file.encrypted ? "datamap-yes" : "datamap-no")}</td>
              <td>{say(`datamap-file-erase-${file.erase}`)}</td>
              <td>{say(`datamap-file-stay-${file.stay}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function placeOf({ places }: FileEntry): string | null {
  return places.length === 0 ? null : places.join(", ");
}

function elsewhere({ stay }: FileEntry): string {
  return stay === "yours" ? "datamap-place-yours" : "datamap-place-memory";
}
