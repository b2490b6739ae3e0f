import { useEffect, useState } from "react";
import { useFormats, useWords } from "~/i18n";
import { Button } from "./Button";
import styles from "./Waiting.module.css";

/** Work shorter than this shows nothing, so that the page does not flicker. */
const patience = 400;

interface SkeletonProps {
  /** Lines to draw. */
  lines?: number;
}

/** Grey lines in the place of what is being read; only after 400 ms. */
export function Skeleton({ lines = 3 }: SkeletonProps) {
  const say = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!late) return <NotYet />;
  return (
    <div role="status" aria-label={say("components-loading")} className={styles.skeleton} data-waiting>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}

/** Shows nothing, and says in the document that something is still to come. */
export function NotYet() {
  return <span hidden data-waiting />;
}

interface ProgressProps {
  /** What is being done. */
  label: string;
  done: number;
  /** Null while it is being counted. */
  total: number | null;
  secondsLeft?: number | null;
  onCancel?: (() => void) | undefined;
  /** Says what cancelling leaves: "Cancel, nothing is kept". */
  cancelLabel?: string;
}

/** Work in progress: how much, how long still, and a way out. */
export function Progress({ label, done, total, secondsLeft = null, onCancel, cancelLabel }: ProgressProps) {
  const say = useWords();
  const { number } = useFormats();
  const part = total === null || total === 0 ? null : Math.min(100, Math.round((done / total) * 100));
  const count = total === null ? number(done) : say("components-progress-count", { done, total });
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        <span className={styles.count}>
          {count}
          {secondsLeft !== null && ` · ${timeLeft(say, secondsLeft)}`}
        </span>
      </div>
      <div className={styles.row}>
        <div
          role="progressbar"
          aria-label={label}
          aria-valuetext={count}
          {...(part === null ? {} : { "aria-valuenow": part, "aria-valuemin": 0, "aria-valuemax": 100 })}
          className={styles.bar}
        >
          <span className={styles.fill} style={{ width: `${part ?? 100}%` }} data-unknown={part === null} />
        </div>
        {onCancel !== undefined && <Button onPress={onCancel}>{cancelLabel ?? say("components-cancel")}</Button>}
      </div>
    </div>
  );
}

function timeLeft(say: ReturnType<typeof useWords>, seconds: number): string {
  if (seconds < 60) return say("components-seconds-left", { seconds: Math.max(1, Math.round(seconds)) });
  return say("components-minutes-left", { minutes: Math.round(seconds / 60) });
}
