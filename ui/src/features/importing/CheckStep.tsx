import { CircleSlash, Pencil, TriangleAlert, UserPlus, type LucideIcon } from "lucide-react";
import { Banner, Button, RadioGroup, useToasts } from "~/components";
import { classNames } from "~/components/classNames";
import { useFormats, useWords } from "~/i18n";
import type { ImportReport, OnMatch } from "~/ipc/bindings";
import { Unreadable } from "./ColumnsStep";
import type { Course, Steering } from "./course";
import { Differences } from "./Differences";
import { FileFacts } from "./FileFacts";
import styles from "./Importing.module.css";
import { RowsLeft } from "./RowsLeft";
import { usePreview } from "./usePreview";
import { Looking } from "./Waiting";

const ways: readonly OnMatch[] = ["skip", "update", "add"];

/** What would become of the rows, as a difference; nothing is changed yet. */
export function CheckStep({ course, steering }: { course: Course; steering: Steering }) {
  const say = useWords();
  const toasts = useToasts();
  const preview = usePreview(course);
  if (preview.isError) return <Unreadable course={course} steering={steering} preview={preview} />;
  if (preview.data === undefined) return <Looking />;
  const { report, differences } = preview.data;
  const takes = report.created + report.updated;
  return (
    <div className={styles.step} aria-busy={preview.isPlaceholderData}>
      <FileFacts course={course} steering={steering} preview={preview.data} />
      {course.wasStopped && <Banner tone="info">{say("import-stopped")}</Banner>}
      <Counts report={report} isDone={false} />
      <RadioGroup
        label={say("importing-on-match")}
        value={course.onMatch}
        onChange={(way) => steering.change({ onMatch: ways.find((one) => one === way) ?? "skip" })}
        choices={ways.map((way) => ({ id: way, label: say(`importing-on-match-${way}`) }))}
      />
      <RowsLeft title={say("importing-failed")} rows={report.failed} />
      <Differences differences={differences} />
      <RowsLeft title={say("importing-skipped-title")} rows={report.skipped} />
      <RowsLeft title={say("importing-notices")} rows={report.notices} />
      <div className={styles.foot}>
        <span className={styles.quiet}>{say("importing-before-run")}</span>
        <Button
          look="primary"
          isDisabled={takes === 0 || preview.isPlaceholderData}
          onPress={() => void steering.run().catch(toasts.problem)}
        >
          {say("importing-run", { count: takes })}
        </Button>
      </div>
    </div>
  );
}

/** How many rows become what; every row of the file is counted once. */
export function Counts({ report, isDone }: { report: ImportReport; isDone: boolean }) {
  const say = useWords();
  const { skipped, failed } = report;
  return (
    <ul className={styles.counts} aria-label={say(isDone ? "importing-counts-done" : "importing-counts")}>
      <Count icon={UserPlus} count={report.created} words="importing-count-created" />
      <Count icon={Pencil} count={report.updated} words="importing-count-updated" />
      <Count icon={CircleSlash} count={skipped.length} words="importing-count-skipped" />
      <Count icon={TriangleAlert} count={failed.length} words="importing-count-failed" isBad={failed.length > 0} />
    </ul>
  );
}

interface CountProps {
  icon: LucideIcon;
  count: number;
  words: string;
  isBad?: boolean;
}

function Count({ icon: Icon, count, words, isBad = false }: CountProps) {
  const say = useWords();
  const { number } = useFormats();
  return (
    <li className={classNames(styles.count, count === 0 && styles.zero, isBad && styles.bad)}>
      <Icon size="1rem" aria-hidden />
      <strong>{number(count)}</strong> <span>{say(words, { count })}</span>
    </li>
  );
}
