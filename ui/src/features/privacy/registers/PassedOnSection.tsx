import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { RecordProps } from "~/app/feature";
import { Banner, Button, ErrorScreen, Skeleton, Switch, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type PassedOn, type Person } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import { NoteDialog } from "./NoteDialog";
import { useCountryName } from "./Processors";

/** On a person's page: who received data, and whether it may go abroad. */
export default function PassedOnSection({ about, name }: RecordProps) {
  if (about.kind === "company") return null;
  return <OfPerson person={{ kind: about.kind, id: about.id }} name={name} />;
}

function OfPerson({ person, name }: { person: Person; name: string }) {
  const say = useWords();
  const [isNoting, setIsNoting] = useState(false);
  const passed = useQuery({
    queryKey: ["privacy", "passed-on", person.kind, person.id],
    queryFn: () => commands.passedOn(person),
  });
  if (passed.isError) return <ErrorScreen error={appErrorFrom(passed.error)} onRetry={() => void passed.refetch()} />;
  if (passed.data === undefined) return <Skeleton lines={3} />;
  return (
    <div className={styles.section}>
      <Recipients passed={passed.data} />
      <div className={styles.buttons}>
        <Button icon={Plus} onPress={() => setIsNoting(true)}>
          {say("recipients-note")}
        </Button>
      </div>
      <StaysHome person={person} name={name} passed={passed.data} />
      {isNoting && <NoteDialog person={person} onClose={() => setIsNoting(false)} />}
    </div>
  );
}

function Recipients({ passed }: { passed: PassedOn }) {
  const say = useWords();
  const { date } = useFormats();
  const countryName = useCountryName();
  if (passed.recipients.length === 0) return <p className={styles.meta}>{say("recipients-none")}</p>;
  return (
    <ul className={styles.plain}>
      {passed.recipients.map((one) => (
        <li key={one.id}>
          {one.recipient}
          <span className={styles.under}>
            {date(one.at)} · {countryName(one.country)} · {one.what}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface StaysHomeProps {
  person: Person;
  name: string;
  passed: PassedOn;
}

function StaysHome({ person, name, passed }: StaysHomeProps) {
  const say = useWords();
  const toasts = useToasts();
  const countryName = useCountryName();
  const change = async (refuses: boolean): Promise<void> => {
    const set = refuses ? await commands.refuseTransfer(person) : await commands.allowTransfer(person);
    const sentence = say(refuses ? "recipients-refused" : "recipients-allowed", { name });
    toasts.undoable(sentence, () => commands.undo(set));
  };
  return (
    <>
      <Switch
        label={say("recipients-refuse")}
        hint={say("recipients-refuse-hint")}
        isOn={passed.refusesSince !== null}
        onChange={(refuses) => void change(refuses).catch(toasts.problem)}
      />
      {passed.refusesSince !== null &&
        passed.liesAbroad.map(({ id, details }) => (
          <Banner key={id} tone="warn">
            {say("recipients-lies-abroad", { processor: details.name, country: countryName(details.country) })}
          </Banner>
        ))}
    </>
  );
}
