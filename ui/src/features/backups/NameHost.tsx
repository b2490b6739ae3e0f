import { useState } from "react";
import { serverRow } from "~/app/processor";
import { ProcessorFields } from "~/app/ProcessorFields";
import { Button, TextField } from "~/components";
import { sentenceFor, useWords } from "~/i18n";
import { commands, type AppError, type ProcessorForm } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Backups.module.css";

/** The way on where a workspace is refused for want of a row: who runs its server, and the key. */
export function NameHost({ host }: { host: string }) {
  const say = useWords();
  const [row, setRow] = useState<ProcessorForm>(() => serverRow(host, say("processors-purpose-database")));
  const [passphrase, setPassphrase] = useState("");
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);
  const save = (): void => {
    setIsPending(true);
    setRefusal(null);
    commands
      .nameServerHost(row, passphrase === "" ? { kind: "keychain" } : { kind: "passphrase", text: passphrase })
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)))
      .finally(() => setIsPending(false));
  };
  return (
    <form
      className={styles.form}
      aria-label={say("processors-add-for", { host })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{say("processors-add-for", { host })}</h2>
      <p>{say("processors-open-problem")}</p>
      <ProcessorFields
        form={row}
        problems={refusal?.problems ?? []}
        within="processor."
        onChange={(part) => setRow({ ...row, ...part })}
      />
      <TextField
        label={say("backups-restore-passphrase")}
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={setPassphrase}
      />
      {refusal !== null && refusal.problems.length === 0 && (
        <p role="alert" className={styles.problem}>
          {sentenceFor(say, refusal)}
        </p>
      )}
      <Button type="submit" look="primary" isPending={isPending}>
        {say("processors-open-save")}
      </Button>
    </form>
  );
}
