import { useId, type ReactNode } from "react";
import styles from "./Support.module.css";

interface SectionProps {
  title: string;
  /** One calm sentence below the title. */
  sentence?: string;
  children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, sentence = "", children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {sentence !== "" && <p className={styles.sentence}>{sentence}</p>}
      {children}
    </section>
  );
}
