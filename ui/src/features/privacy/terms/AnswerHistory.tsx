import { BookOpen } from "lucide-react";
import { useState } from "react";
import { IconButton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type Acceptance, type DocumentText } from "~/ipc/bindings";
import styles from "../Privacy.module.css";
import { TextDialog } from "./TextDialog";

/** Every answer there was, each with the text it was given to. */
export function AnswerHistory({ history }: { history: readonly Acceptance[] }) {
  const say = useWords();
  const { dateTime } = useFormats();
  const toasts = useToasts();
  const [text, setText] = useState<DocumentText | null>(null);
  const read = async (sha256: string): Promise<void> => setText(await commands.answeredText(sha256));
  return (
    <section className={styles.section} aria-label={say("agreement-history")}>
      <h2>{say("agreement-history")}</h2>
      {history.length === 0 ? (
        <p>{say("agreement-history-none")}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("agreement-history-when")}</th>
              <th scope="col">{say("agreement-history-text")}</th>
              <th scope="col">{say("agreement-history-version")}</th>
              <th scope="col">{say("agreement-history-answer")}</th>
              <th scope="col">{say("agreement-history-who")}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((one) => {
              const name = say(`agreement-text-${one.document}`);
              return (
                <tr key={`${one.document} ${one.answer} ${one.acceptedAt}`}>
                  <td className={styles.day}>{dateTime(one.acceptedAt)}</td>
                  <th scope="row">{name}</th>
                  <td>
                    <span className={styles.opens}>
                      {one.version}
                      <IconButton
                        icon={BookOpen}
                        size="small"
                        label={say("agreement-history-read", { text: name, version: one.version })}
                        onPress={() => void read(one.sha256).catch(toasts.problem)}
                      />
                    </span>
                  </td>
                  <td>{say(`agreement-answer-${one.answer}`)}</td>
                  <td>{one.who}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {text !== null && <TextDialog text={text} onClose={() => setText(null)} />}
    </section>
  );
}
