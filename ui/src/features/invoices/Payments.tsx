import { useMutation } from "@tanstack/react-query";
import { Banknote, X } from "lucide-react";
import { useState } from "react";
import { useShortcut } from "~/app/shortcuts";
import { AmountField, Button, DateField, Dialog, IconButton, useToasts } from "~/components";
import { problemAt, useFormats, useWords } from "~/i18n";
import { commands, type InvoiceView, type PaymentView, type Problem } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Invoices.module.css";

/** What was paid; P writes down what came in. */
export function Payments({ invoice }: { invoice: InvoiceView }) {
  const say = useWords();
  const { money, date } = useFormats();
  const toasts = useToasts();
  const [isPaying, setIsPaying] = useState(false);
  const isOpen = invoice.status === "issued" || invoice.status === "partlyPaid";
  useShortcut("P", "invoices-pay", () => setIsPaying(isOpen));
  const remove = async (payment: PaymentView): Promise<void> => {
    const { change } = await commands.removePayment(payment.id);
    toasts.undoable(say("invoices-payment-removed"), () => commands.undo(change));
  };
  return (
    <section className={styles.paid} aria-label={say("invoices-payments")}>
      <h2>{say("invoices-payments")}</h2>
      {invoice.payments.length === 0 && <p className={styles.quiet}>{say("invoices-payments-none")}</p>}
      {invoice.payments.length > 0 && (
        <ul className={styles.payments}>
          {invoice.payments.map((payment) => (
            <li key={payment.id}>
              <span>{date(payment.paidOn)}</span>
              <span className={styles.figure}>{money(payment.amount, payment.currency)}</span>
              <IconButton
                icon={X}
                size="small"
                label={say("invoices-payment-remove", { amount: money(payment.amount, payment.currency) })}
                onPress={() => void remove(payment).catch(toasts.problem)}
              />
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <Button look="primary" icon={Banknote} shortcut="P" onPress={() => setIsPaying(true)}>
          {say("invoices-pay")}
        </Button>
      )}
      {isPaying && <PaymentDialog invoice={invoice} onClose={() => setIsPaying(false)} />}
    </section>
  );
}

function PaymentDialog({ invoice, onClose }: { invoice: InvoiceView; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [amount, setAmount] = useState<string | null>(invoice.due);
  const [day, setDay] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const pay = useMutation({
    mutationFn: () => commands.payInvoice(invoice.id, { amount: amount ?? "", date: day ?? "" }),
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
  const form = "payment";
  return (
    <Dialog
      size="small"
      title={say("invoices-pay")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("invoices-cancel")}</Button>
          <Button look="primary" type="submit" form={form} isPending={pay.isPending}>
            {say("invoices-pay-verb")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.payment}
        onSubmit={(event) => {
          event.preventDefault();
          if (!pay.isPending) pay.mutate();
        }}
      >
        <AmountField
          label={say("invoices-pay-amount")}
          currency={invoice.currency}
          autoFocus
          value={amount}
          read={(text) => commands.readAmount(text, invoice.currency)}
          onChange={setAmount}
          error={problemAt(say, problems, "amount")}
        />
        <DateField
          label={say("invoices-pay-date")}
          placeholder={say("invoices-field-date-usual")}
          value={day}
          read={commands.readDate}
          onChange={setDay}
          error={problemAt(say, problems, "date")}
        />
        {/* Enter in a field looks for the button inside the form; the one to press stands below it. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden />
      </form>
    </Dialog>
  );
}
