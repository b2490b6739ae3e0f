import { useAgreement } from "~/app/agreement";
import { ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import { AnswerHistory } from "./AnswerHistory";
import { AnswerTexts } from "./AnswerTexts";
import { Publish } from "./Publish";
import { YearlyReview } from "./YearlyReview";

/** Policy and terms: what they say, what was answered, when to read them again, and the page to publish. */
export function PolicyAndTerms() {
  const say = useWords();
  const agreement = useAgreement();
  if (agreement.isError) {
    return <ErrorScreen error={appErrorFrom(agreement.error)} onRetry={() => void agreement.refetch()} />;
  }
  if (agreement.data === undefined) return <Skeleton lines={10} />;
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>{say("agreement-sentence")}</p>
      <AnswerTexts agreement={agreement.data} />
      <YearlyReview review={agreement.data.review} />
      <Publish controller={agreement.data.controller} />
      <AnswerHistory history={agreement.data.history} />
    </div>
  );
}
