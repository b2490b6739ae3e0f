import { Check } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Button as AriaButton, Input, TextArea, TextField as AriaTextField } from "react-aria-components";
import { sentenceFor, useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { classNames } from "./classNames";
import styles from "./EditInPlace.module.css";
import { Suggestions } from "./Suggestions";

interface EditInPlaceProps {
  label: string;
  value: string;
  /** Shown, quietly, while the value is empty. */
  placeholder: string;
  /** Saves; what it rejects with is shown below the value, and the text stays. */
  onSave: (value: string) => Promise<unknown>;
  /** How the value is written while it is not edited, when not as it is. */
  shown?: string;
  isFigure?: boolean;
  /** Offers what is usual while typing; anything else may be typed too. */
  suggest?: (text: string) => Promise<readonly string[]>;
  /** Several lines: Enter begins a new one, Ctrl+Enter and leaving the field save. */
  isLong?: boolean;
}

/** How long the mark "Saved" stands. */
const markLength = 1600;

/** A value that is edited where it stands: click, type, Enter saves, Esc restores. */
export function EditInPlace({
  label,
  value,
  placeholder,
  onSave,
  shown,
  isFigure = false,
  suggest,
  isLong = false,
}: EditInPlaceProps) {
  const say = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);
  const leaving = useRef(false);
  const listId = useId();

  useEffect(() => {
    if (!saved) return;
    const timer = setTimeout(() => {
      setSaved(false);
    }, markLength);
    return () => {
      clearTimeout(timer);
    };
  }, [saved]);

  useEffect(() => {
    if (draft !== null || !refocus.current) return;
    refocus.current = false;
    trigger.current?.focus();
  }, [draft]);

  const close = (): void => {
    setDraft(null);
    setProblem(null);
  };

  const save = async (): Promise<void> => {
    if (draft === null || leaving.current) return;
    if (draft.trim() === value) {
      close();
      return;
    }
    leaving.current = true;
    try {
      await onSave(draft.trim());
      close();
      setSaved(true);
    } catch (thrown) {
      const error = appErrorFrom(thrown);
      setProblem(sentenceFor(say, error.problems[0] ?? error));
      refocus.current = false;
    } finally {
      leaving.current = false;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    if (isLong && event.key === "Enter" && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    refocus.current = true;
    if (event.key === "Enter") void save();
    else close();
  };

  if (draft === null) {
    return (
      <span className={styles.resting}>
        <AriaButton
          ref={trigger}
          aria-label={say("components-edit-value", { label, value: (shown ?? value) || placeholder })}
          className={classNames(
            styles.value,
            value === "" && styles.empty,
            isFigure && styles.figure,
            isLong && styles.long,
          )}
          onPress={() => {
            setDraft(value);
          }}
        >
          {value === "" ? placeholder : (shown ?? value)}
        </AriaButton>
        <span role="status" className={styles.saved}>
          {saved && (
            <>
              <Check size="0.75rem" aria-hidden /> {say("components-saved")}
            </>
          )}
        </span>
      </span>
    );
  }
  return (
    <AriaTextField
      aria-label={label}
      value={draft}
      onChange={setDraft}
      isInvalid={problem !== null}
      validationBehavior="aria"
      // The person asked for this field by clicking its value.
      autoFocus
      className={classNames(styles.editing)}
    >
      {isLong ? (
        <TextArea
          rows={5}
          className={classNames(styles.input, styles.long)}
          onKeyDown={onKeyDown}
          onBlur={() => void save()}
        />
      ) : (
        <Input
          className={classNames(styles.input, isFigure && styles.figure)}
          {...(suggest === undefined ? {} : { list: `${listId}-usual` })}
          onKeyDown={onKeyDown}
          onBlur={() => void save()}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      )}
      {suggest !== undefined && <Suggestions id={`${listId}-usual`} text={draft} suggest={suggest} />}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </AriaTextField>
  );
}
