import { BellOff } from "lucide-react";
import { useState } from "react";
import { Button, EmptyState, ErrorScreen, FormDialog, RadioGroup, Skeleton, TextField, useToasts } from "~/components";
import { problemAt, useFormats, useWords } from "~/i18n";
import { commands, type LiftReason, type Problem, type SuppressionEntry } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import privacy from "../Privacy.module.css";
import { purposeName } from "./choices";
import styles from "./Consent.module.css";
import { useSuppressions } from "./queries";

const reasons: readonly LiftReason[] = ["agreedAgain", "mistake", "changedHands"];

/** Addresses that are left alone: added by an objection or by hand, lifted only with a reason. */
export function Suppressions() {
  const say = useWords();
  const list = useSuppressions();
  const [lifting, setLifting] = useState<SuppressionEntry | null>(null);
  if (list.isError) return <ErrorScreen error={appErrorFrom(list.error)} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton lines={4} />;
  const { standing, lifted, entries } = list.data;
  return (
    <section className={privacy.section} aria-label={say("consent-list")}>
      <h2>{say("consent-list")}</h2>
      <p className={privacy.sentence}>{say("consent-list-sentence")}</p>
      <AddAddress />
      {entries.length === 0 ? (
        <EmptyState icon={BellOff} sentence={say("consent-list-empty")} />
      ) : (
        <>
          <p className={privacy.meta}>{say("consent-list-count", { standing, lifted })}</p>
          <Entries entries={entries} onLift={setLifting} />
        </>
      )}
      {lifting !== null && <LiftDialog key={lifting.id} entry={lifting} onClose={() => setLifting(null)} />}
    </section>
  );
}

function AddAddress() {
  const say = useWords();
  const toasts = useToasts();
  const [address, setAddress] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const add = async (): Promise<void> => {
    const change = await commands.suppressAddress({ address, purpose: null });
    setAddress("");
    setProblems([]);
    toasts.undoable(say("consent-list-added"), () => commands.undo(change));
  };
  const refuse = (thrown: unknown): void => {
    const error = appErrorFrom(thrown);
    setProblems(error.problems);
    if (error.problems.length === 0) toasts.problem(thrown);
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== "") void add().catch(refuse);
      }}
    >
      <TextField
        label={say("consent-list-new")}
        value={address}
        onChange={setAddress}
        error={problemAt(say, problems, "address")}
      />
      <Button type="submit" isDisabled={address.trim() === ""}>
        {say("consent-list-add")}
      </Button>
    </form>
  );
}

interface EntriesProps {
  entries: readonly SuppressionEntry[];
  onLift: (entry: SuppressionEntry) => void;
}

function Entries({ entries, onLift }: EntriesProps) {
  const say = useWords();
  const { date } = useFormats();
  return (
    <table className={privacy.table}>
      <thead>
        <tr>
          <th scope="col">{say("consent-list-address")}</th>
          <th scope="col">{say("consent-list-channel")}</th>
          <th scope="col">{say("consent-list-purpose")}</th>
          <th scope="col">{say("consent-list-why")}</th>
          <th scope="col">{say("consent-list-since")}</th>
          <th scope="col">{say("consent-list-actions")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row" className={privacy.place}>
              {entry.address ?? say("consent-list-gone")}
              {entry.name !== null && <span className={privacy.under}>{entry.name}</span>}
            </th>
            <td>{say(`consent-channel-${entry.channel}`)}</td>
            <td>
              {entry.purpose === null
                ? say("consent-purpose-all")
                : purposeName(say, { purpose: entry.purpose, name: null })}
            </td>
            <td>{say(`consent-list-why-${entry.reason}`)}</td>
            <td className={privacy.day}>{date(entry.addedAt)}</td>
            <td>
              {entry.liftedAt === null ? (
                <Button onPress={() => onLift(entry)}>{say("consent-list-lift")}</Button>
              ) : (
                say("consent-list-lifted", {
                  day: date(entry.liftedAt),
                  reason: say(`consent-list-lift-${entry.liftReason ?? "mistake"}`),
                })
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LiftDialog({ entry, onClose }: { entry: SuppressionEntry; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [reason, setReason] = useState<LiftReason | null>(null);
  const lift = async (): Promise<void> => {
    if (reason === null) return;
    const change = await commands.liftSuppression(entry.id, reason);
    toasts.undoable(say("consent-list-lift-done"), () => commands.undo(change));
    onClose();
  };
  return (
    <FormDialog
      title={say("consent-list-lift-title")}
      onClose={onClose}
      verb={say("consent-list-lift-verb")}
      isReady={reason !== null}
      onSubmit={lift}
    >
      {() => (
        <RadioGroup
          label={say("consent-list-why")}
          value={reason}
          onChange={(id) => setReason(reasons.find((one) => one === id) ?? null)}
          choices={reasons.map((id) => ({ id, label: say(`consent-list-lift-${id}`) }))}
        />
      )}
    </FormDialog>
  );
}
