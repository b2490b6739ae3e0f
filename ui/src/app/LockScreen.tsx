import { Eye, EyeOff } from "lucide-react";
import { useState, type SyntheticEvent } from "react";
import { Button, IconButton, TextField } from "~/components";
import { sentenceFor, useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./LockScreen.module.css";
import { Mark } from "./Mark";

interface LockScreenProps {
  businessName: string;
  /** Without a passphrase the computer's keychain opens it. */
  hasPassphrase: boolean;
}

/** What the workspace can be opened with. */
type Way = "passphrase" | "keychain" | "recoveryCode";

/** Asks for the passphrase, or for the printed recovery code. Pasting and password managers work. */
export function LockScreen({ businessName, hasPassphrase }: LockScreenProps) {
  const say = useWords();
  const usual: Way = hasPassphrase ? "passphrase" : "keychain";
  const [way, setWay] = useState<Way>(usual);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isPending, setIsPending] = useState(false);

  const unlock = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsPending(true);
    setProblem(undefined);
    unlockBy(way, text)
      .catch((thrown: unknown) => {
        setProblem(sentenceFor(say, appErrorFrom(thrown)));
      })
      .finally(() => {
        setIsPending(false);
      });
  };

  const change = (other: Way): void => {
    setWay(other);
    setText("");
    setProblem(undefined);
  };

  const title =
    businessName === "" ? say("app-locked-title-nameless") : say("app-locked-title", { business: businessName });
  return (
    <main className={styles.screen}>
      <form className={styles.card} onSubmit={unlock}>
        <Mark />
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.sentence}>{say("app-locked-sentence")}</p>
        {way === "passphrase" && <PassphraseField value={text} onChange={setText} problem={problem} />}
        {way === "recoveryCode" && (
          <TextField
            label={say("app-recovery-code")}
            hint={say("app-recovery-code-hint")}
            autoComplete="off"
            spellCheck="false"
            autoFocus
            value={text}
            onChange={setText}
            error={problem}
          />
        )}
        {way === "keychain" && problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <Button type="submit" look="primary" isPending={isPending} isDisabled={way !== "keychain" && text === ""}>
          {say(way === "keychain" ? "app-unlock-keychain" : "app-unlock")}
        </Button>
        <Button look="quiet" onPress={() => change(way === "recoveryCode" ? usual : "recoveryCode")}>
          {say(way === "recoveryCode" ? "app-unlock-usual" : "app-use-recovery-code")}
        </Button>
      </form>
    </main>
  );
}

function unlockBy(way: Way, text: string): Promise<unknown> {
  if (way === "recoveryCode") return commands.unlockWithRecoveryCode(text);
  return commands.unlockWorkspace(way === "passphrase" ? text : null);
}

interface PassphraseFieldProps {
  value: string;
  onChange: (text: string) => void;
  problem: string | undefined;
}

function PassphraseField({ value, onChange, problem }: PassphraseFieldProps) {
  const say = useWords();
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      label={say("app-passphrase")}
      type={isShown ? "text" : "password"}
      autoComplete="current-password"
      autoFocus
      value={value}
      onChange={onChange}
      error={problem}
      after={
        <IconButton
          icon={isShown ? EyeOff : Eye}
          size="small"
          label={say(isShown ? "app-hide-passphrase" : "app-show-passphrase")}
          onPress={() => setIsShown(!isShown)}
        />
      }
    />
  );
}
