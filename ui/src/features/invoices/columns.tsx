import { Chip, type Column, type Tone } from "~/components";
import type { Say, Writer } from "~/i18n";
import type { InvoiceSummary } from "~/ipc/bindings";

/** Where an invoice stands, as a word of ours: overdue is a reading of the day to pay. */
export function standing({ status, overdue }: Pick<InvoiceSummary, "status" | "overdue">): string {
  return overdue ? "overdue" : status;
}

export const tones: Record<string, Tone> = {
  draft: "neutral",
  issued: "info",
  partlyPaid: "warn",
  paid: "success",
  overdue: "danger",
};

/** A chip that says where an invoice stands. */
export function StandingChip({ invoice, say }: { invoice: Pick<InvoiceSummary, "status" | "overdue">; say: Say }) {
  const word = standing(invoice);
  return <Chip tone={tones[word] ?? "neutral"} label={say(`invoices-standing-${word}`)} />;
}

/** The columns of the list: what is owed and by when comes before what a narrow window cuts off. */
export function invoiceColumns(say: Say, { date, money }: Writer): Column<InvoiceSummary>[] {
  return [
    {
      id: "number",
      header: say("invoices-column-number"),
      width: 136,
      isSortable: true,
      isFixed: true,
      cell: (row) => row.number ?? say("invoices-draft"),
    },
    {
      id: "customer",
      header: say("invoices-column-customer"),
      width: 140,
      isSortable: true,
      grows: true,
      cell: (row) => row.customer.name,
    },
    {
      id: "status",
      header: say("invoices-column-status"),
      width: 150,
      cell: (row) => <StandingChip invoice={row} say={say} />,
    },
    {
      id: "dueDate",
      header: say("invoices-column-due-date"),
      width: 124,
      isSortable: true,
      isFigure: true,
      cell: (row) => date(row.dueDate),
    },
    {
      id: "due",
      header: say("invoices-column-due"),
      width: 120,
      isFigure: true,
      cell: (row) => (row.status === "draft" ? "–" : money(row.due, row.currency)),
    },
    {
      id: "gross",
      header: say("invoices-column-gross"),
      width: 120,
      isFigure: true,
      cell: (row) => money(row.gross, row.currency),
    },
    {
      id: "issueDate",
      header: say("invoices-column-date"),
      width: 124,
      isSortable: true,
      isFigure: true,
      cell: (row) => date(row.issueDate),
    },
  ];
}
