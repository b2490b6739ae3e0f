import { Button, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type QuarantinedRow } from "~/ipc/bindings";
import privacy from "../Privacy.module.css";
import styles from "./Consent.module.css";
import { useQuarantine } from "./queries";

/** Rows of imports about people whose data is restricted: they wait, and are taken or thrown away. */
export function Quarantine() {
  const say = useWords();
  const rows = useQuarantine().data ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={privacy.section} aria-label={say("consent-quarantine")}>
      <h2>{say("consent-quarantine")}</h2>
      <p className={privacy.sentence}>{say("consent-quarantine-sentence")}</p>
      <table className={privacy.table}>
        <thead>
          <tr>
            <th scope="col">{say("privacy-restricted-name")}</th>
            <th scope="col">{say("consent-quarantine-changes")}</th>
            <th scope="col">{say("privacy-restricted-actions")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { row: QuarantinedRow }) {
  const say = useWords();
  const toasts = useToasts();
  const { id, name } = row;
  const take = async (): Promise<void> => {
    const change = await commands.releaseQuarantined(id);
    toasts.undoable(say("consent-quarantine-taken", { name }), () => commands.undo(change));
  };
  const discard = async (): Promise<void> => {
    const change = await commands.discardQuarantined(id);
    toasts.undoable(say("consent-quarantine-discarded"), () => commands.undo(change));
  };
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={privacy.under}>{say("consent-quarantine-from", { source: row.source, row: row.row })}</span>
      </th>
      <td>
        {row.fields.length === 0 ? (
          say("consent-quarantine-nothing")
        ) : (
          <ul className={styles.changes}>
            {row.fields.map(({ field, after }) => (
              <li key={field}>{after}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <span className={privacy.buttons}>
          {row.restricted ? (
            <span className={privacy.meta}>{say("consent-quarantine-waits")}</span>
          ) : (
            <Button
              aria-label={say("consent-quarantine-take-of", { name })}
              onPress={() => void take().catch(toasts.problem)}
            >
              {say("consent-quarantine-take")}
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={say("consent-quarantine-discard-of", { name })}
            onPress={() => void discard().catch(toasts.problem)}
          >
            {say("consent-quarantine-discard")}
          </Button>
        </span>
      </td>
    </tr>
  );
}
