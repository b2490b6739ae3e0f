import { ErrorScreen, Button } from "~/components";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { Columns } from "./Columns";
import type { Course, Steering } from "./course";
import { FileFacts } from "./FileFacts";
import styles from "./Importing.module.css";
import { usePreview } from "./usePreview";
import { Looking } from "./Waiting";

/** What the file is and what each of its columns is taken for. */
export function ColumnsStep({ course, steering }: { course: Course; steering: Steering }) {
  const say = useWords();
  const preview = usePreview(course);
  if (preview.isError) return <Unreadable course={course} steering={steering} preview={preview} />;
  if (preview.data === undefined) return <Looking />;
  const { columns } = preview.data.facts;
  const unsure = columns.filter(
    ({ column, certainty, sample }) =>
      certainty !== "sure" &&
      (certainty === "likely" || sample !== "") &&
      !course.choices.columns.some((one) => one.column === column),
  ).length;
  return (
    <div className={styles.step}>
      <FileFacts course={course} steering={steering} preview={preview.data} />
      {columns.length > 0 && (
        <p className={styles.lead}>
          {say(unsure === 0 ? "importing-all-sure" : "importing-some-unsure", { count: unsure })}
        </p>
      )}
      {columns.length === 0 && <p className={styles.lead}>{say("importing-cards-have-no-columns")}</p>}
      <Columns
        columns={columns}
        chosen={course.choices.columns}
        onChange={(chosen) => steering.change({ choices: { ...course.choices, columns: chosen } })}
      />
      <div className={styles.foot}>
        <Button look="primary" onPress={() => steering.change({ step: "check" })}>
          {say("importing-to-check")}
        </Button>
      </div>
    </div>
  );
}

interface UnreadableProps {
  course: Course;
  steering: Steering;
  preview: ReturnType<typeof usePreview>;
}

/** Why the file cannot be read, and what a person can try. */
export function Unreadable({ course, steering, preview }: UnreadableProps) {
  return (
    <div className={styles.step}>
      <ErrorScreen error={appErrorFrom(preview.error)} onRetry={() => void preview.refetch()} />
      <FileFacts course={course} steering={steering} preview={null} />
    </div>
  );
}
