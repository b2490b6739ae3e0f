import { useQuery } from "@tanstack/react-query";
import { ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Exporting.module.css";

/** What left before: when, as what, how much. */
export function PastExports() {
  const say = useWords();
  const { dateTime, fileSize } = useFormats();
  const past = useQuery({ queryKey: ["exports", "past"], queryFn: commands.pastExports });
  if (past.isError) return <ErrorScreen error={appErrorFrom(past.error)} onRetry={() => void past.refetch()} />;
  if (past.data === undefined) return <Skeleton lines={2} />;
  return (
    <section className={styles.past} aria-label={say("exporting-past")}>
      <h2>{say("exporting-past")}</h2>
      {past.data.length === 0 && <p className={styles.quiet}>{say("exporting-past-none")}</p>}
      {past.data.length > 0 && (
        <ul>
          {past.data.map(({ at, format, files, records, bytes }) => (
            <li key={at}>
              <span>{dateTime(at)}</span>
              <span>{say("exporting-past-format", { format })}</span>
              <span className={styles.quiet}>
                {[say("exporting-past-figures", { files }), say("exporting-file", { records }), fileSize(bytes)].join(
                  " · ",
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
