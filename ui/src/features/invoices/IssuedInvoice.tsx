import { useMutation } from "@tanstack/react-query";
import { Banknote, FileDown, FileText, Printer } from "lucide-react";
import { useState } from "react";
import { useShortcut } from "~/app/shortcuts";
import { Page } from "~/app/Page";
import { Button, Dialog, TextField, useToasts } from "~/components";
import { problemAt, useFormats, useWords } from "~/i18n";
import { commands, type InvoiceView, type Problem } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { StandingChip } from "./columns";
import styles from "./Invoices.module.css";
import { Preview } from "./Preview";

/** A document with its number: to print, to save, to be paid; never changed. */
export function IssuedInvoice({ invoice }: { invoice: InvoiceView }) {
  const say = useWords();
  const { money, date } = useFormats();
  const sums = { net: invoice.net, gross: invoice.gross, due: invoice.due };
  return (
    <Page
      back={{ path: "/invoices", label: say("invoices-title") }}
      title={invoice.number ?? ""}
      status={<StandingChip invoice={invoice} say={say} />}
      actions={<DocumentActions invoice={invoice} />}
    >
      <div className={styles.editor}>
        <section className={styles.form} aria-label={say("invoices-one")}>
          <dl className={styles.facts}>
            <dt>{say("invoices-field-customer")}</dt>
            <dd>{invoice.customer.name}</dd>
            <dt>{say("invoices-field-date")}</dt>
            <dd>{date(invoice.issueDate)}</dd>
            <dt>{say("invoices-field-due-date")}</dt>
            <dd>{date(invoice.dueDate)}</dd>
            <dt>{say("invoices-net")}</dt>
            <dd>{money(sums.net, invoice.currency)}</dd>
            <dt>{say("invoices-total")}</dt>
            <dd>{money(sums.gross, invoice.currency)}</dd>
            <dt>{say("invoices-due")}</dt>
            <dd>{money(sums.due, invoice.currency)}</dd>
          </dl>
          <Payments invoice={invoice} />
        </section>
        <Preview draft={invoice.draft} />
      </div>
    </Page>
  );
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
  return (
    <>
      <Button icon={Printer} onPress={() => void print().catch(toasts.problem)}>
        {say("invoices-print")}
      </Button>
      <Button icon={FileText} onPress={() => void commands.openInvoicePdf(invoice.id).catch(toasts.problem)}>
        {say("invoices-open-pdf")}
      </Button>
      <Button icon={FileDown} onPress={() => void save().catch(toasts.problem)}>
        {say("invoices-save-pdf")}
      </Button>
    </>
  );
}

function Payments({ invoice }: { invoice: InvoiceView }) {
  const say = useWords();
  const { money, date } = useFormats();
  const [isPaying, setIsPaying] = useState(false);
  const isOpen = invoice.status === "issued" || invoice.status === "partlyPaid";
  useShortcut("P", "invoices-pay", () => setIsPaying(isOpen));
  return (
    <>
      <h2>{say("invoices-payments")}</h2>
      {invoice.payments.length === 0 && <p className={styles.saved}>{say("invoices-payments-none")}</p>}
      <ul className={styles.payments}>
        {invoice.payments.map((payment) => (
          <li key={payment.id}>
            {date(payment.paidOn)} <span className={styles.net}>{money(payment.amount, payment.currency)}</span>
          </li>
        ))}
      </ul>
      {isOpen && (
        <Button look="primary" icon={Banknote} shortcut="P" onPress={() => setIsPaying(true)}>
          {say("invoices-pay")}
        </Button>
      )}
      {isPaying && <PaymentDialog invoice={invoice} onClose={() => setIsPaying(false)} />}
    </>
  );
}

function PaymentDialog({ invoice, onClose }: { invoice: InvoiceView; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [amount, setAmount] = useState(invoice.due);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const pay = useMutation({
    mutationFn: () => commands.payInvoice(invoice.id, { amount, date: "" }),
    onSuccess: ({ change }) => {
      toasts.undoable(say("invoices-paid"), () => commands.undo(change));
      onClose();
    },
    onError: (thrown) => {
      const error = appErrorFrom(thrown);
      setProblems(error.problems);
      if (error.problems.length === 0) toasts.problem(thrown);
    },
  });
  return (
    <Dialog
      size="small"
      title={say("invoices-pay")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("invoices-cancel")}</Button>
          <Button look="primary" isPending={pay.isPending} onPress={() => pay.mutate()}>
            {say("invoices-pay-verb")}
          </Button>
        </>
      }
    >
      <TextField
        label={say("invoices-pay-amount")}
        inputMode="decimal"
        autoFocus
        value={amount}
        onChange={setAmount}
        after={invoice.currency}
        error={problemAt(say, problems, "amount")}
      />
    </Dialog>
  );
}
