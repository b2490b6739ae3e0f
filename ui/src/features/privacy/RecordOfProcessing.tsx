import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { Button, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useFormats, useLanguage, useWords } from "~/i18n";
import { commands, type ProcessingActivity, type ProcessingRecord, type RecordFormat } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Privacy.module.css";

/** The record of processing activities (GDPR Art. 30), made from what is really kept. */
export function RecordOfProcessing() {
  const say = useWords();
  const language = useLanguage();
  const record = useQuery({
    queryKey: ["privacy", "record", language],
    queryFn: () => commands.processingRecord(language),
  });
  if (record.isError) return <ErrorScreen error={appErrorFrom(record.error)} onRetry={() => void record.refetch()} />;
  if (record.data === undefined) return <Skeleton lines={10} />;
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>{say("datamap-record-sentence")}</p>
      <SaveButtons />
      <Head record={record.data} />
      {record.data.activities.map((one) => (
        <OneActivity key={one.activity} one={one} />
      ))}
      <section className={styles.section} aria-label={say("datamap-record-measures")}>
        <h2>{say("datamap-record-measures")}</h2>
        <ul className={styles.list}>
          {record.data.measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-label={say("datamap-record-transfers")}>
        <h2>{say("datamap-record-transfers")}</h2>
        {record.data.transfers.length === 0 ? (
          <p>{say("datamap-record-transfers-none")}</p>
        ) : (
          <>
            <p>{say("datamap-record-transfers-named")}</p>
            <ul className={styles.list}>
              {record.data.transfers.map((transfer) => (
                <li key={transfer}>{transfer}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}

function SaveButtons() {
  const say = useWords();
  const toasts = useToasts();
  const save = async (format: RecordFormat): Promise<void> => {
    const path = await commands.saveProcessingRecord(format);
    if (path !== null) toasts.say(say("datamap-saved", { path }));
  };
  return (
    <div className={styles.buttons}>
      {(["pdf", "csv"] as const).map((format) => (
        <Button key={format} icon={Download} onPress={() => void save(format).catch(toasts.problem)}>
          {say(`datamap-record-save-${format}`)}
        </Button>
      ))}
    </div>
  );
}

function Head({ record }: { record: ProcessingRecord }) {
  const say = useWords();
  const { date } = useFormats();
  return (
    <dl className={styles.facts}>
      <dt>{say("datamap-record-controller")}</dt>
      <dd>{record.controller.join(", ")}</dd>
      <dt>{say("datamap-record-contact")}</dt>
      <dd>{record.contact.join(", ")}</dd>
      <dt>{say("datamap-record-made")}</dt>
      <dd>{date(record.madeOn)}</dd>
    </dl>
  );
}

function OneActivity({ one }: { one: ProcessingActivity }) {
  const say = useWords();
  return (
    <section className={styles.section} aria-label={one.name}>
      <h2>{one.name}</h2>
      <dl className={styles.facts}>
        {(["purpose", "basis", "people", "data", "recipients", "stays"] as const).map((part) => (
          <div key={part} className={styles.fact}>
            <dt>{say(`datamap-record-${part}`)}</dt>
            <dd>{one[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
