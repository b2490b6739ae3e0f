import { Undo2, Users } from "lucide-react";
import { useState } from "react";
import { useGo } from "~/app/navigation";
import { Banner, Button, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type ImportReport } from "~/ipc/bindings";
import { Counts } from "./CheckStep";
import type { Course } from "./course";
import styles from "./Importing.module.css";
import { RowsLeft } from "./RowsLeft";

/** What the import did, and taking it back as a whole. */
export function DoneStep({ course, onAgain }: { course: Course; onAgain: () => void }) {
  if (course.brought !== null) return <Brought course={course} brought={course.brought} onAgain={onAgain} />;
  if (course.report !== null) return <Imported report={course.report} onAgain={onAgain} />;
  return null;
}

function Imported({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const [isUndone, setIsUndone] = useState(false);
  const undo = async (): Promise<void> => {
    if (report.importId === null) return;
    const { removed, restored, kept } = await commands.undoImport(report.importId);
    setIsUndone(true);
    toasts.say(say("importing-undone", { removed, restored, kept: kept.length }));
  };
  const open = (): void => {
    // What was only changed is not among the made ones, so the whole list shows it.
    if (report.importId === null || report.created === 0) go("/contacts");
    else go("/contacts", { import: report.importId });
  };
  return (
    <div className={styles.step}>
      <Banner tone={isUndone ? "info" : "success"}>
        {say(isUndone ? "importing-taken-back" : "importing-done", { file: report.source })}
      </Banner>
      <Counts report={report} isDone />
      <RowsLeft title={say("importing-failed-done")} rows={report.failed} />
      <RowsLeft title={say("importing-skipped-title")} rows={report.skipped} />
      <RowsLeft title={say("importing-notices")} rows={report.notices} />
      <div className={styles.foot}>
        <Button look="quiet" onPress={onAgain}>
          {say("importing-again")}
        </Button>
        {!isUndone && report.importId !== null && (
          <Button icon={Undo2} onPress={() => void undo().catch(toasts.problem)}>
            {say("importing-undo")}
          </Button>
        )}
        {!isUndone && (
          <Button look="primary" icon={Users} onPress={open}>
            {say("importing-open", { count: report.created })}
          </Button>
        )}
      </div>
      {!isUndone && <p className={styles.footHint}>{say("importing-undo-hint")}</p>}
    </div>
  );
}

/** An export that came back whole. */
function Brought({
  course,
  brought,
  onAgain,
}: {
  course: Course;
  brought: Record<string, number>;
  onAgain: () => void;
}) {
  const say = useWords();
  const go = useGo();
  const { number } = useFormats();
  const records = Object.values(brought).reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.step}>
      <Banner tone="success">{say("importing-brought-back", { file: course.file.name, count: records })}</Banner>
      <ul className={styles.kinds} aria-label={say("importing-brought-kinds")}>
        {shownKinds
          .filter((kind) => (brought[kind] ?? 0) > 0)
          .map((kind) => (
            <li key={kind}>
              <strong>{number(brought[kind] ?? 0)}</strong> {say(`importing-kind-${kind}`)}
            </li>
          ))}
      </ul>
      <div className={styles.foot}>
        <Button look="quiet" onPress={onAgain}>
          {say("importing-again")}
        </Button>
        <Button look="primary" icon={Users} onPress={() => go("/contacts")}>
          {say("importing-open", { count: 0 })}
        </Button>
      </div>
    </div>
  );
}

/** What a person looks for by name; settings and what serves the program came back as well. */
const shownKinds = ["contacts", "companies", "leads", "activities", "tasks", "files", "invoices", "payments"];
