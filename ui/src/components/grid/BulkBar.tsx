import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n";
import { Button, IconButton } from "../Button";
import styles from "./DataGrid.module.css";

interface BulkBarProps {
  count: number;
  matching: number;
  onSelectAll: () => void;
  onClear: () => void;
  children: ReactNode;
}

/** What can be done with the selected rows; shown from the first one on. */
export function BulkBar({ count, matching, onSelectAll, onClear, children }: BulkBarProps) {
  const say = useWords();
  if (count === 0) return null;
  return (
    <div role="toolbar" aria-label={say("components-selected-rows")} className={styles.bulk}>
      <strong className={styles.bulkCount}>{say("components-selected-count", { count })}</strong>
      <IconButton icon={X} label={say("components-clear-selection")} shortcut="Esc" size="small" onPress={onClear} />
      {children}
      {count < matching && (
        <Button look="quiet" shortcut="Ctrl+A" onPress={onSelectAll}>
          {say("components-select-all-matching", { count: matching })}
        </Button>
      )}
    </div>
  );
}
