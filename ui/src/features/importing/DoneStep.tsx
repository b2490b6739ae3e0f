import { Undo2, Users } from "lucide-react";
import { useState } from "react";
import { useGo } from "~/app/navigation";
import { Banner, Button, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ImportReport } from "~/ipc/bindings";
import { Counts } from "./CheckStep";
import styles from "./Importing.module.css";
import { Problems } from "./Problems";

/** What the import did, and taking it back as a whole. */
export function DoneStep({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const [isUndone, setIsUndone] = useState(false);
  const undo = async (): Promise<void> => {
    if (report.importId === null) return;
    const undone = await commands.undoImport(report.importId);
    setIsUndone(true);
    toasts.say(
      say("importing-undone", { removed: undone.removed, restored: undone.restored, kept: undone.kept.length }),
    );
  };
  return (
    <div className={styles.step}>
      <Banner tone="success">
        {say(isUndone ? "importing-taken-back" : "importing-done", { file: report.source })}
      </Banner>
      <Counts report={report} />
      <Problems title={say("importing-failed")} problems={report.failed} />
      <Problems title={say("importing-skipped-title")} problems={report.skipped} />
      <div className={styles.foot}>
        <Button look="quiet" onPress={onAgain}>
          {say("importing-again")}
        </Button>
        <Button icon={Undo2} isDisabled={isUndone} onPress={() => void undo().catch(toasts.problem)}>
          {say("importing-undo")}
        </Button>
        <Button look="primary" icon={Users} onPress={() => go("/contacts")}>
          {say("importing-open")}
        </Button>
      </div>
    </div>
  );
}
