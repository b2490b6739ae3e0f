import { MessageSquarePlus, Trash2 } from "lucide-react";
import { Button, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type CrashReport } from "~/ipc/bindings";
import { useCrashes } from "./queries";
import { Section } from "./Section";
import styles from "./Support.module.css";

/** What was noted when something broke: to read, to ask about, to delete. */
export function CrashReports({ onAsk }: { onAsk: (id: string) => void }) {
  const say = useWords();
  const reports = useCrashes().data;
  if (reports === undefined) return null;
  return (
    <Section title={say("support-crashes")} sentence={say("support-crashes-sentence")}>
      {reports.length === 0 ? (
        <p className={styles.meta}>{say("support-crashes-none")}</p>
      ) : (
        <ul className={styles.cards}>
          {reports.map((report) => (
            <OneReport key={report.id} report={report} onAsk={onAsk} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OneReport({ report, onAsk }: { report: CrashReport; onAsk: (id: string) => void }) {
  const say = useWords();
  const toasts = useToasts();
  const { dateTime } = useFormats();
  const { id, at, version, place, program, ending } = report;
  const what = program === "terminal" ? "support-crash-oki" : `support-crash-${ending}`;
  const when = dateTime(at);
  const remove = async (): Promise<void> => {
    await commands.deleteCrashReport(id);
    toasts.say(say("support-crash-deleted"));
  };
  return (
    <li className={styles.card}>
      <div className={styles.cardWords}>
        <h3>{say(what)}</h3>
        <p>
          {when} · {version}
        </p>
        <p>{place === null ? say("support-crash-no-place") : say("support-crash-place", { place })}</p>
      </div>
      <div className={styles.buttons}>
        <Button
          icon={MessageSquarePlus}
          aria-label={`${say("support-crash-request")}: ${when}`}
          onPress={() => onAsk(id)}
        >
          {say("support-crash-request")}
        </Button>
        <Button
          icon={Trash2}
          look="quiet"
          aria-label={`${say("support-crash-delete")}: ${when}`}
          onPress={() => void remove().catch(toasts.problem)}
        >
          {say("support-crash-delete")}
        </Button>
      </div>
    </li>
  );
}
