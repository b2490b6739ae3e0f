import { useState, type ReactNode } from "react";
import { Banner, Button, Checkbox, TextField } from "~/components";
import { problemAt, sentenceFor, useWords } from "~/i18n";
import {
  commands,
  type AppError,
  type MoveReport,
  type ProtectionStatus,
  type ServerAddress,
  type ServerCheck,
} from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { ProofDialog } from "./ProofDialog";
import { Section } from "./Section";
import { noAddress, partsOf } from "./serverAddress";
import styles from "./Settings.module.css";

interface ServerFormProps {
  status: ProtectionStatus;
  onMoved: (report: MoveReport) => void;
}

/** The way to a server: its address, a look at it, and the move. */
export function ServerForm({ status, onMoved }: ServerFormProps) {
  const say = useWords();
  const [address, setAddress] = useState<ServerAddress>(noAddress);
  const [found, setFound] = useState<ServerCheck | null>(null);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [isAsking, setIsAsking] = useState(false);

  const change = (part: Partial<ServerAddress>): void => {
    setAddress((before) => ({ ...before, ...part }));
    setFound(null);
  };
  const look = (): void => {
    setIsPending(true);
    setRefusal(null);
    setFound(null);
    const whole = { ...address, ...partsOf(address.host) };
    setAddress(whole);
    commands
      .checkServer(whole)
      .then(setFound)
      .catch((thrown: unknown) => setRefusal(appErrorFrom(thrown)))
      .finally(() => setIsPending(false));
  };

  return (
    <Section title={say("place-to-server")} sentence={say("place-to-server-sentence")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <AddressFields address={address} refusal={refusal} onChange={change} />
        {refusal !== null && refusal.problems.length === 0 && (
          <Banner tone="danger">{sentenceFor(say, refusal)}</Banner>
        )}
        <Found found={found} />
        <div className={styles.buttons}>
          <Button type="submit" isPending={isPending}>
            {say("place-check")}
          </Button>
          <Button look="primary" isDisabled={found === null || found.holdsWorkspace} onPress={() => setIsAsking(true)}>
            {say("place-move")}
          </Button>
        </div>
      </form>
      {isAsking && (
        <ProofDialog
          title={say("place-to-server")}
          sentence={say("place-move-sentence")}
          verb={say("place-move")}
          status={status}
          onClose={() => setIsAsking(false)}
          onProven={(proof) =>
            commands.moveToServer(address, proof).then((report) => {
              setIsAsking(false);
              setAddress(noAddress);
              setFound(null);
              onMoved(report);
            })
          }
        />
      )}
    </Section>
  );
}

/** What the look at the server found; a server with a workspace on it takes no other. */
function Found({ found }: { found: ServerCheck | null }): ReactNode {
  const say = useWords();
  if (found === null) return null;
  return found.holdsWorkspace ? (
    <Banner tone="warn">{say("moving-target-not-empty")}</Banner>
  ) : (
    <Banner tone="success">{say("place-found", { version: found.version })}</Banner>
  );
}

interface AddressFieldsProps {
  address: ServerAddress;
  refusal: AppError | null;
  onChange: (part: Partial<ServerAddress>) => void;
}

function AddressFields({ address, refusal, onChange }: AddressFieldsProps) {
  const say = useWords();
  const problems = refusal?.problems ?? [];
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
    </>
  );
}
