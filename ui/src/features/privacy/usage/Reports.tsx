import { EditInPlace } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type ReportPreview, type SentReport, type Status } from "~/ipc/bindings";
import styles from "../Privacy.module.css";

/** Where reports go: nowhere, until somebody says where. */
export function Receiver({ status }: { status: Status }) {
  const say = useWords();
  const endpoint = status.endpoint ?? "";
  const sentence =
    endpoint === ""
      ? // The empty field says so itself.
        null
      : status.state === "on"
        ? "usage-receiver-some"
        : "usage-receiver-switched-off";
  return (
    <section className={styles.section} aria-label={say("usage-receiver")}>
      <h2>{say("usage-receiver")}</h2>
      <EditInPlace
        label={say("usage-receiver")}
        value={endpoint}
        placeholder={say("usage-receiver-none")}
        onSave={(address) => commands.sendUsageTo(address.trim() === "" ? null : address)}
      />
      {sentence !== null && <p>{say(sentence)}</p>}
      <p className={styles.meta}>{say("usage-receiver-hint")}</p>
    </section>
  );
}

/** The report as it would leave now. */
export function NextReport({ preview }: { preview: ReportPreview | null }) {
  const say = useWords();
  return (
    <section className={styles.section} aria-label={say("usage-report")}>
      <h2>{say("usage-report")}</h2>
      {preview === null ? (
        <p>{say("usage-report-none")}</p>
      ) : (
        <>
          <p className={styles.meta}>{say("usage-report-size", { bytes: preview.bytes, week: preview.week })}</p>
          <Bytes label={say("usage-sent-bytes", { week: preview.week })} body={preview.body} />
        </>
      )}
    </section>
  );
}

/** Scrolls by itself, so it can be focused and scrolled by keyboard. */
function Bytes({ label, body }: { label: string; body: string }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <pre className={styles.bytes} tabIndex={0} role="region" aria-label={label}>
      {body}
    </pre>
  );
}

/** Every report that left or tried to, with what was answered. */
export function SentReports({ sent }: { sent: readonly SentReport[] }) {
  const say = useWords();
  const { dateTime } = useFormats();
  return (
    <section className={styles.section} aria-label={say("usage-sent")}>
      <h2>{say("usage-sent")}</h2>
      {sent.length === 0 && <p>{say("usage-sent-none")}</p>}
      {sent.toReversed().map((report) => (
        <details key={`${report.week}-${report.at}`}>
          <summary>{say("usage-sent-bytes", { week: report.week })}</summary>
          <dl className={styles.facts}>
            <dt>{say("usage-sent-when")}</dt>
            <dd>{dateTime(report.at)}</dd>
            <dt>{say("usage-sent-where")}</dt>
            <dd className={styles.place}>{report.endpoint}</dd>
            <dt>{say("usage-sent-answer")}</dt>
            <dd>{answerOf(say(`usage-outcome-${report.outcome}`), report)}</dd>
          </dl>
          <Bytes label={say("usage-sent-bytes", { week: report.week })} body={report.body} />
        </details>
      ))}
    </section>
  );
}

function answerOf(outcome: string, { status, words }: SentReport): string {
  return [outcome, status === null ? "" : String(status), words].filter((part) => part !== "").join(" · ");
}
