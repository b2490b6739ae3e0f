import { Button, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type About, type HistoryEntry } from "~/ipc/bindings";
import { useHistory } from "./queries";
import styles from "./Timeline.module.css";

/** What was changed in a record and by whom; what can still be taken back has its button. */
export function RecordHistory({ about }: { about: About }) {
  const say = useWords();
  const history = useHistory(about, true);
  if (history.data === undefined) return <Skeleton lines={4} />;
  if (history.data.length === 0) return <p className={styles.quiet}>{say("timeline-no-changes")}</p>;
  return (
    <ol className={styles.lines}>
      {history.data.map((entry) => (
        <HistoryLine key={entry.setId} entry={entry} />
      ))}
    </ol>
  );
}

function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const say = useWords();
  const toasts = useToasts();
  const { dateTime } = useFormats();
  const undo = async (): Promise<void> => {
    const again = await commands.undo(entry.setId);
    toasts.undoable(say("components-undone"), () => commands.undo(again));
  };
  return (
    <li className={styles.line}>
      <div className={styles.content}>
        <p>{say(`action-${entry.action}`)}</p>
        <p className={styles.meta}>
          {dateTime(entry.at)}
          {entry.actor === null ? "" : ` · ${entry.actor}`}
        </p>
      </div>
      {entry.undoable && (
        <Button look="quiet" onPress={() => void undo().catch(toasts.problem)}>
          {say("components-undo")}
        </Button>
      )}
    </li>
  );
}
