import { useEffect, useRef, useState } from "react";
import { Page } from "~/app/Page";
import { classNames, DateField, Select, TextArea, TextField } from "~/components";
import { problemAt, useLanguage, useWords } from "~/i18n";
import { commands, type InvoiceDraft, type Problem } from "~/ipc/bindings";
import { useAutosave } from "./autosave";
import { Customer } from "./Customer";
import { editingOf, withFields, withLanguage, type Edit } from "./draft";
import { EditorActions } from "./EditorActions";
import styles from "./Invoices.module.css";
import { LineEditor } from "./LineEditor";
import { DraftPreview } from "./Preview";
import { useTotals } from "./queries";
import { Totals } from "./Totals";

interface InvoiceEditorProps {
  /** None while it was never saved. */
  id: string | null;
  saved: InvoiceDraft;
  /** What the customer is called whose record the draft names. */
  customerName: string;
}

/** Writes an invoice: form at the left, the document as it will be at the right. */
export function InvoiceEditor({ id, saved, customerName }: InvoiceEditorProps) {
  const say = useWords();
  const language = useLanguage();
  const [editing, setEditing] = useState(() => editingOf(saved));
  const { draft } = editing;
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const keeping = useAutosave(id, draft);
  const totals = useTotals(draft);
  const all = totals.data?.problems ?? [];
  const problems = tries > 0 ? all : [];
  const change = (fields: Partial<InvoiceDraft>): void => setEditing((now) => withFields(now, fields));

  // On trying to issue, the first field that stands in the way is where one goes on.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [tries]);

  const { savedAt } = keeping;
  const status = savedAt === null ? say("invoices-unsaved") : say("invoices-saved", { time: clock(savedAt, language) });
  return (
    <Page
      shape="fill"
      back={{ path: "/invoices", label: say("invoices-title") }}
      title={say("invoices-draft")}
      status={<output className={classNames(styles.quiet, styles.saved)}>{status}</output>}
      actions={
        <EditorActions
          draft={draft}
          keeping={keeping}
          total={totals.data}
          hasProblems={all.length > 0 || totals.data === undefined}
          onTried={() => setTries((before) => before + 1)}
        />
      }
    >
      <div className={styles.editor}>
        <form ref={form} className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <div className={styles.fields}>
            <Customer
              customer={draft.customer}
              name={customerName}
              onChange={(customer) => change({ customer })}
              problems={problems}
            />
            <Dates draft={draft} onChange={change} problems={problems} />
            <LineEditor editing={editing} onEdit={setEditing} problems={problems} totals={totals.data} />
            <TextArea
              label={say("invoices-field-note")}
              value={draft.note}
              onChange={(note) => change({ note })}
              error={problemAt(say, problems, "note")}
            />
            <Particulars draft={draft} onChange={change} onEdit={setEditing} problems={problems} />
          </div>
          <Totals totals={totals.data} problems={problems} />
        </form>
        <DraftPreview draft={draft} />
      </div>
    </Page>
  );
}

/** The second belongs to it: a draft is written more than once a minute. */
function clock(timestamp: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "medium", hourCycle: "h23" }).format(new Date(timestamp));
}

interface FieldsProps {
  draft: InvoiceDraft;
  onChange: (fields: Partial<InvoiceDraft>) => void;
  problems: readonly Problem[];
}

function Dates({ draft, onChange, problems }: FieldsProps) {
  const say = useWords();
  return (
    <div className={styles.pair}>
      <DateField
        label={say("invoices-field-date")}
        placeholder={say("invoices-field-date-usual")}
        value={draft.issueDate === "" ? null : draft.issueDate}
        read={commands.readDate}
        onChange={(issueDate) => onChange({ issueDate: issueDate ?? "" })}
        error={problemAt(say, problems, "issueDate")}
      />
      <DateField
        label={say("invoices-field-due-date")}
        placeholder={say("invoices-field-due-date-usual")}
        value={draft.dueDate === "" ? null : draft.dueDate}
        read={commands.readDate}
        onChange={(dueDate) => onChange({ dueDate: dueDate ?? "" })}
        error={problemAt(say, problems, "dueDate")}
      />
    </div>
  );
}

/** What few invoices need: closed until it is asked for, open where something is written or wrong. */
function Particulars({ draft, onChange, onEdit, problems }: FieldsProps & { onEdit: Edit }) {
  const say = useWords();
  const languages = ["usual", "en", "de"].map((one) => ({ id: one, label: say(`invoices-language-${one}`) }));
  const hasSome = draft.buyerReference !== "" || draft.supplyDate !== "" || draft.customer.vatId !== "";
  const isAsked = problems.some(({ field }) => field === "supplyDate" || field.startsWith("customer."));
  return (
    <details className={styles.particulars} open={hasSome || isAsked || undefined}>
      <summary>{say("invoices-particulars")}</summary>
      <div className={styles.pair}>
        <TextField
          label={say("invoices-field-reference")}
          value={draft.buyerReference}
          onChange={(buyerReference) => onChange({ buyerReference })}
          error={problemAt(say, problems, "buyerReference")}
        />
        <DateField
          label={say("invoices-field-supply-date")}
          value={draft.supplyDate === "" ? null : draft.supplyDate}
          read={commands.readDate}
          onChange={(supplyDate) => onChange({ supplyDate: supplyDate ?? "" })}
          error={problemAt(say, problems, "supplyDate")}
        />
        <TextField
          label={say("invoices-field-vat-id")}
          value={draft.customer.vatId}
          onChange={(vatId) => onChange({ customer: { ...draft.customer, vatId } })}
          error={problemAt(say, problems, "customer.vatId")}
        />
        <Select
          label={say("invoices-field-language")}
          choices={languages}
          value={draft.language ?? "usual"}
          onChange={(chosen) => onEdit((now) => withLanguage(now, chosen === "en" || chosen === "de" ? chosen : null))}
        />
      </div>
    </details>
  );
}
