import { sentenceFor, useFormats, useWords } from "~/i18n";
import type { DraftTotals, Problem } from "~/ipc/bindings";
import styles from "./Invoices.module.css";
import { vatLabel } from "./vat";

/** Fields that show their problem themselves. */
const shown = /^(customer|issueDate|dueDate|supplyDate|note|customer\.vatId|lines\.\d+\..+)$/;

/** The sums, always in view, and what stands in the way that no field shows. */
export function Totals({ totals, problems }: { totals: DraftTotals | undefined; problems: readonly Problem[] }) {
  const say = useWords();
  const formats = useFormats();
  if (totals === undefined) return <div className={styles.totals} />;
  const { currency, net, gross, vat, due, advice } = totals;
  const money = (amount: string): string => formats.money(amount, currency);
  return (
    <div className={styles.totals} role="group" aria-label={say("invoices-totals")}>
      {problems
        .filter(({ field }) => !shown.test(field))
        .map((problem) => (
          <p key={`${problem.field}:${problem.code}`} className={styles.problem} role="alert">
            {sentenceFor(say, problem)}
          </p>
        ))}
      {advice.map((one) => (
        <p key={`${one.field}:${one.code}`} className={styles.quiet}>
          {sentenceFor(say, one)}
        </p>
      ))}
      <dl className={styles.sums}>
        <div>
          <dt>{say("invoices-net")}</dt>
          <dd>{money(net)}</dd>
        </div>
        {vat.map((group) => (
          <div key={`${group.category}:${group.rate}`}>
            <dt>
              {group.category === "S" || group.category === "Z"
                ? say("invoices-vat", { rate: formats.percent(group.rate) })
                : vatLabel(group, say, formats)}
            </dt>
            <dd>{money(group.amount)}</dd>
          </div>
        ))}
        <div className={styles.sum}>
          <dt>{say("invoices-total")}</dt>
          <dd>{money(gross)}</dd>
        </div>
        {due !== gross && (
          <div>
            <dt>{say("invoices-due")}</dt>
            <dd>{money(due)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
