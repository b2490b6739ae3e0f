import { partsOf } from "~/app/serverAddress";
import { FoundOnServer, ServerFields, useLookAtServer } from "~/app/ServerFields";
import { Button, RadioGroup } from "~/components";
import { useWords } from "~/i18n";
import type { ServerAddress } from "~/ipc/bindings";
import styles from "./FirstRun.module.css";
import type { StepProps } from "./step";

/** Where the data lies: folded away, for most stay on this computer. */
export function PlaceFields({ answers, problems, onAnswer }: StepProps) {
  const say = useWords();
  const { found, refusal, isPending, look, forget } = useLookAtServer();
  const isOnServer = answers.place === "server";
  const change = (part: Partial<ServerAddress>): void => {
    onAnswer({ server: { ...answers.server, ...part } });
    forget();
  };
  return (
    <details className={styles.more} open={isOnServer || undefined}>
      <summary>{say("setup-place")}</summary>
      <div className={styles.questions}>
        <RadioGroup
          label={say("setup-place-choose")}
          value={answers.place}
          onChange={(place) => onAnswer({ place: place === "server" ? "server" : "computer" })}
          choices={[
            { id: "computer", label: say("setup-place-computer"), hint: say("place-computer-sentence") },
            { id: "server", label: say("setup-place-server"), hint: say("place-server-sentence") },
          ]}
        />
        {isOnServer && (
          <>
            <ServerFields
              address={answers.server}
              problems={[...problems, ...(refusal?.problems ?? [])]}
              onChange={change}
            />
            <FoundOnServer found={found} refusal={refusal} />
            <div className={styles.ways}>
              <Button
                isPending={isPending}
                onPress={() => {
                  const whole = { ...answers.server, ...partsOf(answers.server.host) };
                  onAnswer({ server: whole });
                  look(whole);
                }}
              >
                {say("place-check")}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}
