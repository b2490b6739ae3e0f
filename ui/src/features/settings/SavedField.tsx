import { Check } from "lucide-react";
import { useEffect, useState, type KeyboardEvent } from "react";
import { TextArea, TextField } from "~/components";
import { sentenceFor, useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Settings.module.css";

interface SavedFieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  /** Saves; what it rejects with is shown at the field, and the text stays. */
  onSave: (value: string) => Promise<unknown>;
  autoComplete?: string;
  isFigure?: boolean;
  /** More than one line of text. */
  rows?: number;
}

/** How long the mark "Saved" stands. */
const markLength = 1600;

/** A field without a button: leaving it or pressing Enter saves, Esc restores. */
export function SavedField({ label, hint, value, onSave, autoComplete, isFigure = false, rows }: SavedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isSaved, setIsSaved] = useState(false);
  const say = useWords();

  useEffect(() => {
    if (!isSaved) return;
    const timer = setTimeout(() => setIsSaved(false), markLength);
    return () => {
      clearTimeout(timer);
    };
  }, [isSaved]);

  const restore = (): void => {
    setDraft(null);
    setProblem(undefined);
  };

  const save = (): void => {
    if (draft === null || draft.trim() === value) {
      restore();
      return;
    }
    onSave(draft.trim())
      .then(() => {
        restore();
        setIsSaved(true);
      })
      .catch((thrown: unknown) => {
        const error = appErrorFrom(thrown);
        setProblem(sentenceFor(say, error.problems[0] ?? error));
      });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && draft !== null) {
      event.stopPropagation();
      restore();
    } else if (event.key === "Enter" && rows === undefined) {
      save();
    }
  };

  const shared = {
    label,
    hint,
    error: problem,
    value: draft ?? value,
    onChange: setDraft,
    onBlur: save,
    onKeyDown,
    ...(autoComplete === undefined ? {} : { autoComplete }),
  };
  if (rows !== undefined) return <TextArea {...shared} rows={rows} />;
  return <TextField {...shared} isFigure={isFigure} after={isSaved && <SavedMark />} />;
}

function SavedMark() {
  const say = useWords();
  return (
    <span role="status" className={styles.saved}>
      <Check size="0.75rem" aria-hidden /> {say("components-saved")}
    </span>
  );
}
