import { useState, type ReactNode } from "react";
import { Banner, Checkbox, TextField } from "~/components";
import { problemAt, sentenceFor, useWords } from "~/i18n";
import { commands, type AppError, type Problem, type ServerAddress, type ServerCheck } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { isThisComputer, serverRow } from "./processor";
import { ProcessorFields } from "./ProcessorFields";
import { partsOf } from "./serverAddress";
import styles from "./ServerFields.module.css";

/** A look at a server, which writes nothing there. */
export interface Look {
  /** What was found; nothing before a look, and once the address is another. */
  found: ServerCheck | null;
  refusal: AppError | null;
  isPending: boolean;
  look: (address: ServerAddress) => void;
  forget: () => void;
}

export function useLookAtServer(): Look {
  const [found, setFound] = useState<ServerCheck | null>(null);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);
  const look = (address: ServerAddress): void => {
    setIsPending(true);
    setRefusal(null);
    setFound(null);
    commands
      .checkServer(address)
      .then(setFound)
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)))
      .finally(() => setIsPending(false));
  };
  return { found, refusal, isPending, look, forget: () => setFound(null) };
}

/** What the look found, or why there was none; a server with anything on it takes no workspace. */
export function FoundOnServer({ found, refusal }: Pick<Look, "found" | "refusal">): ReactNode {
  const say = useWords();
  if (refusal !== null && refusal.problems.length === 0) {
    return <Banner tone="danger">{sentenceFor(say, refusal)}</Banner>;
  }
  if (found === null) return null;
  return (
    <Banner tone={found.holds === "nothing" ? "success" : "warn"}>
      {say(`place-found-${found.holds}`, { version: found.version })}
    </Banner>
  );
}

interface ServerFieldsProps {
  address: ServerAddress;
  problems: readonly Problem[];
  onChange: (part: Partial<ServerAddress>) => void;
}

/** A server's address in parts, so that no password stands in a line of text. */
export function ServerFields({ address, problems, onChange }: ServerFieldsProps) {
  const say = useWords();
  const field = (name: "host" | "port" | "database" | "user", hint?: string) => (
    <TextField
      label={say(`place-${name}`)}
      hint={hint}
      autoComplete="off"
      spellCheck="false"
      value={address[name]}
      onChange={(text) => onChange({ [name]: text })}
      // A whole address is taken apart once it is there, so that no password stays to be read.
      onBlur={() => {
        const parts = partsOf(address[name]);
        if (parts !== null) onChange(parts);
      }}
      error={problemAt(say, problems, name)}
    />
  );
  return (
    <>
      {field("host", say("place-host.hint"))}
      <div className={styles.pair}>
        {field("port", say("place-port.hint"))}
        {field("database", say("place-database.hint"))}
      </div>
      <div className={styles.pair}>
        {field("user")}
        <TextField
          label={say("place-password")}
          type="password"
          autoComplete="off"
          value={address.password}
          onChange={(password) => onChange({ password })}
        />
      </div>
      <Checkbox
        label={say("place-encrypted")}
        hint={say("place-encrypted.hint")}
        isSelected={address.encrypted}
        onChange={(encrypted) => onChange({ encrypted })}
      />
      {!isThisComputer(address.host) && <WhoRunsIt address={address} problems={problems} onChange={onChange} />}
    </>
  );
}

/** A server elsewhere is somebody else's: who that is stands in the register before anything is connected. */
function WhoRunsIt({ address, problems, onChange }: ServerFieldsProps) {
  const say = useWords();
  const row = address.processor ?? serverRow("", say("processors-purpose-database"));
  return (
    <fieldset className={styles.who}>
      <legend>{say("processors-row")}</legend>
      <p>{say("processors-row-sentence")}</p>
      <ProcessorFields
        form={row}
        problems={problems}
        within="processor."
        onChange={(part) => onChange({ processor: { ...row, ...part } })}
      />
    </fieldset>
  );
}
