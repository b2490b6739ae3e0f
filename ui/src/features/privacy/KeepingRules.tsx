import { useToasts, Select, Switch } from "~/components";
import { useWords } from "~/i18n";
import { commands, type RetentionRules, type RetentionView } from "~/ipc/bindings";
import styles from "./Privacy.module.css";

const months = [6, 12, 24, 36, 60];

/** What the business chooses by itself, what the law says, and what always holds. */
export function KeepingRules({ view }: { view: RetentionView }) {
  const say = useWords();
  const toasts = useToasts();
  const save = (changed: Partial<RetentionRules>): void =>
    void commands.saveRetention({ ...view.rules, ...changed }).catch(toasts.problem);
  return (
    <>
      <section className={styles.section} aria-label={say("retention-rules")}>
        <h2>{say("retention-rules")}</h2>
        <Silence
          label={say("retention-leads")}
          hint={say("retention-leads-hint")}
          value={view.rules.leadsMonths}
          onChange={(leadsMonths) => save({ leadsMonths })}
        />
        <Silence
          label={say("retention-contacts")}
          hint={say("retention-contacts-hint")}
          value={view.rules.contactsMonths}
          onChange={(contactsMonths) => save({ contactsMonths })}
        />
        <Switch
          label={say("retention-invoices")}
          hint={say("retention-invoices-hint")}
          isOn={view.rules.invoices}
          onChange={(invoices) => save({ invoices })}
        />
      </section>
      <section className={styles.section} aria-label={say("retention-law")}>
        <h2>{say("retention-law")}</h2>
        <p className={styles.sentence}>{lawSentence(say, view)}</p>
        <ul className={styles.list}>
          <li>{say("retention-always-trash")}</li>
          <li>{say("retention-always-backups", { days: view.backupDays })}</li>
        </ul>
        <p className={styles.meta}>{say("retention-law-version", { version: view.rulesVersion })}</p>
      </section>
    </>
  );
}

interface SilenceProps {
  label: string;
  hint: string;
  value: number | null;
  onChange: (months: number | null) => void;
}

function Silence({ label, hint, value, onChange }: SilenceProps) {
  const say = useWords();
  return (
    <Select
      label={label}
      hint={hint}
      value={value === null ? "never" : String(value)}
      choices={[
        { id: "never", label: say("retention-never") },
        ...months.map((count) => ({ id: String(count), label: say("retention-months", { months: count }) })),
      ]}
      onChange={(id) => onChange(id === "never" ? null : Number(id))}
    />
  );
}

function lawSentence(say: ReturnType<typeof useWords>, { law }: RetentionView): string {
  if (law.law === null) return say("retention-law-unknown", { years: law.years });
  return say("retention-law-sentence", { years: law.years, law: law.law });
}
