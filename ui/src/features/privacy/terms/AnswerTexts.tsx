import { BookOpen, GitCompare } from "lucide-react";
import { useState } from "react";
import { Button, Checkbox, Chip, ConfirmDialog, useToasts, type Tone } from "~/components";
import { useFormats, useWords } from "~/i18n";
import {
  commands,
  type AcceptedText,
  type Agreement,
  type AnswerState,
  type DocumentKind,
  type TextStanding,
} from "~/ipc/bindings";
import styles from "../Privacy.module.css";
import { DifferenceDialog } from "./DifferenceDialog";
import terms from "./Terms.module.css";
import { TextDialog } from "./TextDialog";

const tones: Record<AnswerState, Tone> = {
  unanswered: "warn",
  accepted: "success",
  changed: "info",
  refused: "warn",
  withdrawn: "warn",
};

/** Both texts with their state; to read, to compare, to accept, to refuse, to withdraw. */
export function AnswerTexts({ agreement }: { agreement: Agreement }) {
  const pending = agreement.texts.filter(({ state }) => state !== "accepted");
  return (
    <>
      <div className={terms.texts}>
        {agreement.texts.map((standing) => (
          <OneText key={standing.text.kind} standing={standing} />
        ))}
      </div>
      {pending.length > 0 ? (
        // A new version begins with nothing ticked.
        <Answering key={pending.map(({ text }) => text.sha256).join(" ")} pending={pending} />
      ) : (
        <Withdrawing />
      )}
    </>
  );
}

function OneText({ standing: { text, state, last } }: { standing: TextStanding }) {
  const say = useWords();
  const { date, dateTime } = useFormats();
  const [open, setOpen] = useState<"text" | "changes" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <section className={terms.text} aria-label={say(`agreement-text-${text.kind}`)}>
      <div className={terms.head}>
        <h2>{say(`agreement-text-${text.kind}`)}</h2>
        <Chip tone={tones[state]} label={say(`agreement-state-${state}`)} />
      </div>
      <p>
        {say("agreement-version", { version: text.version, date: text.date === null ? "–" : date(text.date) })}
        {last !== null && (
          <span className={styles.under}>
            {say(`agreement-answer-${last.answer}`)}: {say("agreement-version-undated", { version: last.version })}
            {" · "}
            {say("agreement-answered", { who: last.who, when: dateTime(last.acceptedAt) })}
          </span>
        )}
      </p>
      <div className={styles.buttons}>
        <Button icon={BookOpen} onPress={() => setOpen("text")}>
          {say("agreement-read")}
        </Button>
        {state === "changed" && (
          <Button icon={GitCompare} onPress={() => setOpen("changes")}>
            {say("agreement-changes")}
          </Button>
        )}
      </div>
      {open === "text" && <TextDialog text={text} onClose={close} />}
      {open === "changes" && <DifferenceDialog kind={text.kind} onClose={close} />}
    </section>
  );
}

const answered = ({ text: { kind, version, sha256 } }: TextStanding): AcceptedText => ({ kind, version, sha256 });

/** Each text by a tick of its own; nothing is ticked beforehand. */
function Answering({ pending }: { pending: readonly TextStanding[] }) {
  const say = useWords();
  const toasts = useToasts();
  const [ticked, setTicked] = useState<readonly DocumentKind[]>([]);
  const [isRefusing, setIsRefusing] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const accept = async (): Promise<void> => {
    setIsPending(true);
    try {
      await commands.acceptTexts(pending.map(answered));
      toasts.say(say("agreement-accepted"));
    } finally {
      setIsPending(false);
    }
  };
  const refuse = async (): Promise<void> => {
    setIsRefusing(false);
    await commands.refuseTexts(pending.map(answered));
    toasts.say(say("agreement-refused"));
  };
  const mayRefuse = pending.some(({ state }) => state !== "refused" && state !== "withdrawn");
  return (
    <div className={terms.answer}>
      <div className={styles.ticks}>
        {pending.map(({ text: { kind } }) => (
          <Checkbox
            key={kind}
            label={say(`setup-accept-${kind}`)}
            isSelected={ticked.includes(kind)}
            onChange={(is) => setTicked(is ? [...ticked, kind] : ticked.filter((one) => one !== kind))}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          look="primary"
          isPending={isPending}
          isDisabled={!pending.every(({ text }) => ticked.includes(text.kind))}
          onPress={() => void accept().catch(toasts.problem)}
        >
          {say("agreement-accept-both")}
        </Button>
        {mayRefuse && <Button onPress={() => setIsRefusing(true)}>{say("agreement-refuse")}</Button>}
      </div>
      {isRefusing && (
        <ConfirmDialog
          title={say("agreement-refuse-title")}
          verb={say("agreement-refuse")}
          onConfirm={() => void refuse().catch(toasts.problem)}
          onClose={() => setIsRefusing(false)}
          isOpen
        >
          <p>{say("agreement-withdraw-sentence")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function Withdrawing() {
  const say = useWords();
  const toasts = useToasts();
  const [isAsking, setIsAsking] = useState(false);
  const withdraw = async (): Promise<void> => {
    setIsAsking(false);
    await commands.withdrawAcceptance();
    toasts.say(say("agreement-withdrawn"));
  };
  return (
    <div className={styles.buttons}>
      <Button onPress={() => setIsAsking(true)}>{say("agreement-withdraw")}</Button>
      {isAsking && (
        <ConfirmDialog
          title={say("agreement-withdraw-title")}
          verb={say("agreement-withdraw")}
          onConfirm={() => void withdraw().catch(toasts.problem)}
          onClose={() => setIsAsking(false)}
          isOpen
        >
          <p>{say("agreement-withdraw-sentence")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
