import { useState, type ReactNode } from "react";
import { Button, Chip, TextField, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ProtectionStatus } from "~/ipc/bindings";
import { NewCodeDialog } from "./NewCodeDialog";
import { ProofDialog } from "./ProofDialog";
import styles from "./Settings.module.css";

type Doing = "setPassphrase" | "removePassphrase" | "useKeychain" | "newCode" | null;

/** Passphrase, keychain and recovery code: what there is, and how each is changed. */
export function WaysIn({ status }: { status: ProtectionStatus }) {
  const say = useWords();
  const toasts = useToasts();
  const [doing, setDoing] = useState<Doing>(null);
  const close = (): void => setDoing(null);
  const done = (words: string): void => {
    close();
    toasts.say(say(words));
  };
  const leaveKeychain = (): void => {
    commands
      .leaveKeychain()
      .then(() => done("security-keychain-left"))
      .catch(toasts.problem);
  };
  return (
    <>
      <div className={styles.lines}>
        <Way
          title={say("security-passphrase")}
          isSet={status.passphrase}
          sentence={say(
            !status.passphrase
              ? "security-passphrase-none"
              : status.keychain
                ? "security-passphrase-set"
                : "security-passphrase-only",
          )}
        >
          <Button onPress={() => setDoing("setPassphrase")}>
            {say(status.passphrase ? "security-passphrase-change" : "security-passphrase-choose")}
          </Button>
          {status.passphrase && status.keychain && (
            <Button look="quiet" onPress={() => setDoing("removePassphrase")}>
              {say("security-passphrase-remove")}
            </Button>
          )}
        </Way>
        <Way title={say("security-keychain")} isSet={status.keychain} sentence={say(keychainSentence(status))}>
          {!status.keychain && status.keychainAvailable && (
            <Button onPress={() => setDoing("useKeychain")}>{say("security-keychain-use")}</Button>
          )}
          {status.keychain && status.passphrase && (
            <Button onPress={leaveKeychain}>{say("security-keychain-leave")}</Button>
          )}
        </Way>
        <Way title={say("security-code")} isSet sentence={say("security-code-sentence")}>
          <Button onPress={() => setDoing("newCode")}>{say("security-code-new")}</Button>
        </Way>
      </div>
      {doing === "setPassphrase" && (
        <PassphraseDialog status={status} onClose={close} onDone={() => done("security-passphrase-changed")} />
      )}
      {doing === "removePassphrase" && (
        <ProofDialog
          title={say("security-passphrase-remove")}
          sentence={say("security-passphrase-remove-sentence")}
          verb={say("security-passphrase-remove")}
          status={status}
          onClose={close}
          onProven={(proof) => commands.removePassphrase(proof).then(() => done("security-passphrase-removed"))}
        />
      )}
      {doing === "useKeychain" && (
        <ProofDialog
          title={say("security-keychain-use")}
          sentence={say("security-keychain-use-sentence")}
          verb={say("security-keychain-use")}
          status={status}
          onClose={close}
          onProven={(proof) => commands.useKeychain(proof).then(() => done("security-keychain-used"))}
        />
      )}
      {doing === "newCode" && <NewCodeDialog status={status} onClose={close} />}
    </>
  );
}

function keychainSentence(status: ProtectionStatus): string {
  if (status.keychain) return status.passphrase ? "security-keychain-set" : "security-keychain-only";
  return status.keychainAvailable ? "security-keychain-none" : "security-keychain-missing";
}

interface WayProps {
  title: string;
  isSet: boolean;
  sentence: string;
  children: ReactNode;
}

function Way({ title, isSet, sentence, children }: WayProps) {
  const say = useWords();
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <h3>{title}</h3>
        <p>{sentence}</p>
      </div>
      <Chip tone={isSet ? "success" : "neutral"} label={say(isSet ? "security-is-set" : "security-is-not-set")} />
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}

interface PassphraseDialogProps {
  status: ProtectionStatus;
  onClose: () => void;
  onDone: () => void;
}

/** A new passphrase, typed twice. */
function PassphraseDialog({ status, onClose, onDone }: PassphraseDialogProps) {
  const say = useWords();
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const differs = repeated !== "" && repeated !== passphrase;
  const title = say(status.passphrase ? "security-passphrase-change" : "security-passphrase-choose");
  return (
    <ProofDialog
      title={title}
      sentence={say("security-passphrase-sentence")}
      verb={title}
      status={status}
      isReady={passphrase !== "" && passphrase === repeated}
      onClose={onClose}
      onProven={(proof) => commands.setPassphrase(proof, passphrase).then(onDone)}
    >
      <TextField
        label={say("security-passphrase-new")}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      <TextField
        label={say("setup-passphrase-again")}
        type="password"
        autoComplete="new-password"
        value={repeated}
        onChange={setRepeated}
        error={differs ? say("setup-passphrase-differs") : undefined}
      />
    </ProofDialog>
  );
}
