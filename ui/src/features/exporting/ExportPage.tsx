import { useState } from "react";
import { Page } from "~/app/Page";
import { Banner, Button, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type ExportedFile, type ExportFormat } from "~/ipc/bindings";
import styles from "./Exporting.module.css";

const formats: readonly ExportFormat[] = ["json", "csv", "vcard"];

/** Everything as JSON, CSV or vCards. */
export default function ExportPage() {
  const say = useWords();
  const toasts = useToasts();
  const { number, fileSize } = useFormats();
  const [running, setRunning] = useState<ExportFormat | null>(null);
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const run = (format: ExportFormat): void => {
    setRunning(format);
    commands
      .exportEverything(format)
      .then((written) => {
        if (written !== null) setFiles(written);
      })
      .catch(toasts.problem)
      .finally(() => setRunning(null));
  };
  return (
    <Page shape="narrow">
      <div className={styles.column}>
        <p>{say("exporting-sentence")}</p>
        {formats.map((format) => (
          <section key={format} className={styles.card} aria-label={say(`exporting-${format}`)}>
            <div>
              <h2>{say(`exporting-${format}`)}</h2>
              <p className={styles.quiet}>{say(`exporting-${format}.hint`)}</p>
            </div>
            <Button isPending={running === format} isDisabled={running !== null} onPress={() => run(format)}>
              {say("exporting-run")}
            </Button>
          </section>
        ))}
        {files.length > 0 && (
          <Banner tone="success">
            {say("exporting-done", { count: files.length })}
            <ul className={styles.files}>
              {files.map((file) => (
                <li key={file.path}>
                  {file.path} · {number(file.records)} · {fileSize(file.bytes)}
                </li>
              ))}
            </ul>
          </Banner>
        )}
      </div>
    </Page>
  );
}
