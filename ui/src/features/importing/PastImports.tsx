import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type PastImport } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Importing.module.css";
import { RowsLeft } from "./RowsLeft";

/** What was imported before, and taking it back. */
export function PastImports() {
  const say = useWords();
  const past = useQuery({ queryKey: ["imports", "past"], queryFn: commands.pastImports });
  if (past.isError) return <ErrorScreen error={appErrorFrom(past.error)} onRetry={() => void past.refetch()} />;
  if (past.data === undefined) return <Skeleton lines={4} />;
  if (past.data.length === 0) return null;
  return (
    <section className={styles.part} aria-label={say("importing-past")}>
      <h2>{say("importing-past")}</h2>
      <ul className={styles.past}>
        {past.data.map((one) => (
          <OnePast key={one.id} past={one} />
        ))}
      </ul>
    </section>
  );
}

function OnePast({ past }: { past: PastImport }) {
  const say = useWords();
  const { dateTime } = useFormats();
  const left = past.skipped + past.failed;
  const [isOpen, setIsOpen] = useState(false);
  const parts = [
    ...(past.created > 0 ? [say("importing-created", { count: past.created })] : []),
    ...(past.updated > 0 ? [say("importing-updated", { count: past.updated })] : []),
    ...(left > 0 ? [say("importing-past-left", { count: left })] : []),
  ];
  return (
    <li>
      <div className={styles.pastLine}>
        <div className={styles.pastWords}>
          <strong>{past.source === "" ? say("importing-past-nameless") : past.source}</strong>
          <span className={styles.quiet}>{[dateTime(past.at), ...parts].join(" · ")}</span>
        </div>
        {left > 0 && (
          <Button look="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            {say(isOpen ? "importing-past-hide" : "importing-past-show")}
          </Button>
        )}
        <Undo past={past} />
      </div>
      {isOpen && <PastReasons id={past.id} />}
    </li>
  );
}

function Undo({ past }: { past: PastImport }) {
  const say = useWords();
  const toasts = useToasts();
  const { dateTime, date } = useFormats();
  const [isPending, setIsPending] = useState(false);
  if (past.undoneAt !== null) {
    return <span className={styles.quiet}>{say("importing-past-undone", { when: dateTime(past.undoneAt) })}</span>;
  }
  if (past.undoUntil === null) return <span className={styles.quiet}>{say("importing-past-too-old")}</span>;
  const undo = (): void => {
    setIsPending(true);
    commands
      .undoImport(past.id)
      .then(({ removed, restored, kept }) => {
        toasts.say(say("importing-undone", { removed, restored, kept: kept.length }));
      })
      .catch(toasts.problem)
      .finally(() => setIsPending(false));
  };
  return (
    <>
      <span className={styles.quiet}>
        {say("importing-past-until", { when: date(past.undoUntil.slice(0, "2026-01-01".length)) })}
      </span>
      <Button
        icon={Undo2}
        isPending={isPending}
        onPress={undo}
        aria-label={say("importing-past-undo-of", { file: past.source })}
      >
        {say("importing-past-undo")}
      </Button>
    </>
  );
}

function PastReasons({ id }: { id: string }) {
  const rows = useQuery({ queryKey: ["imports", "left", id], queryFn: () => commands.importRowsLeft(id) });
  if (rows.isError) return <ErrorScreen error={appErrorFrom(rows.error)} onRetry={() => void rows.refetch()} />;
  if (rows.data === undefined) return <Skeleton lines={2} />;
  return <RowsLeft rows={rows.data.flatMap(({ row, reason }) => (reason === null ? [] : [{ row, reason }]))} />;
}
