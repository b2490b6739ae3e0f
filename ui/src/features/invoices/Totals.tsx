import { sentenceFor, useFormats, useWords } from "~/i18n";
import type { DraftTotals, Problem } from "~/ipc/bindings";
import styles from "./Invoices.module.css";

/** The sums, always in view, and what stands in the way. */
export function Totals({ totals, problems }: { totals: DraftTotals | undefined; problems: readonly Problem[] }) {
  const say = useWords();
  const { money, percent } = useFormats();
  if (totals === undefined) return null;
  const { currency, net, gross, vat, due } = totals;
  return (
    <div className={styles.totals} role="group" aria-label={say("invoices-totals")}>
      {problems.map((problem) => (
        <p key={`${problem.field}:${problem.code}`} className={styles.problem} role="alert">
          {sentenceFor(say, problem)}
        </p>
      ))}
      <dl className={styles.sums}>
        <div>
          <dt>{say("invoices-net")}</dt>
          <dd>{money(net, currency)}</dd>
        </div>
        {vat.map((group) => (
          <div key={`${group.category}:${group.rate}`}>
            <dt>{say("invoices-vat", { rate: percent(group.rate) })}</dt>
            <dd>{money(group.amount, currency)}</dd>
          </div>
        ))}
        <div className={styles.sum}>
          <dt>{say("invoices-total")}</dt>
          <dd>{money(gross, currency)}</dd>
        </div>
        {due !== gross && (
          <div>
            <dt>{say("invoices-due")}</dt>
            <dd>{money(due, currency)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
