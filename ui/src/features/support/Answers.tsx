import { ClipboardPaste, FileUp } from "lucide-react";
import { useState } from "react";
import { useDropTarget } from "~/app/FileDrop";
import { Button, FormDialog, TextArea, useToasts } from "~/components";
import { problemAt, useFormats, useWords } from "~/i18n";
import { commands, type ChosenFile, type SupportAnswer, type SupportRequest } from "~/ipc/bindings";
import { Section } from "./Section";
import styles from "./Support.module.css";

/** What came back: dropped or chosen as the mail program's file, or pasted. */
export function Answers({ request }: { request: SupportRequest }) {
  const say = useWords();
  const toasts = useToasts();
  const [isPasting, setIsPasting] = useState(false);
  const { id, answers, state, number } = request;
  const keep = async (file: ChosenFile): Promise<void> => {
    const { change } = await commands.addSupportMail(id, file.token);
    toasts.undoable(say("support-answer-kept"), () => commands.undo(change));
  };
  const keepAll = async (files: readonly ChosenFile[]): Promise<void> => {
    for (const file of files) await keep(file).catch(toasts.problem);
  };
  useDropTarget(say("support-answer-drop", { number: String(number) }), (files) => void keepAll(files));
  const choose = async (): Promise<void> => {
    const file = await commands.chooseSupportMail();
    if (file !== null) await keep(file);
  };
  return (
    <Section title={say("support-answers")}>
      {answers.length === 0 && <p>{say("support-answers-none")}</p>}
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
      {state !== "closed" && (
        <div className={styles.buttons}>
          <Button icon={FileUp} onPress={() => void choose().catch(toasts.problem)}>
            {say("support-answer-file")}
          </Button>
          <Button icon={ClipboardPaste} onPress={() => setIsPasting(true)}>
            {say("support-answer-paste")}
          </Button>
        </div>
      )}
      {isPasting && <PasteDialog id={id} onClose={() => setIsPasting(false)} />}
    </Section>
  );
}

function Answer({ answer }: { answer: SupportAnswer }) {
  const say = useWords();
  const { dateTime } = useFormats();
  const { source, sender, title, message, writtenAt, createdAt, attachments, isCut } = answer;
  const when = dateTime(writtenAt ?? createdAt);
  const from = sender === "" ? say("support-answer-sender-unknown") : sender;
  return (
    <article className={styles.answer}>
      <p className={styles.meta}>
        {source === "mail"
          ? say("support-answer-mail", { sender: from, when })
          : say("support-answer-pasted", { when: dateTime(createdAt) })}
      </p>
      {title !== "" && <h3>{title}</h3>}
      <p className={styles.words}>{message}</p>
      {attachments > 0 && <p className={styles.meta}>{say("support-answer-attachments", { count: attachments })}</p>}
      {isCut && <p className={styles.meta}>{say("support-answer-cut")}</p>}
    </article>
  );
}

function PasteDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [words, setWords] = useState("");
  const keep = async (): Promise<void> => {
    const { change } = await commands.addSupportWords(id, words);
    onClose();
    toasts.undoable(say("support-answer-kept"), () => commands.undo(change));
  };
  return (
    <FormDialog title={say("support-answer-paste")} verb={say("support-answer-keep")} onClose={onClose} onSubmit={keep}>
      {({ problems }) => (
        <>
          <TextArea
            label={say("support-answer-words")}
            autoFocus
            value={words}
            onChange={setWords}
            error={problemAt(say, problems, "message")}
          />
        </>
      )}
    </FormDialog>
  );
}
