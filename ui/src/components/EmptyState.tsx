import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface EmptyStateProps {
  icon: LucideIcon;
  /** One sentence: what will stand here. */
  sentence: string;
  /** The one primary button. */
  action?: ReactNode;
  /** "See an example" and the like, quieter. */
  second?: ReactNode;
}

/** What stands where nothing is yet. */
export function EmptyState({ icon: Icon, sentence, action, second }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.badge}>
        <Icon size="1.25rem" aria-hidden />
      </span>
      <p className={styles.sentence}>{sentence}</p>
      {(action !== undefined || second !== undefined) && (
        <div className={styles.actions}>
          {action}
          {second}
        </div>
      )}
    </div>
  );
}
