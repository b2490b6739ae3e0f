import { Scale } from "lucide-react";
import { Button, EmptyState, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type Hold } from "~/ipc/bindings";
import styles from "./Privacy.module.css";

/** Whose records are held back for a claim, why, and the way to lift it. */
export function Holds({ holds }: { holds: readonly Hold[] }) {
  const say = useWords();
  const toasts = useToasts();
  const { date } = useFormats();
  const lift = async ({ id, name, person, reason }: Hold): Promise<void> => {
    await commands.releaseHold(id);
    toasts.undoable(say("retention-hold-lifted", { name }), () => commands.holdPerson(person, reason));
  };
  return (
    <section className={styles.section} aria-label={say("retention-holds")}>
      <h2>{say("retention-holds")}</h2>
      {holds.length === 0 ? (
        <EmptyState icon={Scale} sentence={say("retention-holds-none")} />
      ) : (
        <>
          <p className={styles.sentence}>{say("retention-holds-sentence")}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say("privacy-restricted-name")}</th>
                <th scope="col">{say("retention-hold-since")}</th>
                <th scope="col">{say("retention-hold-reason")}</th>
                <th scope="col">{say("privacy-restricted-actions")}</th>
              </tr>
            </thead>
            <tbody>
              {holds.map((hold) => (
                <tr key={hold.id}>
                  <th scope="row">{hold.name}</th>
                  <td className={styles.day}>{date(hold.since)}</td>
                  <td className={styles.place}>{hold.reason}</td>
                  <td>
                    <Button
                      aria-label={say("retention-hold-lift-of", { name: hold.name })}
                      onPress={() => void lift(hold).catch(toasts.problem)}
                    >
                      {say("retention-hold-lift")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
