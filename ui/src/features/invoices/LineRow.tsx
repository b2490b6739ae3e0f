import { X } from "lucide-react";
import { useCallback, type ClipboardEvent, type KeyboardEvent } from "react";
import { AmountField, ComboBox, IconButton, TextField, useToasts, type Choice } from "~/components";
import { problemAt, useFormats, useWords } from "~/i18n";
import { commands, type DraftTotals, type Problem } from "~/ipc/bindings";
import {
  isBlank,
  lineFromRow,
  rowsFromPaste,
  withLine,
  withLineMoved,
  withLines,
  withoutLine,
  withVat,
  type DraftLine,
  type Edit,
} from "./draft";
import styles from "./Invoices.module.css";
import { useInvoiceOptions } from "./queries";
import { vatChoices, vatId, vatLabel, wantsReason } from "./vat";

interface LineRowProps {
  line: DraftLine;
  lineKey: number;
  at: number;
  isLast: boolean;
  onEdit: Edit;
  onAdd: () => void;
  /** Asks for the focus in a line's first field once it is drawn. */
  onFocus: (line: number) => void;
  problems: readonly Problem[];
  totals: DraftTotals | undefined;
}

/** One line: Tab after it makes another, Ctrl+D repeats it, Ctrl+Backspace takes it away, Alt+arrows move it. */
export function LineRow({ line, lineKey, at, isLast, onEdit, onAdd, onFocus, problems, totals }: LineRowProps) {
  const say = useWords();
  const { money, price, number } = useFormats();
  const toasts = useToasts();
  const currency = totals?.currency;
  const change = (fields: Partial<DraftLine>): void => onEdit((now) => withLine(now, lineKey, fields));
  const problem = (field: string): string | undefined => problemAt(say, problems, `lines.${at}.${field}`);

  const remove = (): void => {
    onFocus(Math.max(0, isLast ? at - 1 : at));
    onEdit((now) => withoutLine(now, at));
    if (isBlank(line)) return;
    toasts.undoable(say("invoices-line-removed"), () => {
      onEdit((now) => withLines(now, Math.min(at, now.draft.lines.length), [line]));
      return Promise.resolve();
    });
  };

  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    const withControl = event.ctrlKey || event.metaKey;
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (withControl && event.key.toLowerCase() === "d") {
      onFocus(at + 1);
      onEdit((now) => withLines(now, at + 1, [line]));
    } else if (withControl && event.key === "Backspace") remove();
    else if (event.altKey && step !== 0) onEdit((now) => withLineMoved(now, at, step));
    else if (event.key === "Tab" && !event.shiftKey && isLast && !isBlank(line) && isInLastField(event)) onAdd();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const paste = (event: ClipboardEvent): void => {
    const rows = rowsFromPaste(event.clipboardData.getData("text/plain"));
    if (rows.length === 0) return;
    event.preventDefault();
    void Promise.all(rows.map((row) => lineFromRow(row, commands.readNumber))).then((read) => {
      const lines = read.map((one) => one.line);
      onFocus(at + lines.length - 1);
      const doubts = read.flatMap((one) => one.doubts);
      const [doubt] = doubts;
      if (doubt !== undefined) toasts.say(say("invoices-pasted-doubt", { count: doubts.length, figure: doubt }));
      // A line that holds something already stays above those that were pasted.
      onEdit((now) => (isBlank(line) ? withLines(now, at, lines, 1) : withLines(now, at + 1, lines)));
    });
  };

  const net = totals?.lines[at]?.net;
  return (
    // The keys belong to every field of the line.
    <div data-line={at} className={styles.line} onKeyDownCapture={keys} onPaste={paste}>
      <TextField
        label={say("invoices-line-description")}
        hideLabel
        value={line.description}
        onChange={(description) => change({ description })}
        error={problem("description")}
      />
      <AmountField
        label={say("invoices-line-quantity")}
        hideLabel
        currency={null}
        isNarrow
        value={line.quantity === "" ? null : line.quantity}
        read={commands.readNumber}
        onChange={(quantity) => change({ quantity: quantity ?? "" })}
        onUnread={(quantity) => change({ quantity })}
        error={problem("quantity")}
      />
      <AmountField
        label={say("invoices-line-price")}
        hideLabel
        currency={null}
        isNarrow
        write={(value) => (currency === undefined ? number(value) : price(value, currency))}
        value={line.unitPrice === "" ? null : line.unitPrice}
        read={commands.readNumber}
        onChange={(unitPrice) => change({ unitPrice: unitPrice ?? "" })}
        onUnread={(unitPrice) => change({ unitPrice })}
        error={problem("unitPrice")}
      />
      <VatField line={line} lineKey={lineKey} onEdit={onEdit} error={problem("vat.rate")} />
      <output className={styles.net}>
        {net === undefined || net === "" || totals === undefined ? "–" : money(net, totals.currency)}
      </output>
      <IconButton
        icon={X}
        size="small"
        label={say("invoices-line-remove")}
        shortcut="Ctrl+Backspace"
        onPress={remove}
      />
      {wantsReason(line.vat) && (
        <div className={styles.reason}>
          <TextField
            label={say("invoices-line-reason")}
            value={line.vat?.exemptionReason ?? ""}
            onChange={(exemptionReason) => {
              if (line.vat !== undefined) change({ vat: { ...line.vat, exemptionReason } });
            }}
            error={problem("vat.exemptionReason")}
          />
        </div>
      )}
    </div>
  );
}

/** Whether the key was pressed in the field of the tax or of its reason: what follows is only the cross. */
function isInLastField(event: KeyboardEvent<HTMLElement>): boolean {
  const fields = [...event.currentTarget.querySelectorAll("input")];
  return event.target === fields.at(-1);
}

interface VatFieldProps {
  line: DraftLine;
  lineKey: number;
  onEdit: Edit;
  error: string | undefined;
}

/** The tax: one of the country's by typing its rate or name, or any other rate. */
function VatField({ line, lineKey, onEdit, error }: VatFieldProps) {
  const say = useWords();
  const formats = useFormats();
  const toasts = useToasts();
  const offered = useInvoiceOptions().data?.vat;
  const load = useCallback(
    (text: string): Promise<Choice[]> => Promise.resolve(vatChoices(offered ?? [], text, say, formats)),
    [offered, say, formats],
  );
  const vat = line.vat ?? offered?.find(({ isUsual }) => isUsual)?.vat;
  return (
    <ComboBox
      label={say("invoices-line-rate")}
      hideLabel
      value={vat === undefined ? null : { id: vatId(vat), label: vatLabel(vat, say, formats) }}
      load={load}
      onCreate={(text) => {
        void commands
          .readNumber(text.replace("%", ""))
          .then(({ value: rate }) =>
            onEdit((now) => withVat(now, lineKey, { category: "S", rate, exemptionReason: "" })),
          )
          .catch(toasts.problem);
      }}
      onChange={(choice) => {
        const chosen = offered?.find(({ vat: one }) => vatId(one) === choice?.id);
        onEdit((now) => withVat(now, lineKey, chosen === undefined || chosen.isUsual ? null : chosen.vat));
      }}
      error={error}
    />
  );
}
