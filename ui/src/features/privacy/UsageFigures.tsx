import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { ChartNoAxesColumn } from "lucide-react";
import { Banner, Button, EmptyState, ErrorScreen, Skeleton, Switch, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type Report, type Screen, type Status, type WeekFigures } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Privacy.module.css";

/** The one switch, what was counted, and what would leave. */
export function UsageFigures() {
  const say = useWords();
  const toasts = useToasts();
  const status = useQuery({ queryKey: ["telemetry", "status"], queryFn: () => commands.usageStatus() });
  const weeks = useQuery({ queryKey: ["telemetry", "weeks"], queryFn: () => commands.usageFigures() });
  const preview = useQuery({ queryKey: ["telemetry", "preview"], queryFn: () => commands.usagePreview() });
  const failed = status.error ?? weeks.error;
  if (failed !== null) {
    const retry = (): void => void Promise.all([status.refetch(), weeks.refetch()]);
    return <ErrorScreen error={appErrorFrom(failed)} onRetry={retry} />;
  }
  if (status.data === undefined || weeks.data === undefined) return <Skeleton lines={6} />;
  const answer = (on: boolean): void => void commands.answerUsage(on).catch(toasts.problem);
  const isForced = status.data.reason === "doNotTrack" || status.data.reason === "managedPolicy";
  return (
    <div className={styles.column}>
      <p>{say("privacy-usage-sentence")}</p>
      {isForced && <Banner tone="info">{say("privacy-usage-forced")}</Banner>}
      <Switch
        label={say("privacy-usage-switch")}
        hint={say(hintOf(status.data))}
        isOn={status.data.state === "on"}
        isDisabled={isForced}
        onChange={answer}
      />
      <h2>{say("privacy-usage-counted")}</h2>
      {weeks.data.length === 0 ? (
        <EmptyState icon={ChartNoAxesColumn} sentence={say("privacy-usage-nothing")} />
      ) : (
        <>
          <Weeks weeks={weeks.data} />
          <Button onPress={() => void commands.deleteUsage().catch(toasts.problem)}>
            {say("privacy-usage-delete")}
          </Button>
        </>
      )}
      <NextReport preview={preview} />
    </div>
  );
}

function hintOf({ state }: Status): string {
  return `privacy-usage-${state}`;
}

function Weeks({ weeks }: { weeks: readonly WeekFigures[] }) {
  const say = useWords();
  const { number } = useFormats();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("privacy-usage-week")}</th>
          <th scope="col">{say("privacy-usage-page")}</th>
          <th scope="col" className={styles.figure}>
            {say("privacy-usage-visits")}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().flatMap(({ week, screens }) =>
          (Object.entries(screens) as [Screen, number][]).map(([screen, visits]) => (
            <tr key={`${week}-${screen}`}>
              <td>{week}</td>
              <td>{say(`privacy-screen-${screen}`)}</td>
              <td className={styles.figure}>{number(visits)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function NextReport({ preview }: { preview: UseQueryResult<Report | null> }) {
  const say = useWords();
  if (preview.data === undefined || preview.data === null) return null;
  return (
    <section className={styles.column} aria-label={say("privacy-usage-report")}>
      <h2>{say("privacy-usage-report")}</h2>
      <p>{say("privacy-usage-unsent")}</p>
      <pre className={styles.report}>{JSON.stringify(preview.data, null, 2)}</pre>
    </section>
  );
}
