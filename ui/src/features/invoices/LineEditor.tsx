import { Plus, X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent } from "react";
import { Button, IconButton, TextField } from "~/components";
import { problemAt, useFormats, useWords } from "~/i18n";
import type { DraftTotals, InvoiceDraft, Problem } from "~/ipc/bindings";
import { linesFromPaste, withAnotherLine, withLine, withoutLine, withRate } from "./draft";
import styles from "./Invoices.module.css";

interface LineEditorProps {
  draft: InvoiceDraft;
  onChange: (draft: InvoiceDraft) => void;
  problems: readonly Problem[];
  totals: DraftTotals | undefined;
}

/** The lines: Tab in the last field makes another, Ctrl+D repeats one, Ctrl+Backspace takes it away. */
export function LineEditor({ draft, onChange, problems, totals }: LineEditorProps) {
  const say = useWords();
  const { money } = useFormats();
  const keys = (event: KeyboardEvent, position: number): void => {
    if (!event.ctrlKey) return;
    const line = draft.lines[position];
    if (event.key === "d" && line !== undefined) {
      event.preventDefault();
      onChange({ ...draft, lines: draft.lines.toSpliced(position + 1, 0, line) });
    } else if (event.key === "Backspace") {
      event.preventDefault();
      onChange(withoutLine(draft, position));
    }
  };
  const paste = (event: ClipboardEvent, position: number): void => {
    const pasted = linesFromPaste(event.clipboardData.getData("text/plain"));
    if (pasted.length === 0) return;
    event.preventDefault();
    onChange({ ...draft, lines: draft.lines.toSpliced(position, 1, ...pasted) });
  };
  return (
    <fieldset className={styles.lines}>
      <legend>{say("invoices-lines")}</legend>
      {draft.lines.map((line, position) => {
        const problem = (field: string): string | undefined => problemAt(say, problems, `lines.${position}.${field}`);
        const net = totals?.lines[position]?.net;
        return (
          // The keys belong to every field of the line.
          // eslint-disable-next-line jsx-a11y/no-static-element-interactions
          <div
            key={position}
            className={styles.line}
            onKeyDown={(event) => keys(event, position)}
            onPaste={(event) => paste(event, position)}
          >
            <TextField
              label={say("invoices-line-description")}
              value={line.description}
              onChange={(description) => onChange(withLine(draft, position, { description }))}
              error={problem("description")}
            />
            <TextField
              label={say("invoices-line-quantity")}
              inputMode="decimal"
              value={line.quantity}
              onChange={(quantity) => onChange(withLine(draft, position, { quantity }))}
              error={problem("quantity")}
            />
            <TextField
              label={say("invoices-line-price")}
              inputMode="decimal"
              value={line.unitPrice}
              onChange={(unitPrice) => onChange(withLine(draft, position, { unitPrice }))}
              error={problem("unitPrice")}
            />
            <TextField
              label={say("invoices-line-rate")}
              inputMode="decimal"
              placeholder={say("invoices-line-rate-usual")}
              value={line.vat?.rate ?? ""}
              onChange={(rate) => onChange({ ...draft, lines: draft.lines.with(position, withRate(line, rate)) })}
              error={problem("vat.rate")}
            />
            <span className={styles.net}>
              {net === undefined || totals === undefined ? "–" : money(net, totals.currency)}
            </span>
            <IconButton
              icon={X}
              size="small"
              label={say("invoices-line-remove")}
              shortcut="Ctrl+Backspace"
              onPress={() => onChange(withoutLine(draft, position))}
            />
          </div>
        );
      })}
      <Button look="quiet" icon={Plus} onPress={() => onChange(withAnotherLine(draft))}>
        {say("invoices-line-add")}
      </Button>
    </fieldset>
  );
}
