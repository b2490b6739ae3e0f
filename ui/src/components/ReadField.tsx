import { useEffect, useRef, useState, type ReactNode } from "react";
import { useWords } from "~/i18n";
import { TextField, type FieldProps } from "./Field";

export interface ReadFieldProps extends FieldProps {
  /** Canonical text of the value, as the core gave it; null when empty. */
  value: string | null;
  /** The core's reading of what was typed; null when it makes no sense. */
  read: (text: string) => Promise<string | null>;
  /** A new reading, while typing already; null when the field was emptied. */
  onChange: (value: string | null) => void;
  /** After leaving the field. */
  onBlur?: () => void;
  placeholder?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
}

interface InnerProps extends ReadFieldProps {
  /** How a value is written, in the field and in the echo. */
  write: (value: string) => string;
  /** Said when the text makes no sense. */
  notUnderstood: string;
  isFigure?: boolean;
  after?: ReactNode;
}

/** Milliseconds without a key before the text is read. */
const pause = 80;

/** A core that does not answer makes no sense of the text either; the error shows on saving. */
function readOrNull(read: ReadFieldProps["read"], text: string): Promise<string | null> {
  return read(text).catch(() => null);
}

/**
 * A field whose text the core reads ("=3*45", "fri"): the reading is echoed while typing and takes
 * the text's place on leaving. Nothing is parsed here.
 */
export function ReadField({ value, read, onChange, onBlur, write, notUnderstood, error, ...rest }: InnerProps) {
  const say = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [reading, setReading] = useState<{ text: string; value: string | null } | null>(null);
  const latest = useRef({ read, onChange });
  useEffect(() => {
    latest.current = { read, onChange };
  });

  useEffect(() => {
    if (typed === null || typed.trim() === "") return;
    let outdated = false;
    const timer = setTimeout(() => {
      void readOrNull(latest.current.read, typed).then((answer) => {
        if (outdated) return;
        setReading({ text: typed, value: answer });
        if (answer !== null) latest.current.onChange(answer);
      });
    }, pause);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [typed]);

  const [left, setLeft] = useState(false);
  const current = reading !== null && reading.text === typed ? reading : null;
  /** Answers whether the text made sense. */
  const leave = async (): Promise<boolean> => {
    onBlur?.();
    if (typed === null || typed.trim() === "") {
      setTyped(null);
      return true;
    }
    // Enter or Tab may come before the pause is over: the text is read once more.
    const answer = await readOrNull(latest.current.read, typed);
    setReading({ text: typed, value: answer });
    if (answer === null) return false;
    latest.current.onChange(answer);
    setTyped(null);
    return true;
  };

  /** Enter sends a form only with what the text was read as, never with the value before it. */
  const enter = (event: { target: EventTarget; preventDefault: () => void }): void => {
    const form = event.target instanceof HTMLInputElement ? event.target.form : null;
    if (typed === null || form === null) return void leave();
    event.preventDefault();
    setLeft(true);
    void leave().then((isUnderstood) => {
      if (isUnderstood) setTimeout(() => form.requestSubmit());
    });
  };
  const problem = left && current?.value === null ? notUnderstood : undefined;
  const echo = typed !== null && current !== null && current.value !== null ? write(current.value) : undefined;

  return (
    <TextField
      {...rest}
      value={typed ?? (value === null ? "" : write(value))}
      onChange={(text) => {
        setTyped(text);
        setLeft(false);
        if (text.trim() === "") onChange(null);
      }}
      onBlur={() => {
        setLeft(true);
        void leave();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") enter(event);
        if (event.key !== "Escape" || typed === null) event.continuePropagation();
        else setTyped(null);
      }}
      echo={echo === undefined ? undefined : say("components-reads-as", { reading: echo })}
      error={error ?? problem}
    />
  );
}
