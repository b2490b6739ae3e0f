import { Eye, EyeOff, Lock } from "lucide-react";
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

/** Asks for the passphrase. Pasting and password managers work. */
export function LockScreen({ businessName, hasPassphrase }: LockScreenProps) {
  const say = useWords();
  const [passphrase, setPassphrase] = useState("");
  const [isShown, setIsShown] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isPending, setIsPending] = useState(false);

  const unlock = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsPending(true);
    setProblem(undefined);
    commands
      .unlockWorkspace(passphrase)
      .catch((thrown: unknown) => {
        setProblem(sentenceFor(say, appErrorFrom(thrown)));
      })
      .finally(() => {
        setIsPending(false);
      });
  };

  return (
    <main className={styles.screen}>
      <form className={styles.card} onSubmit={unlock}>
        <Mark />
        <h1 className={styles.title}>
          <Lock size={16} aria-hidden />
          {businessName === "" ? say("app-locked-title-nameless") : say("app-locked-title", { business: businessName })}
        </h1>
        <p className={styles.sentence}>{say("app-locked-sentence")}</p>
        {hasPassphrase && (
          <TextField
            label={say("app-passphrase")}
            type={isShown ? "text" : "password"}
            autoComplete="current-password"
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
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
        )}
        {!hasPassphrase && problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <Button type="submit" look="primary" isPending={isPending} isDisabled={hasPassphrase && passphrase === ""}>
          {say(hasPassphrase ? "app-unlock" : "app-unlock-keychain")}
        </Button>
      </form>
    </main>
  );
}
