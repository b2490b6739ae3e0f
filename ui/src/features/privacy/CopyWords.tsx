import { EyeOff } from "lucide-react";
import { useState } from "react";
import { Button, FormDialog, TextArea, TextField, useToasts } from "~/components";
import { problemAt, useWords } from "~/i18n";
import { commands, type HiddenWords, type Person } from "~/ipc/bindings";
import styles from "./Discovery.module.css";

interface CopyWordsProps {
  person: Person;
  hidden: readonly HiddenWords[];
}

/** Words that are taken out of a person's copy by hand, each with its reason. */
export function CopyWords({ person, hidden }: CopyWordsProps) {
  const say = useWords();
  const toasts = useToasts();
  const [isHiding, setIsHiding] = useState(false);
  const show = async ({ place }: HiddenWords): Promise<void> => {
    const change = await commands.showWords(person, place);
    toasts.undoable(say("packs-words-said-show"), () => commands.undo(change));
  };
  return (
    <>
      <h3 className={styles.under}>{say("packs-words")}</h3>
      <p className={styles.quiet}>{say("packs-words-sentence")}</p>
      {hidden.length > 0 && (
        <ul className={styles.mentions}>
          {hidden.map((one) => (
            <li key={one.place} className={styles.mention}>
              <div className={styles.text}>
                <q className={styles.quote}>
                  <mark>{one.words}</mark>
                </q>
                <span className={styles.quiet}>
                  {one.reason} · {say("packs-count", { count: one.count })}
                </span>
              </div>
              <Button onPress={() => void show(one).catch(toasts.problem)}>
                {say("packs-words-show", { words: one.words })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.choice}>
        <Button icon={EyeOff} onPress={() => setIsHiding(true)}>
          {say("packs-words-hide")}
        </Button>
      </div>
      {isHiding && <HideWordsDialog person={person} onClose={() => setIsHiding(false)} />}
    </>
  );
}

function HideWordsDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [words, setWords] = useState("");
  const [reason, setReason] = useState("");
  const hide = async (): Promise<void> => {
    const change = await commands.hideWords(person, words, reason);
    onClose();
    toasts.undoable(say("packs-words-said-hide"), () => commands.undo(change));
  };
  return (
    <FormDialog title={say("packs-words")} onClose={onClose} verb={say("packs-words-hide.verb")} onSubmit={hide}>
      {({ problems }) => (
        <>
          <TextArea
            label={say("packs-words-field")}
            hint={say("packs-words-field.hint")}
            autoFocus
            value={words}
            onChange={setWords}
            error={problemAt(say, problems, "words")}
          />
          <TextField
            label={say("packs-words-reason")}
            hint={say("packs-words-reason.hint")}
            autoComplete="off"
            value={reason}
            onChange={setReason}
            error={problemAt(say, problems, "reason")}
          />
        </>
      )}
    </FormDialog>
  );
}
