import { useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { blankDraft } from "./draft";
import { InvoiceEditor } from "./InvoiceEditor";
import { IssuedInvoice } from "./IssuedInvoice";
import { useInvoice } from "./queries";

/** An invoice: an editor while it is a draft, a document from then on. */
export default function InvoicePage() {
  const id = useParameter("id");
  return id === "new" ? <InvoiceEditor id={null} saved={blankDraft} /> : <KnownInvoice key={id} id={id} />;
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
  if (invoice.data.status === "draft") return <InvoiceEditor id={id} saved={invoice.data.draft} />;
  return <IssuedInvoice invoice={invoice.data} />;
}
