import { useFormats, useWords } from "~/i18n";
import type { UsageMetric } from "~/ipc/bindings";
import styles from "../Privacy.module.css";

/** The register of what is counted: what for, who answers for it, until when. */
export function WhatIsCounted({ metrics }: { metrics: readonly UsageMetric[] }) {
  const say = useWords();
  const { date } = useFormats();
  return (
    <section className={styles.section} aria-label={say("usage-metrics")}>
      <h2>{say("usage-metrics")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("usage-metrics-name")}</th>
            <th scope="col">{say("usage-metrics-purpose")}</th>
            <th scope="col">{say("usage-metrics-until")}</th>
            <th scope="col">{say("usage-metrics-owner")}</th>
          </tr>
        </thead>
        <tbody>
          {metrics.map(({ id, name, expires, owner }) => (
            <tr key={id}>
              <th scope="row">
                {say(`usage-metric-${id}`)}
                <span className={styles.under}>{name}</span>
              </th>
              <td>{say(`usage-metric-${id}-purpose`)}</td>
              <td>{date(dayOf(expires))}</td>
              <td className={styles.place}>{owner}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `20271231` → `2027-12-31`. */
function dayOf(expires: number): string {
  return String(expires).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
}
