import { CircleAlert, CircleCheck, CircleDashed, CircleDot, type LucideIcon } from "lucide-react";
import { useShellStatus } from "~/app/status";
import { useFormats, useWords } from "~/i18n";
import type { InvoiceView } from "~/ipc/bindings";
import styles from "./Invoices.module.css";

interface Step {
  icon: LucideIcon;
  tone: "done" | "late" | "ahead";
  what: string;
  when: string;
}

/** What happened to an invoice and what comes next: issued, due, paid. */
export function Timeline({ invoice }: { invoice: InvoiceView }) {
  const say = useWords();
  const { date, relative, money } = useFormats();
  const today = useShellStatus().data?.today;
  const isPaid = invoice.status === "paid";
  const paidOn = invoice.payments.at(-1)?.paidOn;
  const due: Step = {
    icon: invoice.overdue ? CircleAlert : isPaid ? CircleCheck : CircleDot,
    tone: invoice.overdue ? "late" : isPaid ? "done" : "ahead",
    what: say("invoices-step-due"),
    when:
      isPaid || today === undefined
        ? date(invoice.dueDate)
        : say("invoices-step-when", { date: date(invoice.dueDate), distance: relative(invoice.dueDate, today) }),
  };
  const steps: Step[] = [
    { icon: CircleCheck, tone: "done", what: say("invoices-step-issued"), when: date(invoice.issueDate) },
    due,
    {
      icon: isPaid ? CircleCheck : CircleDashed,
      tone: isPaid ? "done" : "ahead",
      what: isPaid ? say("invoices-step-paid") : say("invoices-step-unpaid"),
      when: isPaid ? (paidOn === undefined ? "" : date(paidOn)) : money(invoice.due, invoice.currency),
    },
  ];
  return (
    <ol className={styles.timeline} aria-label={say("invoices-steps")}>
      {steps.map(({ icon: Icon, tone, what, when }) => (
        <li key={what} className={styles[tone]}>
          <Icon size="1rem" aria-hidden />
          <span>{what}</span>
          <span className={styles.when}>{when}</span>
        </li>
      ))}
    </ol>
  );
}
