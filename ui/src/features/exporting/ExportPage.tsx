import { FileJson, FileSpreadsheet, IdCard, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { HandOverDialog } from "~/app/HandOverDialog";
import { Page } from "~/app/Page";
import { useShellStatus } from "~/app/status";
import { Banner, Button, Progress, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type ExportedFile, type ExportFormat } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Exporting.module.css";
import { PastExports } from "./PastExports";
import { placeOf } from "./places";

const formats: readonly { format: ExportFormat; icon: LucideIcon }[] = [
  { format: "json", icon: FileJson },
  { format: "csv", icon: FileSpreadsheet },
  { format: "vcard", icon: IdCard },
];

/** Everything as JSON, CSV or vCards; each export is recorded. */
export default function ExportPage() {
  const say = useWords();
  const toasts = useToasts();
  const [running, setRunning] = useState<ExportFormat | null>(null);
  const [forSomebody, setFor] = useState<ExportFormat | null>(null);
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const [wasStopped, setWasStopped] = useState(false);
  const run = (format: ExportFormat): void => {
    setRunning(format);
    setFiles([]);
    setWasStopped(false);
    commands
      .exportEverything(format)
      .then((written) => setFiles(written ?? []))
      .catch((thrown: unknown) => {
        if (appErrorFrom(thrown).code === "export-stopped") setWasStopped(true);
        else toasts.problem(thrown);
      })
      .finally(() => setRunning(null));
  };
  return (
    <Page shape="narrow">
      <div className={styles.column}>
        <p className={styles.sentence}>{say("exporting-sentence")}</p>
        {running !== null && <Running format={running} />}
        {wasStopped && <Banner tone="info">{say("export-stopped")}</Banner>}
        {files.length > 0 && <Written files={files} />}
        <ul className={styles.formats}>
          {formats.map(({ format, icon: Icon }) => (
            <li key={format}>
              <Icon size="1.25rem" aria-hidden className={styles.icon} />
              <div className={styles.words}>
                <h2>{say(`exporting-${format}`)}</h2>
                <p className={styles.quiet}>{say(`exporting-${format}.hint`)}</p>
              </div>
              <div className={styles.buttons}>
                {format === "json" && <SchemaButton />}
                <Button
                  look="quiet"
                  isDisabled={running !== null}
                  onPress={() => setFor(format)}
                  aria-label={`${say("recipients-for-somebody")}: ${say(`exporting-${format}`)}`}
                >
                  {say("recipients-for-somebody")}
                </Button>
                <Button
                  isPending={running === format}
                  isDisabled={running !== null}
                  onPress={() => run(format)}
                  aria-label={say("exporting-run-of", { what: say(`exporting-${format}`) })}
                >
                  {say("exporting-run")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{say("exporting-safety")}</p>
        <PastExports />
        {forSomebody !== null && (
          <HandOverDialog
            verb={say("exporting-run")}
            onClose={() => setFor(null)}
            onExport={(to) =>
              commands.exportEverythingTo(forSomebody, to).then((done) => {
                setFiles(done?.files ?? []);
                return done;
              })
            }
          />
        )}
      </div>
    </Page>
  );
}

function SchemaButton() {
  const say = useWords();
  const toasts = useToasts();
  const save = (): void => {
    commands
      .saveExportSchema()
      .then((path) => {
        if (path !== null) toasts.say(say("exporting-schema-saved", { path }));
      })
      .catch(toasts.problem);
  };
  return (
    <Button look="quiet" onPress={save}>
      {say("exporting-schema")}
    </Button>
  );
}

/** While the question where is open, nothing runs yet, and nothing is shown. */
function Running({ format }: { format: ExportFormat }) {
  const say = useWords();
  const job = useShellStatus().data?.jobs.find(({ title }) => title === "shell-job-export");
  if (job === undefined) return null;
  return (
    <Progress
      label={`${say("exporting-running")} · ${say(`exporting-${format}`)}`}
      done={job.done}
      total={job.total}
      secondsLeft={job.secondsLeft}
      onCancel={() => void commands.cancelJob(job.id)}
      cancelLabel={say("exporting-cancel")}
    />
  );
}

/** Which files were written, and where they are. */
function Written({ files }: { files: readonly ExportedFile[] }) {
  const say = useWords();
  const { fileSize } = useFormats();
  const [first] = files;
  if (first === undefined) return null;
  return (
    <Banner tone="success">
      <p className={styles.done}>
        {say("exporting-done", { count: files.length })}{" "}
        {say("exporting-where", { folder: placeOf(first.path).folder })}
      </p>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.path}>
            <span className={styles.name}>{placeOf(file.path).name}</span>
            <span>{say("exporting-file", { records: file.records })}</span>
            <span className={styles.size}>{fileSize(file.bytes)}</span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
