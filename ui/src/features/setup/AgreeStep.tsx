import { Checkbox } from "~/components";
import { useWords } from "~/i18n";
import type { DocumentText } from "~/ipc/bindings";
import styles from "./FirstRun.module.css";
import type { StepProps } from "./step";

/** Policy and terms, to read and to accept one by one; nothing is ticked beforehand. */
export function AgreeStep({ answers, onAnswer, texts }: StepProps & { texts: readonly DocumentText[] }) {
  const say = useWords();
  return (
    <>
      {texts.map((text) => (
        <section
          key={text.kind}
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
      ))}
      <Checkbox
        label={say("setup-accept-policy")}
        isSelected={answers.hasAcceptedPolicy}
        onChange={(is) => onAnswer({ hasAcceptedPolicy: is })}
      />
      <Checkbox
        label={say("setup-accept-terms")}
        isSelected={answers.hasAcceptedTerms}
        onChange={(is) => onAnswer({ hasAcceptedTerms: is })}
      />
    </>
  );
}
