import { Download, Mail } from "lucide-react";
import { Button, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type SupportLetter, type SupportRequest } from "~/ipc/bindings";
import { useLetter } from "./queries";
import { Section } from "./Section";
import styles from "./Support.module.css";

/** The way out: the mail program, or a file; and every word of it before. */
export function HandOver({ request }: { request: SupportRequest }) {
  const say = useWords();
  const toasts = useToasts();
  const letter = useLetter(request.id).data;
  if (letter === undefined) return null;
  const contact = letter.to;
  const mail = async (): Promise<void> => {
    const { change } = await commands.mailSupport(request.id);
    toasts.undoable(say("support-in-mail"), () => commands.undo(change));
  };
  const save = async (): Promise<void> => {
    const name = await commands.saveSupport(request.id);
    if (name !== null) toasts.say(say("support-in-file", { name, contact }));
  };
  return (
    <Section title={say("support-hand-over")} sentence={say("support-hand-over-sentence", { contact })}>
      {!letter.isShort && letter.attachment !== "" && <p>{say("support-hand-over-draft")}</p>}
      <Handed request={request} />
      <div className={styles.buttons}>
        <Button look="primary" icon={Mail} onPress={() => void mail().catch(toasts.problem)}>
          {say("support-to-mail")}
        </Button>
        <Button icon={Download} onPress={() => void save().catch(toasts.problem)}>
          {say("support-to-file")}
        </Button>
      </div>
      <details className={styles.letter}>
        <summary>{say("support-letter")}</summary>
        <Letter letter={letter} />
      </details>
    </Section>
  );
}

function Handed({ request: { handedOverAt, handedOverBy } }: { request: SupportRequest }) {
  const say = useWords();
  const { dateTime } = useFormats();
  return (
    <p className={styles.meta}>
      {handedOverAt === null || handedOverBy === null
        ? say("support-not-handed")
        : say(`support-handed-${handedOverBy}`, { when: dateTime(handedOverAt) })}
    </p>
  );
}

function Letter({ letter: { to, subject, text, attachment } }: { letter: SupportLetter }) {
  const say = useWords();
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{say("support-letter-to")}</dt>
          <dd>{to}</dd>
        </div>
        <div>
          <dt>{say("support-letter-subject")}</dt>
          <dd>{subject}</dd>
        </div>
      </dl>
      <p className={styles.words}>{text}</p>
      {attachment !== "" && (
        <>
          <p className={styles.meta}>{say("support-letter-attached")}</p>
          <p className={styles.words}>{attachment}</p>
        </>
      )}
    </>
  );
}
