import type { RecordProps } from "~/app/feature";
import { Link } from "~/app/navigation";
import { Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { StandingChip } from "./columns";
import styles from "./Invoices.module.css";
import { filterOf, useInvoicesOf, useInvoiceSums } from "./queries";

/** How many stand on a page before the way to the rest. */
const few = 5;

/** The newest invoices of a contact or company, and what is still to be paid. */
export default function InvoicesOf({ about, name }: RecordProps) {
  const say = useWords();
  const { date, money } = useFormats();
  const invoices = useInvoicesOf(about, few).data;
  const sums = useInvoiceSums(filterOf(about)).data ?? [];
  if (invoices === undefined) return <Skeleton lines={3} />;
  if (invoices.total === 0) return <p className={styles.quiet}>{say("invoices-of-none")}</p>;
  return (
    <>
      <ul className={styles.short}>
        {invoices.items.map((invoice) => (
          <li key={invoice.id}>
            <Link path={`/invoices/${invoice.id}`}>{invoice.number ?? say("invoices-draft")}</Link>
            <span className={styles.quiet}>{date(invoice.issueDate)}</span>
            <StandingChip invoice={invoice} say={say} />
            <span className={styles.figure}>{money(invoice.gross, invoice.currency)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {sums.map(({ currency, due }) => say("invoices-owes", { due: money(due, currency) })).join(" · ")}
      </p>
      {invoices.total > few && (
        <Link path={listPath(about.kind, about.id, name)}>{say("invoices-of-more", { count: invoices.total })}</Link>
      )}
    </>
  );
}

function listPath(kind: string, id: string, name: string): string {
  return `/invoices?${new URLSearchParams({ [kind]: id, name }).toString()}`;
}
