import { useQuery } from "@tanstack/react-query";
import { ErrorScreen, Skeleton } from "~/components";
import { useLanguage, useWords } from "~/i18n";
import { commands, type Glance as View, type GlanceLine } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";

/** What is kept, what for, how long, who receives it and where it lies: made by the core from what is really there. */
export function Glance() {
  const language = useLanguage();
  const glance = useQuery({
    queryKey: ["privacy", "glance", language],
    queryFn: () => commands.privacyGlance(language),
  });
  if (glance.isError) return <ErrorScreen error={appErrorFrom(glance.error)} onRetry={() => void glance.refetch()} />;
  if (glance.data === undefined) return <Skeleton lines={10} />;
  return <Told glance={glance.data} />;
}

function Told({ glance }: { glance: View }) {
  const say = useWords();
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>
        {glance.place}
        <span className={styles.under}>{say("agreement-glance-sentence")}</span>
      </p>
      <div className={styles.section}>
        <table className={styles.table} aria-label={say("agreement-glance")}>
          <thead>
            <tr>
              <th scope="col">{say("agreement-glance-what")}</th>
              <th scope="col">{say("agreement-glance-says")}</th>
              <th scope="col">{say("agreement-glance-stays")}</th>
              <th scope="col">{say("agreement-glance-receives")}</th>
            </tr>
          </thead>
          <tbody>
            {glance.lines.map((line) => (
              <Line key={line.activity} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <section className={styles.section} aria-label={say("agreement-glance-receivers")}>
        <h2>{say("agreement-glance-receivers")}</h2>
        {glance.receivers.length === 0 ? (
          <p>{say("agreement-glance-receivers-none")}</p>
        ) : (
          <ul className={styles.list}>
            {glance.receivers.map((receiver) => (
              <li key={receiver}>{receiver}</li>
            ))}
          </ul>
        )}
        <p>{say("agreement-glance-passed-on", { count: glance.passedOn })}</p>
      </section>
    </div>
  );
}

function Line({ line }: { line: GlanceLine }) {
  const say = useWords();
  return (
    <tr>
      <th scope="row">
        {line.name}
        <span className={styles.under}>{line.purpose}</span>
      </th>
      <td>{line.says.join(", ")}</td>
      <td>{line.stays}</td>
      <td>{line.receivers.length === 0 ? say("agreement-glance-nobody") : line.receivers.join(", ")}</td>
    </tr>
  );
}
