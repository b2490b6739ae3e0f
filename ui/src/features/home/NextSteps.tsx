import { ChevronRight, Circle, CircleCheckBig, X } from "lucide-react";
import { useContext } from "react";
import type { Feature, NextStepDoor } from "~/app/feature";
import { useGo } from "~/app/navigation";
import { FeaturesContext } from "~/app/parts";
import { usePreference } from "~/app/preference";
import { Button, IconButton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { NextStep } from "~/ipc/bindings";
import { Card } from "./Card";
import styles from "./Home.module.css";
import { useNextSteps } from "./queries";

/** What helps after first run; each step leads to its place, ticks itself off, and the list goes with the last. */
export function NextSteps() {
  const say = useWords();
  const { number } = useFormats();
  const features = useContext(FeaturesContext);
  const hidden = usePreference("home.stepsHidden", false);
  const doors = features
    .flatMap(({ nextSteps }) => nextSteps ?? [])
    .filter(({ path }) => leadsSomewhere(features, path));
  const steps = (useNextSteps().data ?? []).flatMap((step) => {
    const door = doors.find((one) => one.step === step.step);
    return door === undefined ? [] : [{ ...step, door }];
  });
  const done = steps.filter((step) => step.done).length;
  if (!hidden.isRead || hidden.value || done === steps.length) return null;
  return (
    <Card
      title={say("home-steps")}
      aside={
        <>
          <span className={styles.quiet}>
            {say("home-steps-done", { done: number(done), total: number(steps.length) })}
          </span>
          <span className={styles.gap} />
          <IconButton icon={X} size="small" label={say("home-steps-hide")} onPress={() => hidden.save(true)} />
        </>
      }
    >
      <ol className={styles.lines}>
        {steps.map((step) => (
          <StepLine key={step.step} step={step} door={step.door} />
        ))}
      </ol>
    </Card>
  );
}

/** A step whose page this window does not have is no step. */
function leadsSomewhere(features: readonly Feature[], path: string): boolean {
  return features.some(({ routes, settings = [] }) =>
    [...routes, ...settings].some((page) => page.path === path || page.path === path.replace(/[^/]+$/, "$id")),
  );
}

function StepLine({ step: { step, done }, door }: { step: NextStep; door: NextStepDoor }) {
  const say = useWords();
  const go = useGo();
  const Icon = done ? CircleCheckBig : Circle;
  return (
    <li className={styles.step}>
      <Icon size="1rem" aria-hidden className={done ? styles.taken : styles.open} />
      <span className={styles.what}>
        {say(`home-step-${step}`)}
        <span className={styles.quiet}>{say(done ? "home-step-taken" : `home-step-${step}-why`)}</span>
      </span>
      {!done && (
        <Button look="quiet" onPress={() => go(door.path, door.search)} aria-label={say(`home-step-${step}`)}>
          <ChevronRight size="1rem" aria-hidden />
        </Button>
      )}
    </li>
  );
}
