import type { ReactNode } from "react";
import { RecordActions, RecordSections } from "~/app/Record";
import { useWords } from "~/i18n";
import type { About } from "~/ipc/bindings";
import styles from "./Records.module.css";

interface RecordBodyProps {
  about: About;
  name: string;
  /** Nothing can be done with a record in the trash but to take it out. */
  isInTrash: boolean;
  /** The card of the values. */
  details: ReactNode;
  /** Cards after those that features add. */
  children?: ReactNode;
}

/** The page of a record: buttons and details at the left, what happened at the right. */
export function RecordBody({ about, name, isInTrash, details, children }: RecordBodyProps) {
  const say = useWords();
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        {!isInTrash && <RecordActions about={about} name={name} />}
        <section className={styles.card} aria-label={say("records-details")}>
          {details}
        </section>
        <RecordSections about={about} name={name} place="side" />
      </div>
      <div className={styles.column}>
        <RecordSections about={about} name={name} place="main" />
        {children}
      </div>
    </div>
  );
}
