import { Button, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type Review } from "~/ipc/bindings";
import styles from "../Privacy.module.css";

/** When the policy was read last, and that it was read again. */
export function YearlyReview({ review }: { review: Review }) {
  const say = useWords();
  const toasts = useToasts();
  const { date } = useFormats();
  const note = async (): Promise<void> => {
    await commands.notePolicyReview();
    toasts.say(say("agreement-review-noted"));
  };
  const { lastOn, dueOn, isDue } = review;
  const sentence =
    lastOn === null || dueOn === null
      ? say("agreement-review-none")
      : isDue
        ? say("agreement-review-due", { last: date(lastOn) })
        : say("agreement-review-next", { last: date(lastOn), due: date(dueOn) });
  return (
    <section className={styles.section} aria-label={say("agreement-review")}>
      <h2>{say("agreement-review")}</h2>
      <p>{sentence}</p>
      {lastOn !== null && (
        <div className={styles.buttons}>
          <Button onPress={() => void note().catch(toasts.problem)}>{say("agreement-reviewed")}</Button>
        </div>
      )}
    </section>
  );
}
