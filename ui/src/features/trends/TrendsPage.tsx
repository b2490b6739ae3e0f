import { useQuery } from "@tanstack/react-query";
import { ChartNoAxesColumn } from "lucide-react";
import { useGo } from "~/app/navigation";
import { Page } from "~/app/Page";
import { BarChart, Button, EmptyState, ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type TrendWeek } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Trends.module.css";

/** What the bars of a chart count. */
type Counted = "activities" | "tasksDone" | "leads" | "invoices";

const charts: readonly (readonly [Counted, string])[] = [
  ["activities", "trends-activities"],
  ["tasksDone", "trends-tasks"],
  ["leads", "trends-leads"],
  ["invoices", "trends-invoices"],
];

/** The last twelve weeks from the owner's own records. */
export default function TrendsPage() {
  // Many topics move these figures, so they are read at each visit.
  const weeks = useQuery({
    queryKey: ["timeline", "trends"],
    queryFn: () => commands.trendWeeks(),
    staleTime: 0,
    refetchOnMount: "always",
  });
  return (
    <Page shape="scroll">
      {weeks.isError ? (
        <ErrorScreen error={appErrorFrom(weeks.error)} onRetry={() => void weeks.refetch()} />
      ) : weeks.data === undefined ? (
        <Skeleton lines={8} />
      ) : weeks.data.every(isQuiet) ? (
        <NothingYet />
      ) : (
        <Charts weeks={weeks.data} />
      )}
    </Page>
  );
}

function isQuiet(week: TrendWeek): boolean {
  return charts.every(([counted]) => week[counted] === 0);
}

function NothingYet() {
  const say = useWords();
  const go = useGo();
  return (
    <EmptyState
      icon={ChartNoAxesColumn}
      sentence={say("trends-nothing")}
      action={
        <Button look="primary" onPress={() => go("/contacts", { new: true })}>
          {say("trends-add")}
        </Button>
      }
    />
  );
}

function Charts({ weeks }: { weeks: readonly TrendWeek[] }) {
  const say = useWords();
  const { number } = useFormats();
  return (
    <div className={styles.page}>
      <p>{say("trends-sentence")}</p>
      <div className={styles.charts}>
        {charts.map(([counted, label]) => (
          <section key={counted} aria-label={say(label)} className={styles.chart}>
            <BarChart
              label={say(label)}
              bars={weeks.map((week) => ({
                label: shortWeek(week.week),
                value: week[counted],
                shown: number(week[counted]),
              }))}
              table={<Weeks weeks={weeks} counted={counted} label={say(label)} />}
            />
          </section>
        ))}
      </div>
    </div>
  );
}

/** `2026-W47` → `W47`: the twelve weeks on the page tell the year. */
function shortWeek(week: string): string {
  return week.slice(week.indexOf("W"));
}

interface WeeksProps {
  weeks: readonly TrendWeek[];
  counted: Counted;
  label: string;
}

function Weeks({ weeks, counted, label }: WeeksProps) {
  const say = useWords();
  const { money, number } = useFormats();
  const hasMoney = counted === "invoices";
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("trends-week")}</th>
          <th scope="col" className={styles.figure}>
            {label}
          </th>
          {hasMoney && (
            <th scope="col" className={styles.figure}>
              {say("trends-invoiced")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((week) => (
          <tr key={week.week}>
            <td>{week.week}</td>
            <td className={styles.figure}>{number(week[counted])}</td>
            {hasMoney && (
              <td className={styles.figure}>
                {week.invoiced.map(({ currency, gross }) => (
                  <div key={currency}>{money(gross, currency)}</div>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
