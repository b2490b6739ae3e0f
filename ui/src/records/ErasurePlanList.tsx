import { useFormats, useWords } from "~/i18n";
import type { Copies, Count, ErasurePlan } from "~/ipc/bindings";
import styles from "./Records.module.css";

/** What erasing would do, kind by kind: erased, detached, kept by law, and the copies outside the records. */
export function ErasurePlanList({ plan }: { plan: ErasurePlan }) {
  const say = useWords();
  const { date } = useFormats();
  const counted = useCounted();
  return (
    <dl className={styles.plan}>
      <dt>{say("records-erase-erased")}</dt>
      <dd>{counted(plan.erased)}</dd>
      {plan.detached.length > 0 && (
        <>
          <dt>{say("records-erase-detached")}</dt>
          <dd>
            {counted(plan.detached)}
            <p className={styles.quiet}>{say("records-erase-detached-means")}</p>
          </dd>
        </>
      )}
      {plan.kept.length > 0 && <dt>{say("records-erase-kept")}</dt>}
      {plan.kept.length > 0 && (
        <dd>
          {plan.kept.map((one) => (
            <p key={one.kind}>
              {counted([one])} – {say("records-erase-law", { law: one.law, until: date(one.until) })}
            </p>
          ))}
          <p className={styles.quiet}>{say("records-erase-kept-means")}</p>
        </dd>
      )}
      <dt>{say("records-erase-backups")}</dt>
      <dd>{say("records-erase-backups-sentence", { count: plan.backups })}</dd>
      <dt>{say("erasures-copies")}</dt>
      <dd>
        <CopyLines copies={plan.copies} />
      </dd>
    </dl>
  );
}

function CopyLines({ copies }: { copies: Copies }) {
  const say = useWords();
  const lines = (["opened", "views", "exports"] as const).filter((kind) => copies[kind] > 0);
  if (lines.length === 0) return <>{say("erasures-copies-none")}</>;
  return lines.map((kind) => <p key={kind}>{say(`erasures-copies-${kind}`, { count: copies[kind] })}</p>);
}

/** `Notes 14 · Tasks 6`. */
export function useCounted(): (counts: readonly Pick<Count, "kind" | "count">[]) => string {
  const say = useWords();
  return (counts) =>
    counts.map(({ kind, count }) => say("records-erase-count", { kind: say(`record-${kind}`), count })).join(" · ");
}
