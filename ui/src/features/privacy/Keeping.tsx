import { useQuery } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { Banner, Button, Chip, ConfirmDialog, EmptyState, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type RetentionGone, type RetentionView, type Upcoming } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Holds } from "./Holds";
import { KeepingRules } from "./KeepingRules";
import { KeepingRuns } from "./KeepingRuns";
import styles from "./Privacy.module.css";

export const retentionKey = ["privacy", "retention"];

/** How long records stay: the rules, what goes on which day, whose are held back, what went. */
export function Keeping() {
  const say = useWords();
  const view = useQuery({ queryKey: retentionKey, queryFn: () => commands.retention() });
  if (view.isError) return <ErrorScreen error={appErrorFrom(view.error)} onRetry={() => void view.refetch()} />;
  if (view.data === undefined) return <Skeleton lines={10} />;
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>{say("retention-sentence")}</p>
      <ClockBanner view={view.data} onConfirmed={() => void view.refetch()} />
      <KeepingRules view={view.data} />
      <Preview view={view.data} />
      <Holds holds={view.data.holds} />
      <KeepingRuns runs={view.data.runs} />
    </div>
  );
}

function ClockBanner({ view: { clock }, onConfirmed }: { view: RetentionView; onConfirmed: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const { longDate } = useFormats();
  if (!clock.doubted) return null;
  const days = { today: longDate(clock.today), believed: longDate(clock.believed) };
  const confirm = async (): Promise<void> => {
    await commands.confirmDate();
    toasts.say(say("retention-clock-confirmed"));
    onConfirmed();
  };
  return (
    <Banner
      tone="warn"
      actions={<Button onPress={() => void confirm().catch(toasts.problem)}>{say("retention-clock-right")}</Button>}
    >
      {say(clock.asks ? "retention-clock-asks" : "retention-clock-doubted", days)}
    </Banner>
  );
}

function Preview({ view }: { view: RetentionView }) {
  const say = useWords();
  const { date } = useFormats();
  const { upcoming, upcomingTotal, clock } = view;
  const due = upcoming.filter(({ on, held }) => on <= clock.believed && !held).length;
  return (
    <section className={styles.section} aria-label={say("retention-upcoming")}>
      <h2>{say("retention-upcoming")}</h2>
      {upcoming.length === 0 ? (
        <EmptyState icon={CalendarClock} sentence={say("retention-upcoming-none")} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("retention-day")}</th>
              <th scope="col">{say("retention-record")}</th>
              <th scope="col">{say("retention-why")}</th>
            </tr>
          </thead>
          <tbody>
            {upcoming.map((one) => (
              <tr key={`${one.rule}-${one.id}`}>
                <td>{one.held ? <Chip tone="info" label={say("retention-held")} /> : date(one.on)}</td>
                <th scope="row">{nameOf(one, say("retention-sealed"))}</th>
                <td>{say(`retention-rule-${one.rule}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {upcomingTotal > upcoming.length && (
        <p className={styles.meta}>
          {say("retention-upcoming-more", { shown: upcoming.length, total: upcomingTotal })}
        </p>
      )}
      <RunNow due={due} isDoubted={clock.doubted} />
    </section>
  );
}

function nameOf({ rule, name }: Upcoming, sealed: string): string {
  return rule === "erased" ? sealed : name;
}

function RunNow({ due, isDoubted }: { due: number; isDoubted: boolean }) {
  const say = useWords();
  const toasts = useToasts();
  const [isAsking, setIsAsking] = useState(false);
  const [isPending, setIsPending] = useState(false);
  if (due === 0 || isDoubted) return null;
  const run = async (): Promise<void> => {
    const { gone } = await commands.runRetention();
    toasts.say(say("retention-run-done", { count: sumOf(gone) }));
    setIsAsking(false);
  };
  return (
    <div>
      <Button onPress={() => setIsAsking(true)}>{say("retention-run")}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={say("retention-run-title")}
        verb={say("retention-run")}
        isPending={isPending}
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          setIsPending(true);
          void run()
            .catch(toasts.problem)
            .finally(() => setIsPending(false));
        }}
      >
        <p>{say("retention-run-sentence", { count: due })}</p>
      </ConfirmDialog>
    </div>
  );
}

function sumOf({ leads, contacts, invoices, people, trash }: RetentionGone): number {
  return leads + contacts + invoices + people + trash;
}
