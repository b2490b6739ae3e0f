import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, ErrorScreen, RadioGroup, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import {
  commands,
  type ChosenFile,
  type ImportPreview,
  type ImportReport,
  type OnMatch,
  type ReadingChoices,
} from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Columns } from "./Columns";
import { Differences } from "./Differences";
import styles from "./Importing.module.css";
import { Problems } from "./Problems";

const ways: readonly OnMatch[] = ["skip", "update", "add"];
const asFound: ReadingChoices = { format: null, encoding: null, separator: null, columns: [] };

/** What the file is, what each column is taken for, and what would become of its rows. */
export function CheckStep({ file, onDone }: { file: ChosenFile; onDone: (report: ImportReport) => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [choices, setChoices] = useState(asFound);
  const [onMatch, setOnMatch] = useState<OnMatch>("skip");
  const [isRunning, setIsRunning] = useState(false);
  const preview = useQuery({
    queryKey: ["imports", "preview", file.token, choices, onMatch],
    queryFn: () => commands.previewImport(file.token, choices, onMatch),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const run = (): void => {
    setIsRunning(true);
    commands
      .runImport(file.token, choices, onMatch)
      .then(onDone)
      .catch(toasts.problem)
      .finally(() => setIsRunning(false));
  };
  if (preview.isError) {
    return <ErrorScreen error={appErrorFrom(preview.error)} onRetry={() => void preview.refetch()} />;
  }
  if (preview.data === undefined) return <Skeleton lines={10} />;
  const { facts, report, differences } = preview.data;
  const takes = report.created + report.updated;
  return (
    <div className={styles.step}>
      <FileFacts file={file} preview={preview.data} />
      <Columns
        columns={facts.columns}
        onChange={(columns) => setChoices({ ...choices, columns })}
        chosen={choices.columns}
      />
      <RadioGroup
        label={say("importing-on-match")}
        value={onMatch}
        onChange={(way) => setOnMatch(ways.find((one) => one === way) ?? "skip")}
        choices={ways.map((way) => ({ id: way, label: say(`importing-on-match-${way}`) }))}
      />
      <Counts report={report} />
      <Problems title={say("importing-failed")} problems={report.failed} />
      <Differences differences={differences} />
      <div className={styles.foot}>
        <Button look="primary" isPending={isRunning} isDisabled={takes === 0} onPress={run}>
          {say("importing-run", { count: takes })}
        </Button>
      </div>
    </div>
  );
}

function FileFacts({ file, preview }: { file: ChosenFile; preview: ImportPreview }) {
  const say = useWords();
  const { number } = useFormats();
  const { facts, report } = preview;
  const parts = [
    file.name,
    say("importing-rows", { count: report.rows }),
    facts.encoding,
    ...(facts.separator === null ? [] : [facts.separator === "\t" ? say("importing-tab") : `“${facts.separator}”`]),
  ];
  return (
    <p className={styles.facts} data-rows={number(report.rows)}>
      {parts.join(" · ")}
    </p>
  );
}

/** How many rows become what; every row of the file is counted once. */
export function Counts({ report }: { report: ImportReport }) {
  const say = useWords();
  return (
    <ul className={styles.counts} aria-label={say("importing-counts")}>
      <li>{say("importing-created", { count: report.created })}</li>
      <li>{say("importing-updated", { count: report.updated })}</li>
      <li>{say("importing-skipped", { count: report.skipped.length })}</li>
      <li>{say("importing-failed-count", { count: report.failed.length })}</li>
    </ul>
  );
}
