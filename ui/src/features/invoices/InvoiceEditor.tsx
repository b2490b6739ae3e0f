import { Send, Trash2 } from "lucide-react";
import { useCallback, useState } from "react";
import { Page } from "~/app/Page";
import { Button, ComboBox, ConfirmDialog, DateField, TextArea, useToasts, type Choice } from "~/components";
import { problemAt, useFormats, useWords } from "~/i18n";
import { commands, type InvoiceDraft, type Problem } from "~/ipc/bindings";
import { useAutosave } from "./autosave";
import { nobody } from "./draft";
import { LineEditor } from "./LineEditor";
import styles from "./Invoices.module.css";
import { Preview } from "./Preview";
import { useTotals } from "./queries";
import { Totals } from "./Totals";

/** Writes an invoice: form at the left, the document as it will be at the right. */
export function InvoiceEditor({ id, saved }: { id: string | null; saved: InvoiceDraft }) {
  const say = useWords();
  const { time } = useFormats();
  const [draft, setDraft] = useState(saved);
  const [wasTried, setWasTried] = useState(false);
  const keeping = useAutosave(id, draft);
  const totals = useTotals(draft);
  const problems = wasTried ? (totals.data?.problems ?? []) : [];
  const change = (more: Partial<InvoiceDraft>): void => setDraft({ ...draft, ...more });
  return (
    <Page
      back={{ path: "/invoices", label: say("invoices-title") }}
      title={say("invoices-draft")}
      status={
        <span className={styles.saved}>
          {keeping.savedAt === null ? say("invoices-unsaved") : say("invoices-saved", { time: time(keeping.savedAt) })}
        </span>
      }
      actions={
        <EditorActions
          draft={draft}
          keeping={keeping}
          hasProblems={(totals.data?.problems ?? []).length > 0}
          onTried={() => setWasTried(true)}
        />
      }
    >
      <div className={styles.editor}>
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <Customer draft={draft} onChange={change} problems={problems} />
          <div className={styles.dates}>
            <DateField
              label={say("invoices-field-date")}
              value={draft.issueDate === "" ? null : draft.issueDate}
              read={commands.readDate}
              onChange={(issueDate) => change({ issueDate: issueDate ?? "" })}
              error={problemAt(say, problems, "issueDate")}
            />
            <DateField
              label={say("invoices-field-due-date")}
              value={draft.dueDate === "" ? null : draft.dueDate}
              read={commands.readDate}
              onChange={(dueDate) => change({ dueDate: dueDate ?? "" })}
              error={problemAt(say, problems, "dueDate")}
            />
          </div>
          <LineEditor draft={draft} onChange={setDraft} problems={problems} totals={totals.data} />
          <TextArea
            label={say("invoices-field-note")}
            value={draft.note}
            onChange={(note) => change({ note })}
            error={problemAt(say, problems, "note")}
          />
          <Totals totals={totals.data} problems={problems} />
        </form>
        <Preview draft={draft} />
      </div>
    </Page>
  );
}

interface CustomerProps {
  draft: InvoiceDraft;
  onChange: (more: Partial<InvoiceDraft>) => void;
  problems: readonly Problem[];
}

/** Chooses a contact or a company by typing, or takes the name as it is written. */
function Customer({ draft, onChange, problems }: CustomerProps) {
  const say = useWords();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const load = useCallback(async (text: string): Promise<Choice[]> => {
    const hits = await commands.searchEverywhere(text);
    return hits
      .filter(({ kind }) => kind === "contacts" || kind === "companies")
      .map(({ kind, id, title, subtitle }) => ({ id: `${kind}:${id}`, label: title, hint: subtitle }));
  }, []);
  const known = draft.customer.name;
  return (
    <ComboBox
      label={say("invoices-field-customer")}
      hint={say("invoices-field-customer-hint")}
      value={chosen ?? (known === "" ? null : { id: "written", label: known })}
      load={load}
      onCreate={(name) => {
        setChosen({ id: "written", label: name });
        onChange({ customer: { ...nobody, name } });
      }}
      onChange={(choice) => {
        setChosen(choice);
        const [kind, id] = choice?.id.split(":") ?? [];
        if (kind === "contacts" && id !== undefined) onChange({ customer: { ...nobody, contactId: id } });
        else if (kind === "companies" && id !== undefined) onChange({ customer: { ...nobody, companyId: id } });
        else if (choice === null) onChange({ customer: nobody });
      }}
      error={problemAt(say, problems, "customer")}
    />
  );
}

interface EditorActionsProps {
  draft: InvoiceDraft;
  keeping: ReturnType<typeof useAutosave>;
  hasProblems: boolean;
  onTried: () => void;
}

function EditorActions({ draft, keeping, hasProblems, onTried }: EditorActionsProps) {
  const say = useWords();
  const toasts = useToasts();
  const [isIssuing, setIsIssuing] = useState(false);
  const [isPending, setIsPending] = useState(false);

  const issue = async (): Promise<void> => {
    const id = await keeping.save(draft);
    if (id === null) return;
    const { record } = await commands.issueInvoice(id);
    toasts.say(say("invoices-issued", { number: record.number ?? "" }));
    keeping.go(`/invoices/${id}`);
  };

  const remove = async (): Promise<void> => {
    const id = keeping.id.current;
    if (id !== null) {
      const change = await commands.deleteInvoiceDraft(id);
      toasts.undoable(say("invoices-draft-deleted"), () => commands.undo(change));
    }
    keeping.go("/invoices");
  };

  return (
    <>
      <Button look="quiet" icon={Trash2} onPress={() => void remove().catch(toasts.problem)}>
        {say("invoices-delete-draft")}
      </Button>
      <Button
        look="primary"
        icon={Send}
        onPress={() => {
          onTried();
          if (!hasProblems) setIsIssuing(true);
        }}
      >
        {say("invoices-issue")}
      </Button>
      <ConfirmDialog
        title={say("invoices-issue-title")}
        verb={say("invoices-issue")}
        isDanger={false}
        isOpen={isIssuing}
        isPending={isPending}
        onClose={() => setIsIssuing(false)}
        onConfirm={() => {
          setIsPending(true);
          issue()
            .catch(toasts.problem)
            .finally(() => {
              setIsPending(false);
              setIsIssuing(false);
            });
        }}
      >
        {say("invoices-issue-sentence")}
      </ConfirmDialog>
    </>
  );
}
