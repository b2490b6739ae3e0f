import { ChevronDown, ChevronUp, Maximize2, X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n";
import { IconButton } from "./Button";
import styles from "./SidePanel.module.css";

interface SidePanelProps {
  title: string;
  onClose: () => void;
  /** Previous and next record of the list beside it. */
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** The full page of the record. */
  onOpenPage?: (() => void) | undefined;
  children: ReactNode;
}

/** A record beside its list, 480 px wide; the list keeps its place. Escape closes it. */
export function SidePanel({ title, onClose, onPrevious, onNext, onOpenPage, children }: SidePanelProps) {
  const say = useWords();
  return (
    // The panel listens for Escape from any control in it; the buttons do the same by themselves.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      aria-label={title}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {onPrevious !== undefined && (
          <IconButton
            icon={ChevronUp}
            label={say("components-previous")}
            shortcut="↑"
            size="small"
            onPress={onPrevious}
          />
        )}
        {onNext !== undefined && (
          <IconButton icon={ChevronDown} label={say("components-next")} shortcut="↓" size="small" onPress={onNext} />
        )}
        {onOpenPage !== undefined && (
          <IconButton
            icon={Maximize2}
            label={say("components-open-page")}
            shortcut="Ctrl+Enter"
            size="small"
            onPress={onOpenPage}
          />
        )}
        <IconButton icon={X} label={say("components-close")} shortcut="Esc" size="small" onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
