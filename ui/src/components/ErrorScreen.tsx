import { Copy, RefreshCw, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { sentenceFor, useWords } from "~/i18n";
import type { AppError } from "~/ipc/bindings";
import { Button } from "./Button";
import styles from "./ErrorScreen.module.css";

interface ErrorScreenProps {
  error: AppError;
  /** Tries again: reads anew, or draws the screen anew. */
  onRetry?: (() => void) | undefined;
}

/** A screen that cannot be shown: what happened, what to do, and details for support. */
export function ErrorScreen({ error, onRetry }: ErrorScreenProps) {
  const say = useWords();
  const [copied, setCopied] = useState(false);
  // Where the system keeps its clipboard closed, the details are shown to be copied by hand.
  const [isShown, setIsShown] = useState(false);
  const isFault = error.kind === "internal";
  const details = [error.code, error.incident, error.details].filter((part) => part !== null && part !== "").join("\n");
  const copy = (): void => {
    navigator.clipboard.writeText(details).then(
      () => setCopied(true),
      () => setIsShown(true),
    );
  };
  return (
    <div role="alert" className={styles.screen}>
      <TriangleAlert size="1.5rem" aria-hidden className={styles.icon} />
      <h2 className={styles.title}>{say(isFault ? "components-fault-title" : "components-refusal-title")}</h2>
      <p className={styles.sentence}>{isFault ? say("components-fault-sentence") : sentenceFor(say, error)}</p>
      {error.incident !== null && (
        <p className={styles.incident}>{say("components-incident", { incident: error.incident })}</p>
      )}
      {isShown && <pre className={styles.details}>{details}</pre>}
      <div className={styles.actions}>
        {onRetry !== undefined && (
          <Button look="primary" icon={RefreshCw} onPress={onRetry}>
            {say("components-try-again")}
          </Button>
        )}
        {isFault && (
          <Button icon={Copy} onPress={copy}>
            {say(copied ? "components-copied" : "components-copy-details")}
          </Button>
        )}
      </div>
    </div>
  );
}
