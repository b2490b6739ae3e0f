import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "~/components";
import { useWords } from "~/i18n";
import type { DraftTotals, Problem } from "~/ipc/bindings";
import { blankLine, withLines, type Edit, type Editing } from "./draft";
import styles from "./Invoices.module.css";
import { LineRow } from "./LineRow";

interface LineEditorProps {
  editing: Editing;
  onEdit: Edit;
  problems: readonly Problem[];
  totals: DraftTotals | undefined;
}

/** The lines, as a table to type into. */
export function LineEditor({ editing, onEdit, problems, totals }: LineEditorProps) {
  const say = useWords();
  const table = useRef<HTMLFieldSetElement>(null);
  /** The line whose first field gets the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const line = table.current?.querySelectorAll("[data-line]")[wanted.current];
    wanted.current = null;
    line?.querySelector("input")?.focus();
  });
  const focus = (line: number): void => {
    wanted.current = line;
  };
  const add = (): void => {
    focus(editing.draft.lines.length);
    onEdit((now) => withLines(now, now.draft.lines.length, [blankLine]));
  };
  return (
    <fieldset ref={table} className={styles.lines}>
      <legend>{say("invoices-lines")}</legend>
      <div className={styles.lineHead} aria-hidden>
        <span>{say("invoices-line-description")}</span>
        <span className={styles.figure}>{say("invoices-line-quantity")}</span>
        <span className={styles.figure}>{say("invoices-line-price")}</span>
        <span>{say("invoices-line-rate")}</span>
        <span className={styles.figure}>{say("invoices-line-net")}</span>
      </div>
      {editing.draft.lines.map((line, at) => (
        <LineRow
          key={editing.keys[at]}
          line={line}
          lineKey={editing.keys[at] ?? 0}
          at={at}
          isLast={at === editing.draft.lines.length - 1}
          onEdit={onEdit}
          onAdd={add}
          onFocus={focus}
          problems={problems}
          totals={totals}
        />
      ))}
      <div className={styles.lineFoot}>
        <Button look="quiet" icon={Plus} onPress={add}>
          {say("invoices-line-add")}
        </Button>
        <span className={styles.quiet}>{say("invoices-line-keys")}</span>
      </div>
    </fieldset>
  );
}
