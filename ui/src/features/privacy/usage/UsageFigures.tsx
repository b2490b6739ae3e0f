import { useUsageStatus, UsageSwitch } from "~/app/UsageSwitch";
import { Button, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import { PastWeeks } from "./PastWeeks";
import { useUsage } from "./queries";
import { NextReport, Receiver, SentReports } from "./Reports";
import { ThisWeek } from "./ThisWeek";
import { WhatIsCounted } from "./WhatIsCounted";

/** The one switch, what was counted, what would leave, what left. */
export function UsageFigures() {
  const say = useWords();
  const toasts = useToasts();
  const status = useUsageStatus();
  const usage = useUsage();
  const failed = status.error ?? usage.error;
  if (failed !== null) {
    const retry = (): void => void Promise.all([status.refetch(), usage.refetch()]);
    return <ErrorScreen error={appErrorFrom(failed)} onRetry={retry} />;
  }
  if (status.data === undefined || usage.data === undefined) return <Skeleton lines={6} />;
  const { weeks, sent, preview, metrics } = usage.data;
  const remove = (): void =>
    void commands
      .deleteUsage()
      .then(() => toasts.say(say("usage-deleted")))
      .catch(toasts.problem);
  const save = (): void =>
    void commands
      .saveUsage()
      .then((path) => path !== null && toasts.say(say("usage-saved", { path })))
      .catch(toasts.problem);
  return (
    <div className={styles.column}>
      <p>{say("usage-sentence")}</p>
      <UsageSwitch status={status.data} />
      <ThisWeek weeks={weeks} current={preview?.week} />
      <PastWeeks weeks={weeks} />
      <Receiver status={status.data} />
      <NextReport preview={preview} />
      <SentReports sent={sent} />
      <WhatIsCounted metrics={metrics} />
      <div className={styles.buttons}>
        <Button onPress={save}>{say("usage-save")}</Button>
        <Button isDisabled={weeks.length === 0 && sent.length === 0} onPress={remove}>
          {say("usage-delete")}
        </Button>
      </div>
    </div>
  );
}
