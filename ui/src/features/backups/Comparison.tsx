import { useFormats, useWords } from "~/i18n";
import styles from "./Backups.module.css";
import { kindsShown, useRecordsNow, type Counts } from "./queries";

/** Records by kind, now and in the backup. */
export function Comparison({ then, isAlone }: { then: Counts; isAlone: boolean }) {
  const say = useWords();
  const { number } = useFormats();
  const now = useRecordsNow(!isAlone).data;
  return (
    <table className={styles.comparison}>
      <thead>
        <tr>
          <th scope="col">{say("backups-restore-kind")}</th>
          {!isAlone && <th scope="col">{say("backups-restore-present")}</th>}
          <th scope="col">{say("backups-restore-then")}</th>
        </tr>
      </thead>
      <tbody>
        {kindsShown.map((kind) => (
          <tr key={kind}>
            <th scope="row">{say(`backups-kind-${kind}`)}</th>
            {!isAlone && <td>{now === undefined ? "…" : number(now[kind] ?? 0)}</td>}
            <td data-different={now !== undefined && (now[kind] ?? 0) !== (then[kind] ?? 0)}>
              {number(then[kind] ?? 0)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
