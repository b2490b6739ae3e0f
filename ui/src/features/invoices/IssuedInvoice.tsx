import { Link } from "~/app/navigation";
import { Page } from "~/app/Page";
import { useFormats, useWords } from "~/i18n";
import type { InvoiceView } from "~/ipc/bindings";
import { StandingChip } from "./columns";
import { DocumentActions } from "./DocumentActions";
import styles from "./Invoices.module.css";
import { Payments } from "./Payments";
import { IssuedPreview } from "./Preview";
import { Timeline } from "./Timeline";

/** A document with its number: to print, to save, to be paid; never changed. */
export function IssuedInvoice({ invoice }: { invoice: InvoiceView }) {
  const say = useWords();
  const { money } = useFormats();
  return (
    <Page
      shape="fill"
      back={{ path: "/invoices", label: say("invoices-title") }}
      title={invoice.number ?? ""}
      status={<StandingChip invoice={invoice} say={say} />}
      actions={<DocumentActions id={() => Promise.resolve(invoice.id)} />}
    >
      <div className={styles.editor}>
        <section className={styles.form} aria-label={say("invoices-one")}>
          <div className={styles.fields}>
            <dl className={styles.facts}>
              <dt>{say("invoices-field-customer")}</dt>
              <dd>
                <CustomerName customer={invoice.customer} />
              </dd>
              <dt>{say("invoices-net")}</dt>
              <dd>{money(invoice.net, invoice.currency)}</dd>
              <dt>{say("invoices-total")}</dt>
              <dd>{money(invoice.gross, invoice.currency)}</dd>
              <dt>{say("invoices-due")}</dt>
              <dd className={styles.sum}>{money(invoice.due, invoice.currency)}</dd>
            </dl>
            <Timeline invoice={invoice} />
            <Payments invoice={invoice} />
          </div>
        </section>
        <IssuedPreview id={invoice.id} />
      </div>
    </Page>
  );
}

/** The name, and the way to the record it was taken from. */
function CustomerName({ customer }: { customer: InvoiceView["customer"] }) {
  const { contactId, companyId, name } = customer;
  if (contactId !== null) return <Link path={`/contacts/${contactId}`}>{name}</Link>;
  if (companyId !== null) return <Link path={`/companies/${companyId}`}>{name}</Link>;
  return name;
}
