import { FileDown, FileText, Printer } from "lucide-react";
import { useShortcut } from "~/app/shortcuts";
import { Button, IconButton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands } from "~/ipc/bindings";
import styles from "./Invoices.module.css";

interface DocumentActionsProps {
  /** The id of the invoice as it is to be read, written down before; null where there is none any more. */
  id: () => Promise<string | null>;
  /** Beside other actions the saving, too, is a sign without words, as everywhere in a narrow window. */
  isSmall?: boolean;
}

/** Prints, opens or saves the PDF; that of a draft says that it is one. */
export function DocumentActions({ id, isSmall = false }: DocumentActionsProps) {
  const say = useWords();
  const toasts = useToasts();
  const doing = (act: (id: string) => Promise<unknown>) => (): void => {
    const done = id().then((known) => (known === null ? null : act(known)));
    void done.catch(toasts.problem);
  };
  const print = doing(async (known) => {
    await commands.printInvoice(known);
    toasts.say(say("invoices-printed"));
  });
  const open = doing((known) => commands.openInvoicePdf(known));
  const save = doing(async (known) => {
    const saved = await commands.saveInvoicePdf(known);
    if (saved !== null) toasts.say(say("invoices-pdf-saved", { path: saved.path }));
  });
  useShortcut("Ctrl+P", "invoices-print", print);
  return (
    <>
      <IconButton icon={Printer} label={say("invoices-print")} shortcut="Ctrl+P" onPress={print} />
      <IconButton icon={FileText} label={say("invoices-open-pdf")} onPress={open} />
      <span className={isSmall ? undefined : styles.whereNarrow}>
        <IconButton icon={FileDown} label={say("invoices-save-pdf")} onPress={save} />
      </span>
      {!isSmall && (
        <span className={styles.whereWide}>
          <Button icon={FileDown} onPress={save}>
            {say("invoices-save-pdf")}
          </Button>
        </span>
      )}
    </>
  );
}
