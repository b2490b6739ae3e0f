import { useQuery } from "@tanstack/react-query";
import { ArchiveRestore } from "lucide-react";
import { useContext, useState } from "react";
import { holdFirstRun } from "~/app/firstRunHold";
import { Mark } from "~/app/Mark";
import { FeaturesContext, Part } from "~/app/parts";
import { Banner, Button, ErrorScreen, Skeleton } from "~/components";
import { sentenceFor, useLanguage, useWords } from "~/i18n";
import { commands, type AppError, type DocumentText, type Language, type RecoverySheet as Sheet } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { AgreeStep } from "./AgreeStep";
import { firstRunOf, isComplete, noAnswers, serverOf, stepOf, steps, type Answers, type Step } from "./answers";
import { BusinessStep } from "./BusinessStep";
import { useCountries } from "./countries";
import styles from "./FirstRun.module.css";
import { ProtectStep } from "./ProtectStep";
import { RecoverySheet } from "./RecoverySheet";

/** From an empty computer to an open workspace. */
export default function FirstRun() {
  const language = useSpoken();
  const texts = useQuery({ queryKey: ["setup", "texts", language], queryFn: () => commands.setupTexts(language) });
  const [sheet, setSheet] = useState<Sheet | null>(null);
  if (texts.isError) return <ErrorScreen error={appErrorFrom(texts.error)} onRetry={() => void texts.refetch()} />;
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <Mark />
        {texts.data === undefined ? (
          <Skeleton lines={8} />
        ) : sheet === null ? (
          <Questions
            texts={texts.data}
            onDone={(made, answers) => {
              setSheet(made);
              if (answers.data === "import") beginWithImport();
            }}
          />
        ) : (
          <RecoverySheet sheet={sheet} onRead={() => holdFirstRun(false)} />
        )}
      </div>
    </main>
  );
}

interface QuestionsProps {
  texts: readonly DocumentText[];
  onDone: (sheet: Sheet, answers: Answers) => void;
}

function Questions({ texts, onDone }: QuestionsProps) {
  const say = useWords();
  const language = useSpoken();
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const country = useCountries().find(({ code }) => code === answers.country);
  // Where the law lets it, the switch on the notice stands on until it is moved; else nowhere.
  const answered = { ...answers, usageData: answers.usageData ?? country?.usageData ?? null };
  const [step, setStep] = useState<Step>("agree");
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [hasBackup, setHasBackup] = useState(false);
  const bringBack = useContext(FeaturesContext).find((feature) => feature.bringBack !== undefined)?.bringBack;
  const position = steps.indexOf(step);
  const next = steps[position + 1];
  const previous = steps[position - 1];

  const begin = (): void => {
    setIsPending(true);
    setRefusal(null);
    holdFirstRun(true);
    commands
      .firstRun(firstRunOf(answered, texts, language), serverOf(answered))
      .then((sheet) => onDone(sheet, answered))
      .catch((thrown: unknown) => {
        holdFirstRun(false);
        const error = appErrorFrom(thrown);
        setRefusal(error);
        const first = error.problems[0];
        if (first !== undefined) setStep(stepOf(first));
      })
      .finally(() => setIsPending(false));
  };

  const shared = {
    answers: answered,
    problems: refusal?.problems ?? [],
    onAnswer: (more: Partial<Answers>) => setAnswers((before) => ({ ...before, ...more })),
  };
  if (hasBackup && bringBack !== undefined) {
    return <Part load={bringBack} given={{ onBack: () => setHasBackup(false) }} waiting={<Skeleton lines={8} />} />;
  }
  return (
    <form
      className={styles.questions}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete(step, answered)) return;
        if (next === undefined) begin();
        else setStep(next);
      }}
    >
      <p className={styles.progress}>{say("setup-step", { step: position + 1, steps: steps.length })}</p>
      <h1 className={styles.title}>{say(`setup-${step}-title`)}</h1>
      <p className={styles.sentence}>{say(`setup-${step}-sentence`)}</p>
      {refusal !== null && <Banner tone="danger">{sentenceFor(say, refusal)}</Banner>}
      {step === "agree" && <AgreeStep {...shared} texts={texts} />}
      {step === "business" && <BusinessStep {...shared} />}
      {step === "protect" && <ProtectStep {...shared} law={country?.usageLaw ?? null} />}
      <div className={styles.buttons}>
        {previous !== undefined && (
          <Button look="quiet" onPress={() => setStep(previous)}>
            {say("setup-back")}
          </Button>
        )}
        <Button type="submit" look="primary" isPending={isPending} isDisabled={!isComplete(step, answered)}>
          {say(next === undefined ? "setup-start" : "setup-next")}
        </Button>
      </div>
      {step === "agree" && bringBack !== undefined && (
        <p className={styles.otherWay}>
          {say("setup-has-backup")}
          <Button look="quiet" icon={ArchiveRestore} onPress={() => setHasBackup(true)}>
            {say("setup-bring-back")}
          </Button>
        </p>
      )}
    </form>
  );
}

/** Whoever begins with a file of her own finds the import open, once the recovery code was read. */
function beginWithImport(): void {
  location.hash = "#/import";
}

/** The language the window speaks, as the core names it. */
function useSpoken(): Language {
  return useLanguage() === "de" ? "de" : "en";
}
