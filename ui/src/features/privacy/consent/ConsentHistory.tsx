import { useFormats, useWords } from "~/i18n";
import type { ConsentView } from "~/ipc/bindings";
import { purposeName } from "./choices";
import styles from "./Consent.module.css";

/** Everything that was ever recorded: when, what, in which words, by whom. */
export function ConsentHistory({ view }: { view: ConsentView }) {
  const say = useWords();
  const { date } = useFormats();
  return (
    <ul className={styles.history} aria-label={say("consent-history")}>
      {view.history.map((one) => {
        const known = view.purposes.find(({ purpose }) => purpose === one.purpose);
        const line = say("consent-history-line", {
          day: date(one.saidOn),
          standing: say(`consent-standing-${one.standing}`),
          purpose: purposeName(say, known ?? { purpose: one.purpose, name: null }),
          channel: say(`consent-channel-${one.channel}`),
        });
        return (
          <li key={one.id}>
            <p>{one.supersededAt === null ? line : `${line} (${say("consent-history-superseded")})`}</p>
            {one.wording !== "" && <p className={styles.quiet}>“{one.wording}”</p>}
            {one.reason !== "" && <p className={styles.quiet}>{one.reason}</p>}
            <p className={styles.quiet}>
              {say("consent-history-by", {
                actor: one.recordedBy ?? say("consent-someone"),
                came: say(`consent-came-${one.source}`),
              })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
