import { useQuery } from "@tanstack/react-query";
import { EyeOff } from "lucide-react";
import { useState } from "react";
import { useGo } from "~/app/navigation";
import { Button, ConfirmDialog, DateField, EmptyState, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type RestrictedPerson } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { Quarantine } from "./consent/Quarantine";
import styles from "./Privacy.module.css";

/** Everybody who is hidden from daily work, and the way back (GDPR Art. 18). */
export function RestrictedPeople() {
  const say = useWords();
  const people = useQuery({ queryKey: ["contacts", "restricted"], queryFn: () => commands.restrictedPeople() });
  const [lifting, setLifting] = useState<RestrictedPerson | null>(null);
  if (people.isError) return <ErrorScreen error={appErrorFrom(people.error)} onRetry={() => void people.refetch()} />;
  if (people.data === undefined) return <Skeleton lines={6} />;
  if (people.data.length === 0) {
    return (
      <div className={styles.column}>
        <EmptyState icon={EyeOff} sentence={say("privacy-restricted-empty")} />
        <Quarantine />
      </div>
    );
  }
  return (
    <div className={styles.column}>
      <p>{say("privacy-restricted-sentence")}</p>
      <PeopleTable people={people.data} onLift={setLifting} />
      <Quarantine />
      {lifting !== null && <LiftDialog key={lifting.person.id} one={lifting} onClose={() => setLifting(null)} />}
    </div>
  );
}

interface PeopleTableProps {
  people: readonly RestrictedPerson[];
  onLift: (one: RestrictedPerson) => void;
}

function PeopleTable({ people, onLift }: PeopleTableProps) {
  const say = useWords();
  const toasts = useToasts();
  const { date } = useFormats();
  const go = useGo();
  const copy = async ({ person }: RestrictedPerson): Promise<void> => {
    const report = await commands.exportPerson(person);
    if (report !== null) toasts.say(say("records-copy-kept", { path: report.path }));
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("privacy-restricted-name")}</th>
          <th scope="col">{say("privacy-restricted-company")}</th>
          <th scope="col">{say("privacy-restricted-since")}</th>
          <th scope="col">{say("privacy-restricted-actions")}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <tr key={one.person.id}>
            <th scope="row">{one.name}</th>
            <td>{one.company}</td>
            <td className={styles.day}>{date(one.since)}</td>
            <td>
              <span className={styles.buttons}>
                <Button onPress={() => onLift(one)}>{say("privacy-restricted-lift")}</Button>
                <Button look="quiet" onPress={() => void copy(one).catch(toasts.problem)}>
                  {say("records-copy-of-all")}
                </Button>
                <Button
                  look="quiet"
                  onPress={() => go("/privacy", { tab: "requests", new: `${one.person.kind}:${one.person.id}` })}
                >
                  {say("requests-new")}
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The person must be told before the restriction is lifted (GDPR Art. 18(3)). */
function LiftDialog({ one, onClose }: { one: RestrictedPerson; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [toldOn, setToldOn] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const { name, person } = one;
  const lift = async (): Promise<void> => {
    if (toldOn === null) return;
    const change = await commands.unrestrictPerson(person, toldOn);
    toasts.undoable(say("privacy-restricted-lifted", { name }), () => commands.undo(change));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      isDanger={false}
      title={say("privacy-restricted-lift-title", { name })}
      verb={say("privacy-restricted-lift")}
      isReady={toldOn !== null}
      isPending={isPending}
      onClose={onClose}
      onConfirm={() => {
        setIsPending(true);
        void lift()
          .catch(toasts.problem)
          .finally(() => setIsPending(false));
      }}
    >
      <p>{say("privacy-restricted-lift-sentence", { name })}</p>
      <DateField
        label={say("privacy-restricted-told", { name })}
        value={toldOn}
        read={commands.readDate}
        onChange={setToldOn}
      />
    </ConfirmDialog>
  );
}
