import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./Settings.module.css";

interface SectionProps {
  title: string;
  /** One calm sentence below the title. */
  sentence?: string;
  children: ReactNode;
}

/** A part of a settings page under a heading of its own. */
export function Section({ title, sentence, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {sentence !== undefined && <p className={styles.sentence}>{sentence}</p>}
      {children}
    </section>
  );
}
