import { Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { useGo } from "~/app/navigation";
import { Button, ConfirmDialog, IconButton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type DraftTotals, type InvoiceDraft } from "~/ipc/bindings";
import type { Keeping } from "./autosave";
import { DocumentActions } from "./DocumentActions";

interface EditorActionsProps {
  draft: InvoiceDraft;
  keeping: Keeping;
  total: DraftTotals | undefined;
  hasProblems: boolean;
  /** Somebody wants to issue: from now on the fields say what is wrong. */
  onTried: () => void;
}

/** Prints, opens or saves the draft, deletes it, or gives it its number. */
export function EditorActions({ draft, keeping, total, hasProblems, onTried }: EditorActionsProps) {
  const say = useWords();
  const { money } = useFormats();
  const go = useGo();
  const toasts = useToasts();
  const [number, setNumber] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);

  const ask = async (): Promise<void> => {
    onTried();
    if (hasProblems) return;
    setNumber(await commands.nextInvoiceNumber(draft));
  };

  const issue = async (): Promise<void> => {
    const id = await keeping.save(draft);
    if (id === null) return;
    const { record } = await commands.issueInvoice(id);
    keeping.stop();
    toasts.say(say("invoices-issued", { number: record.number ?? "" }));
    go(`/invoices/${id}`);
  };

  const remove = async (): Promise<void> => {
    keeping.stop();
    const id = keeping.id.current;
    if (id !== null) {
      const change = await commands.deleteInvoiceDraft(id);
      toasts.undoable(say("invoices-draft-deleted"), () => commands.undo(change));
    }
    go("/invoices");
  };

  return (
    <>
      <DocumentActions isSmall id={() => keeping.save(draft)} />
      <IconButton
        icon={Trash2}
        label={say("invoices-delete-draft")}
        onPress={() => void remove().catch(toasts.problem)}
      />
      <Button look="primary" icon={Send} onPress={() => void ask().catch(toasts.problem)}>
        {say("invoices-issue")}
      </Button>
      <ConfirmDialog
        title={say("invoices-issue-title", { number: number ?? "" })}
        verb={say("invoices-issue-verb", { number: number ?? "" })}
        isDanger={false}
        isOpen={number !== null}
        isPending={isPending}
        onClose={() => setNumber(null)}
        onConfirm={() => {
          setIsPending(true);
          issue()
            .catch(toasts.problem)
            .finally(() => {
              setIsPending(false);
              setNumber(null);
            });
        }}
      >
        {say("invoices-issue-sentence", { total: total === undefined ? "" : money(total.gross, total.currency) })}
      </ConfirmDialog>
    </>
  );
}
