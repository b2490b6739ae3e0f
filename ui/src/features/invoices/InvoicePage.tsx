import { useAddress, useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { blankDraft, nobody } from "./draft";
import { InvoiceEditor } from "./InvoiceEditor";
import { IssuedInvoice } from "./IssuedInvoice";
import { useInvoice } from "./queries";

/** An invoice: an editor while it is a draft, a document from then on. */
export default function InvoicePage() {
  const id = useParameter("id");
  return id === "new" ? <NewInvoice /> : <KnownInvoice key={id} id={id} />;
}

/** A new invoice, for the contact or company of the address if it names one. */
function NewInvoice() {
  const [{ contact, company, name }] = useAddress({ contact: "", company: "", name: "" });
  const record = contact !== "" ? { contactId: contact } : company !== "" ? { companyId: company } : {};
  return (
    <InvoiceEditor
      key={`${contact}${company}`}
      id={null}
      saved={{ ...blankDraft, customer: { ...nobody, ...record } }}
      customerName={name}
    />
  );
}

function KnownInvoice({ id }: { id: string }) {
  const say = useWords();
  const invoice = useInvoice(id);
  if (invoice.data === undefined) {
    return (
      <Page back={{ path: "/invoices", label: say("invoices-title") }}>
        {invoice.isError ? (
          <ErrorScreen error={appErrorFrom(invoice.error)} onRetry={() => void invoice.refetch()} />
        ) : (
          <Skeleton lines={10} />
        )}
      </Page>
    );
  }
  const { status, draft, customer } = invoice.data;
  if (status === "draft") return <InvoiceEditor id={id} saved={draft} customerName={customer.name} />;
  return <IssuedInvoice invoice={invoice.data} />;
}
