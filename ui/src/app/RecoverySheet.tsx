import { Printer, Save } from "lucide-react";
import { useState } from "react";
import { Banner, Button, Checkbox, useToasts } from "~/components";
import { sentenceFor, useFormats, useWords } from "~/i18n";
import { commands, type AppError } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./RecoverySheet.module.css";

interface RecoverySheetProps {
  code: string;
  business: string;
  /** ISO 8601. */
  made: string;
  /** Called once the person has said that the code is kept. */
  onKept: () => void;
  /** What the last button says. */
  verb: string;
}

/** A recovery code, told once: to be printed, saved, or written down. */
export function RecoverySheet({ code, business, made, onKept, verb }: RecoverySheetProps) {
  const say = useWords();
  const toasts = useToasts();
  const { longDate } = useFormats();
  const [isKept, setIsKept] = useState(false);
  const [refusal, setRefusal] = useState<AppError | null>(null);

  const act = (work: Promise<boolean>, done: string): void => {
    setRefusal(null);
    work
      .then((isDone) => {
        if (isDone) toasts.say(say(done));
      })
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)));
  };

  /** Home asks for it no more; that it could not be noted keeps nobody from her work. */
  const go = (): void => {
    commands.keepRecoverySheet().catch(toasts.problem);
    onKept();
  };

  return (
    <div className={styles.sheet}>
      <p className={styles.explanation}>{say("setup-recovery-explanation")}</p>
      <p className={styles.code}>{code}</p>
      <p className={styles.facts}>
        {say("setup-recovery-business", { business })} · {say("setup-recovery-made", { date: longDate(made) })}
      </p>
      {refusal !== null && <Banner tone="danger">{sentenceFor(say, refusal)}</Banner>}
      <div className={styles.buttons}>
        <Button
          icon={Printer}
          onPress={() =>
            act(
              commands.printRecoverySheet(code).then(() => true),
              "setup-recovery-printed",
            )
          }
        >
          {say("setup-recovery-print")}
        </Button>
        <Button
          icon={Save}
          onPress={() =>
            act(
              commands.saveRecoverySheet(code).then((file) => file !== null),
              "setup-recovery-saved",
            )
          }
        >
          {say("setup-recovery-save")}
        </Button>
      </div>
      <Checkbox label={say("setup-recovery-kept")} isSelected={isKept} onChange={setIsKept} />
      <div className={styles.last}>
        <Button look="primary" isDisabled={!isKept} onPress={go}>
          {verb}
        </Button>
      </div>
    </div>
  );
}
