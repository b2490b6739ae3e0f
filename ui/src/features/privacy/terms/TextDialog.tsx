import { Button, Dialog } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { DocumentText } from "~/ipc/bindings";
import terms from "./Terms.module.css";

/** A text to read, with its version and fingerprint. */
export function TextDialog({ text, onClose }: { text: DocumentText; onClose: () => void }) {
  const say = useWords();
  const { date } = useFormats();
  return (
    <Dialog
      title={text.title}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {say("agreement-close")}
        </Button>
      }
    >
      <p className={terms.hash}>
        {text.date === null
          ? say("agreement-version-undated", { version: text.version })
          : say("agreement-version", { version: text.version, date: date(text.date) })}
        {" · "}
        {say("agreement-fingerprint")} {text.sha256}
      </p>
      <Reading label={text.title}>
        {text.sections.map((section) => (
          <div key={section.title}>
            <h3>{section.title}</h3>
            <p>{section.text}</p>
          </div>
        ))}
      </Reading>
    </Dialog>
  );
}

/** Scrolls by itself, so it can be focused and scrolled by keyboard (WCAG 2.1.1). */
export function Reading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={terms.reading} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
