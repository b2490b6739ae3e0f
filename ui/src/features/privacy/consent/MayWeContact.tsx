import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import type { RecordProps } from "~/app/feature";
import { Banner, Button, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type ConsentPerson, type ConsentView, type ContactChannel, type Standing } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { channels, purposeName } from "./choices";
import { ConsentGrid } from "./ConsentGrid";
import { ConsentHistory } from "./ConsentHistory";
import styles from "./Consent.module.css";
import { ElsewhereDialog } from "./ElsewhereDialog";
import { useConsents } from "./queries";
import { RecordConsentDialog, type Wanted } from "./RecordConsentDialog";
import { SensitiveHints } from "./SensitiveHints";

/** May we contact this person: each purpose by each way, and how to change it. */
export default function MayWeContact({ about, name }: RecordProps) {
  if (about.kind === "company") return null;
  return <Contactable person={about} name={name} />;
}

function Contactable({ person, name }: { person: ConsentPerson; name: string }) {
  const say = useWords();
  const consents = useConsents(person);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [isElsewhere, setIsElsewhere] = useState(false);
  const { withdraw, object } = useRefusals(person, name);
  if (consents.isError) {
    return <ErrorScreen error={appErrorFrom(consents.error)} onRetry={() => void consents.refetch()} />;
  }
  if (consents.data === undefined) return <Skeleton lines={4} />;
  const view = consents.data;
  return (
    <div className={styles.column}>
      <SensitiveHints person={person} />
      {view.suppressed && <Banner tone="warn">{say("consent-on-list")}</Banner>}
      <ConsentGrid
        view={view}
        onWithdraw={(purpose, channel) => withdraw(view, purpose, channel)}
        onRecord={(purpose, channel) => setWanted({ purpose, channel })}
      />
      {view.history.length === 0 && <p className={styles.quiet}>{say("consent-nothing-yet")}</p>}
      <div className={styles.buttons}>
        <Button onPress={() => setWanted({ purpose: null, channel: null })}>{say("consent-record")}</Button>
        <Button onPress={object}>{say("consent-object")}</Button>
        <Button look="quiet" onPress={() => setIsElsewhere(true)}>
          {say("consent-elsewhere")}
        </Button>
      </div>
      <History view={view} />
      {wanted !== null && (
        <RecordConsentDialog person={person} name={name} view={view} wanted={wanted} onClose={() => setWanted(null)} />
      )}
      {isElsewhere && <ElsewhereDialog person={person} name={name} onClose={() => setIsElsewhere(false)} />}
    </div>
  );
}

function History({ view }: { view: ConsentView }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (view.history.length === 0) return null;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          look="quiet"
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-expanded={isOpen}
          onPress={() => setIsOpen(!isOpen)}
        >
          {say("consent-history")}
        </Button>
      </div>
      {isOpen && <ConsentHistory view={view} />}
    </>
  );
}

/** A no is one press away, and can be undone. */
function useRefusals(person: ConsentPerson, name: string) {
  const say = useWords();
  const toasts = useToasts();
  const record = async (
    standing: Standing,
    purpose: string | null,
    ways: readonly ContactChannel[],
    sentence: string,
  ): Promise<void> => {
    const { change } = await commands.recordConsent(person, {
      purpose,
      channels: [...ways],
      standing,
      source: "spoken",
      wording: "",
      reason: "",
      saidOn: "",
    });
    toasts.undoable(sentence, () => commands.undo(change));
  };
  return {
    withdraw: (view: ConsentView, purpose: string, channel: ContactChannel): void => {
      const found = view.purposes.find((one) => one.purpose === purpose);
      const values = {
        purpose: found === undefined ? purpose : purposeName(say, found),
        channel: say(`consent-channel-${channel}`),
      };
      void record("withdrawn", purpose, [channel], say("consent-withdrawn-done", values)).catch(toasts.problem);
    },
    object: (): void => {
      void record("objected", null, channels, say("consent-objected-done", { name })).catch(toasts.problem);
    },
  };
}
