import { useState } from "react";
import { Button, Menu } from "~/components";
import { useWords } from "~/i18n";
import { commands, type Person, type PersonRecord, type RequestView, type RequestStep } from "~/ipc/bindings";
import { EraseDialog } from "~/records/EraseDialog";
import { SaveCopyDialog } from "../SaveCopyDialog";
import { channels } from "./choices";
import { CorrectDialog } from "./CorrectDialog";
import { DecideDialog } from "./DecideDialog";
import { useStep } from "./queries";
import parts from "../Parts.module.css";
import styles from "./Requests.module.css";
import { TextDialog, type TextStep } from "./TextDialog";

/** What comes first when several things can be done; the first is the primary button. */
const order: readonly RequestStep[] = [
  "clarified",
  "confirmIdentity",
  "carryOut",
  "recordWork",
  "answer",
  "decide",
  "acknowledge",
  "askProof",
  "failIdentity",
  "askClarification",
  "extend",
  "withdraw",
];

/** Whom to erase is kept from before: while her certificate is read she has no record any more. */
type Open = { text: TextStep } | { erase: Person; name: string } | { correct: PersonRecord } | "decide" | "copy" | null;

/** What can be done with a request now; the core says what. */
export function RequestSteps({ request }: { request: RequestView }) {
  const say = useWords();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const run = useRun(request, setOpen);
  const steps = order.filter((step) => request.steps.includes(step));
  if (steps.length === 0) return <p>{say("requests-closed")}</p>;
  return (
    <section aria-labelledby="requests-next" className={parts.section}>
      <h2 id="requests-next">{say("requests-next")}</h2>
      <div className={styles.buttons}>
        {steps.map((step, place) => (
          <Button key={step} look={place === 0 ? "primary" : "secondary"} onPress={() => run(step)}>
            {labelOf(say, step, request)}
          </Button>
        ))}
        {steps.includes("answer") && <SentAnotherWay request={request} />}
      </div>
      {open !== null && typeof open === "object" && "text" in open && (
        <TextDialog request={request} step={open.text} onClose={close} />
      )}
      {open === "copy" && (
        <SaveCopyDialog
          name={request.name}
          save={(lock) => commands.saveRequestCopy(request.id, lock)}
          onClose={close}
        />
      )}
      {open === "decide" && <DecideDialog request={request} onClose={close} />}
      {open !== null && typeof open === "object" && "correct" in open && (
        <CorrectDialog request={request} person={open.correct} onClose={close} />
      )}
      {open !== null && typeof open === "object" && "erase" in open && (
        <EraseDialog
          person={open.erase}
          name={open.name}
          request={request.id}
          isOpen
          onClose={close}
          onErased={close}
        />
      )}
    </section>
  );
}

function labelOf(
  say: ReturnType<typeof useWords>,
  step: RequestStep,
  { kind, channel, identity }: RequestView,
): string {
  if (step === "carryOut") return say(`requests-step-carryOut-${kind}`);
  if (step === "answer") return say("requests-step-answer", { channel: say(`requests-channel-${channel}`) });
  if (step === "confirmIdentity" && identity === "asked") return say("requests-step-proven");
  return say(`requests-step-${step}`);
}

/** What each button does: at once with undo where nothing is to be typed, else in a dialog. */
function useRun(request: RequestView, setOpen: (open: Open) => void): (step: RequestStep) => void {
  const say = useWords();
  const take = useStep();
  const carryOut = useCarryOut(request, setOpen);
  const { id, identity, channel } = request;
  const now = (step: RequestStep, act: () => ReturnType<typeof commands.acknowledgeRequest>): void =>
    void take(say(`requests-said-${step}`), act);
  const ask = (step: TextStep) => (): void => setOpen({ text: step });
  const doing: Record<RequestStep, () => void> = {
    acknowledge: () => now("acknowledge", () => commands.acknowledgeRequest(id)),
    confirmIdentity:
      identity === "asked"
        ? ask("confirmIdentity")
        : () => now("confirmIdentity", () => commands.confirmRequestIdentity(id, "")),
    askProof: () => now("askProof", () => commands.askRequestProof(id)),
    failIdentity: ask("failIdentity"),
    askClarification: ask("askClarification"),
    clarified: () => now("clarified", () => commands.requestClarified(id)),
    extend: ask("extend"),
    decide: () => setOpen("decide"),
    carryOut,
    recordWork: ask("recordWork"),
    answer: () => now("answer", () => commands.answerRequest(id, channel)),
    withdraw: () => now("withdraw", () => commands.withdrawRequest(id)),
  };
  return (step) => doing[step]();
}

function useCarryOut({ id, kind, person, name }: RequestView, setOpen: (open: Open) => void): () => void {
  const say = useWords();
  const take = useStep();
  const restrict = (): void => void take(say("requests-said-carryOut"), () => commands.restrictOnRequest(id));
  if (kind === "rectification" && person !== null) return () => setOpen({ correct: person });
  if (kind === "erasure" && person !== null) return () => setOpen({ erase: person, name });
  return kind === "restriction" ? restrict : () => setOpen("copy");
}

/** The answer does not always go the way the request came. */
function SentAnotherWay({ request: { id, channel } }: { request: RequestView }) {
  const say = useWords();
  const take = useStep();
  return (
    <Menu
      label={say("requests-sent-another-way")}
      trigger={<Button>{say("requests-sent-another-way")}</Button>}
      entries={channels
        .filter((one) => one !== channel)
        .map((one) => ({
          id: one,
          label: say(`requests-channel-${one}`),
          run: () => void take(say("requests-said-answer"), () => commands.answerRequest(id, one)),
        }))}
    />
  );
}
