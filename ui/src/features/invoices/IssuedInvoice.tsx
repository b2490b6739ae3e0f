import { FileDown, FileText, Printer } from "lucide-react";
import { Link } from "~/app/navigation";
import { Page } from "~/app/Page";
import { useShortcut } from "~/app/shortcuts";
import { Button, IconButton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type InvoiceView } from "~/ipc/bindings";
import { StandingChip } from "./columns";
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
      actions={<DocumentActions invoice={invoice} />}
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

function DocumentActions({ invoice }: { invoice: InvoiceView }) {
  const say = useWords();
  const toasts = useToasts();
  const save = async (): Promise<void> => {
    const saved = await commands.saveInvoicePdf(invoice.id);
    if (saved !== null) toasts.say(say("invoices-pdf-saved", { path: saved.path }));
  };
  const print = async (): Promise<void> => {
    await commands.printInvoice(invoice.id);
    toasts.say(say("invoices-printed"));
  };
  useShortcut("Ctrl+P", "invoices-print", () => void print().catch(toasts.problem));
  return (
    <>
      <IconButton
        icon={Printer}
        label={say("invoices-print")}
        shortcut="Ctrl+P"
        onPress={() => void print().catch(toasts.problem)}
      />
      <IconButton
        icon={FileText}
        label={say("invoices-open-pdf")}
        onPress={() => void commands.openInvoicePdf(invoice.id).catch(toasts.problem)}
      />
      <Button icon={FileDown} onPress={() => void save().catch(toasts.problem)}>
        {say("invoices-save-pdf")}
      </Button>
    </>
  );
}
