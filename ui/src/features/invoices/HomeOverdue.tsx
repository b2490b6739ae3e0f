import { HomeLine } from "~/app/HomeParts";
import { useShellStatus } from "~/app/status";
import { useFormats, useWords } from "~/i18n";
import { useOverdue } from "./queries";

/** The longest overdue come first; the card beside counts them all. */
const few = 3;

/** Whom to chase, on home. */
export default function HomeOverdue() {
  const say = useWords();
  const { money, relative } = useFormats();
  const today = useShellStatus().data?.today;
  const overdue = useOverdue(few).data;
  if (overdue === undefined || today === undefined) return null;
  return overdue.items.map(({ id, number, customer, due, currency, dueDate }) => (
    <HomeLine
      key={id}
      tone="danger"
      sentence={say("invoices-home-late", {
        number: number ?? "",
        customer: customer.name,
        amount: money(due, currency),
        distance: relative(dueDate, today),
      })}
      path={`/invoices/${id}`}
    />
  ));
}
