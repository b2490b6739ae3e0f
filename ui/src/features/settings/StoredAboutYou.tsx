import { Download, UserX } from "lucide-react";
import { useState } from "react";
import { Button, ConfirmDialog, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type StoredColumn } from "~/ipc/bindings";
import { Section } from "./Section";
import styles from "./Settings.module.css";

/** Every stored field from the data map itself, a copy of it, and its end. */
export function StoredAboutYou({ stored }: { stored: readonly StoredColumn[] }) {
  const say = useWords();
  const toasts = useToasts();
  const [isErasing, setIsErasing] = useState(false);
  const save = async (): Promise<void> => {
    const path = await commands.exportAccount();
    if (path !== null) toasts.say(say("account-exported", { path }));
  };
  const erase = async (): Promise<void> => {
    await commands.eraseAccount();
    setIsErasing(false);
    toasts.say(say("account-erased"));
  };
  return (
    <Section title={say("account-stored")} sentence={say("account-stored-sentence")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("account-stored-field")}</th>
            <th scope="col">{say("account-stored-value")}</th>
            <th scope="col">{say("account-stored-why")}</th>
            <th scope="col">{say("account-stored-source")}</th>
            <th scope="col">{say("account-stored-stays")}</th>
          </tr>
        </thead>
        <tbody>
          {stored.map((one) => (
            <StoredRow key={`${one.table}.${one.column}`} one={one} />
          ))}
        </tbody>
      </table>
      <p>{say("account-erase-sentence")}</p>
      <div className={styles.buttons}>
        <Button icon={Download} onPress={() => void save().catch(toasts.problem)}>
          {say("account-export")}
        </Button>
        <Button icon={UserX} onPress={() => setIsErasing(true)}>
          {say("account-erase")}
        </Button>
      </div>
      {isErasing && (
        <ConfirmDialog
          title={say("account-erase-title")}
          verb={say("account-erase")}
          isOpen
          onClose={() => setIsErasing(false)}
          onConfirm={() => void erase().catch(toasts.problem)}
        >
          <p>{say("account-erase-sentence")}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}

function StoredRow({ one }: { one: StoredColumn }) {
  const say = useWords();
  const { dateTime } = useFormats();
  const shown = (value: string): string => (one.column.endsWith("_at") ? dateTime(value) : value);
  return (
    <tr>
      <th scope="row">{say(`datamap-column-${one.column}`)}</th>
      <td>{one.values.length === 0 ? say("account-stored-nothing") : one.values.map(shown).join(", ")}</td>
      <td>
        {say(`datamap-activity-${one.activity}-purpose`)} {one.basis !== null && say(`datamap-basis-${one.basis}`)}
      </td>
      <td>{say(`datamap-source-${one.source}`)}</td>
      <td>{say(`privacy-retention-${one.retention}`)}</td>
    </tr>
  );
}
