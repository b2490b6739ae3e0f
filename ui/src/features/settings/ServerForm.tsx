import { useState } from "react";
import { noAddress, partsOf } from "~/app/serverAddress";
import { FoundOnServer, ServerFields, useLookAtServer } from "~/app/ServerFields";
import { Button } from "~/components";
import { useWords } from "~/i18n";
import { commands, type MoveReport, type ProtectionStatus, type ServerAddress } from "~/ipc/bindings";
import { ProofDialog } from "./ProofDialog";
import { Section } from "./Section";
import styles from "./Settings.module.css";

interface ServerFormProps {
  status: ProtectionStatus;
  onMoved: (report: MoveReport) => void;
}

/** The way to a server: its address, a look at it, and the move. */
export function ServerForm({ status, onMoved }: ServerFormProps) {
  const say = useWords();
  const [address, setAddress] = useState<ServerAddress>(noAddress);
  const { found, refusal, isPending, look, forget } = useLookAtServer();
  const [isAsking, setIsAsking] = useState(false);

  return (
    <Section title={say("place-to-server")} sentence={say("place-to-server-sentence")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const whole = { ...address, ...partsOf(address.host) };
          setAddress(whole);
          look(whole);
        }}
      >
        <ServerFields
          address={address}
          problems={refusal?.problems ?? []}
          onChange={(part) => {
            setAddress((before) => ({ ...before, ...part }));
            forget();
          }}
        />
        <FoundOnServer found={found} refusal={refusal} />
        <div className={styles.buttons}>
          <Button type="submit" isPending={isPending}>
            {say("place-check")}
          </Button>
          <Button look="primary" isDisabled={found?.holds !== "nothing"} onPress={() => setIsAsking(true)}>
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
              forget();
              onMoved(report);
            })
          }
        />
      )}
    </Section>
  );
}
