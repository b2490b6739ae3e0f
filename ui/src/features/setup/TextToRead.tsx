import { useWords } from "~/i18n";
import type { DocumentText } from "~/ipc/bindings";
import styles from "./FirstRun.module.css";

/** A text to read before it is accepted. */
export function TextToRead({ text }: { text: DocumentText }) {
  const say = useWords();
  return (
    <section
      className={styles.text}
      aria-label={text.title}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <h2>{text.title}</h2>
      <p className={styles.version}>{say("setup-text-version", { version: text.version })}</p>
      {text.sections.map((section) => (
        <div key={section.title}>
          <h3>{section.title}</h3>
          <p>{section.text}</p>
        </div>
      ))}
    </section>
  );
}
