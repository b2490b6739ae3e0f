import { useWords } from "~/i18n";
import type { ServerRemains } from "~/ipc/bindings";
import styles from "./Records.module.css";

/** What a database server still holds of rows that were erased, and what shortens that. */
export function ServerRemainsList({ server }: { server: ServerRemains }) {
  const say = useWords();
  const { logPosition, archived, replicationSlots, commands } = server;
  return (
    <section aria-label={say("erasures-server")}>
      <h3>{say("erasures-server")}</h3>
      <p>{say("erasures-server-sentence")}</p>
      {logPosition !== undefined && <p>{say("erasures-server-position", { position: logPosition })}</p>}
      {archived === true && <p>{say("erasures-server-archived")}</p>}
      {replicationSlots !== undefined && replicationSlots > 0 && (
        <p>{say("erasures-server-slots", { count: replicationSlots })}</p>
      )}
      <p>{say("erasures-server-commands")}</p>
      <pre className={styles.commands}>{commands.map((command) => `${command};`).join("\n")}</pre>
    </section>
  );
}
