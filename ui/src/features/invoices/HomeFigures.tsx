import { HomeFigure } from "~/app/HomeParts";
import { useFormats, useWords } from "~/i18n";
import type { Figure } from "~/ipc/bindings";
import { useFigures } from "./queries";

/** Money on home: overdue, due within a week, come in this month. */
export default function HomeFigures() {
  const say = useWords();
  const { money } = useFormats();
  const figures = useFigures().data;
  if (figures === undefined) return null;
  const written = (list: readonly Figure[]): string =>
    list.length === 0 ? "–" : list.map(({ amount, currency }) => money(amount, currency)).join(" + ");
  const several = (list: readonly Figure[], words: string): string =>
    say(words, { count: list.reduce((sum, { count }) => sum + count, 0) });
  const isLate = figures.overdue.length > 0;
  return (
    <>
      <HomeFigure
        label={say("invoices-home-overdue")}
        figure={written(figures.overdue)}
        note={several(figures.overdue, "invoices-home-count")}
        tone={isLate ? "danger" : "neutral"}
        path="/invoices?status=overdue"
      />
      <HomeFigure
        label={say("invoices-home-due")}
        figure={written(figures.dueThisWeek)}
        note={several(figures.dueThisWeek, "invoices-home-count")}
        path="/invoices?status=open"
      />
      <HomeFigure
        label={say("invoices-home-paid")}
        figure={written(figures.paidThisMonth)}
        note={several(figures.paidThisMonth, "invoices-home-payments")}
        path="/invoices?status=paid"
      />
    </>
  );
}
