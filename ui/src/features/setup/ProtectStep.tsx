import { useQuery } from "@tanstack/react-query";
import { Checkbox, RadioGroup, TextField } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import styles from "./FirstRun.module.css";
import { PlaceFields } from "./PlaceFields";
import type { StepProps } from "./step";

/** How the key is kept, and the notice about usage figures with its switch. */
export function ProtectStep({ answers, problems, onAnswer, law }: StepProps & { law: string | null }) {
  const say = useWords();
  const keychain = useQuery({ queryKey: ["setup", "keychain"], queryFn: () => commands.keychainAvailable() });
  const differs = answers.repeated !== "" && answers.passphrase !== answers.repeated;
  return (
    <>
      <TextField
        label={say("setup-passphrase")}
        hint={say(keychain.data === true ? "setup-passphrase-optional" : "setup-passphrase-needed")}
        type="password"
        autoComplete="new-password"
        autoFocus
        value={answers.passphrase}
        onChange={(passphrase) => onAnswer({ passphrase })}
        error={problemAt(say, problems, "protection.passphrase")}
      />
      <TextField
        label={say("setup-passphrase-again")}
        type="password"
        autoComplete="new-password"
        value={answers.repeated}
        onChange={(repeated) => onAnswer({ repeated })}
        error={differs ? say("setup-passphrase-differs") : undefined}
      />
      {keychain.data === true && (
        <Checkbox
          label={say("setup-keychain")}
          isSelected={answers.usesKeychain}
          onChange={(usesKeychain) => onAnswer({ usesKeychain })}
        />
      )}
      <PlaceFields answers={answers} problems={problems} onAnswer={onAnswer} />
      <section className={styles.notice} aria-label={say("setup-usage-title")}>
        <h2>{say("setup-usage-title")}</h2>
        <p>{say("setup-usage-sentence")}</p>
        {law !== null && <p>{say("setup-usage-law", { law })}</p>}
        <RadioGroup
          label={say("setup-usage-choose")}
          value={answers.usageData === null ? null : answers.usageData ? "on" : "off"}
          onChange={(choice) => onAnswer({ usageData: choice === "on" })}
          choices={[
            { id: "on", label: say("setup-usage-on") },
            { id: "off", label: say("setup-usage-off") },
          ]}
        />
      </section>
    </>
  );
}
