import { Check } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { classNames } from "~/components/classNames";
import { useWords } from "~/i18n";
import type { Course, Step } from "./course";
import styles from "./Importing.module.css";

const steps = ["file", "columns", "check", "run"] as const;

/** Where the import is; a step that is behind can be gone back to. */
export function Steps({ course, onStep }: { course: Course | null; onStep: (step: Step) => void }) {
  const say = useWords();
  const at = placeOf(course);
  return (
    <ol className={styles.steps} aria-label={say("importing-steps")}>
      {steps.map((step, place) => {
        const isBehind = place < at;
        const label = (
          <>
            <span className={styles.number} aria-hidden>
              {isBehind ? <Check size="0.75rem" /> : place + 1}
            </span>
            {say(`importing-step-${step}`)}
          </>
        );
        const canReturn = course?.step === "check" && !course.isExport && step === "columns";
        return (
          <li
            key={step}
            className={classNames(styles.stepName, isBehind && styles.behind, place === at && styles.now)}
            {...(place === at ? { "aria-current": "step" as const } : {})}
          >
            {canReturn ? (
              <AriaButton className={styles.stepBack ?? ""} onPress={() => onStep("columns")}>
                {label}
              </AriaButton>
            ) : (
              label
            )}
          </li>
        );
      })}
    </ol>
  );
}

function placeOf(course: Course | null): number {
  if (course === null) return 0;
  switch (course.step) {
    case "columns":
      return course.isExport ? 2 : 1;
    case "check":
      return 2;
    case "run":
      return 3;
    case "done":
      return steps.length;
  }
}
