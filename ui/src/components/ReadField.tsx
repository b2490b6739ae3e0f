import { useEffect, useRef, useState, type ReactNode } from "react";
import { sentenceFor, useWords } from "~/i18n";
import { appErrorFrom } from "~/ipc/call";
import { TextField, type FieldProps } from "./Field";

/** What the core made of a text. */
export interface TextReading {
  /** Canonical text of the value. */
  value: string;
  /** What the same text means elsewhere, written without doubt; null where it means nothing else. */
  otherwise: string | null;
}

export interface ReadFieldProps extends FieldProps {
  /** Canonical text of the value, as the core gave it; null when empty. */
  value: string | null;
  /** The core's reading of what was typed; null, or an error that says why, when it makes no sense. */
  read: (text: string) => Promise<string | TextReading | null>;
  /** A new reading, while typing already; null when the field was emptied. */
  onChange: (value: string | null) => void;
  /** A text that makes no sense, so that no earlier reading of it goes on counting. */
  onUnread?: (text: string) => void;
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
  isNarrow?: boolean;
  after?: ReactNode;
}

/** Milliseconds without a key before the text is read. */
const pause = 80;

/** The answer to a text; without a value it makes no sense, and `refusal` says why if the core did. */
interface Answer {
  text: string;
  value: string | null;
  otherwise: string | null;
  refusal: unknown;
}

async function answerTo(read: ReadFieldProps["read"], text: string): Promise<Answer> {
  try {
    const reading = await read(text);
    if (reading === null || typeof reading === "string")
      return { text, value: reading, otherwise: null, refusal: null };
    return { text, ...reading, refusal: null };
  } catch (refusal) {
    return { text, value: null, otherwise: null, refusal };
  }
}

/**
 * A field whose text the core reads ("=3*45", "fri"): the reading is echoed while typing and takes
 * the text's place on leaving. Nothing is parsed here.
 */
export function ReadField(props: InnerProps) {
  const {
    value,
    read,
    onChange,
    onUnread,
    onBlur,
    write,
    notUnderstood,
    error,
    hint,
    isNarrow = false,
    ...rest
  } = props;
  const say = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  /** The value that Escape brings back. */
  const before = useRef(value);
  const latest = useRef({ read, onChange, onUnread });
  useEffect(() => {
    latest.current = { read, onChange, onUnread };
  });

  const take = (given: Answer): void => {
    setAnswer(given);
    if (given.value !== null) latest.current.onChange(given.value);
    else latest.current.onUnread?.(given.text);
  };

  useEffect(() => {
    if (typed === null || typed.trim() === "") return;
    let outdated = false;
    const timer = setTimeout(() => {
      void answerTo(latest.current.read, typed).then((given) => {
        if (!outdated) take(given);
      });
    }, pause);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [typed]);

  const [left, setLeft] = useState(false);
  const current = answer !== null && answer.text === typed ? answer : null;
  /** Answers whether the text made sense. */
  const leave = async (): Promise<boolean> => {
    onBlur?.();
    if (typed === null || typed.trim() === "") {
      setTyped(null);
      return true;
    }
    // Enter or Tab may come before the pause is over: the text is read once more.
    const given = await answerTo(latest.current.read, typed);
    take(given);
    if (given.value === null) return false;
    // Whoever came back and typed on meanwhile keeps what she typed.
    setTyped((now) => (now === typed ? null : now));
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
  const problem = left && current?.value === null ? whyNot(current.refusal) : undefined;
  const reading = current?.value === null || current === null ? undefined : write(current.value);
  const echo = isNarrow && reading === typed?.trim() ? undefined : reading;
  // It stays after leaving, as long as the value is that of the reading.
  const otherwise = value !== null && answer?.value === value ? answer.otherwise : null;
  const doubt =
    value !== null && otherwise !== null
      ? say("components-amount-otherwise", { reading: write(value), otherwise })
      : undefined;

  /** The core's own words for a text that it refused; one that it did not answer to makes no sense either. */
  function whyNot(refusal: unknown): string {
    if (refusal === null) return notUnderstood;
    const told = appErrorFrom(refusal);
    return told.kind === "invalid" ? sentenceFor(say, told) : notUnderstood;
  }

  return (
    <TextField
      {...rest}
      value={typed ?? (value === null ? "" : write(value))}
      onChange={(text) => {
        if (typed === null) before.current = value;
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
        else {
          setTyped(null);
          onChange(before.current);
        }
      }}
      echo={echo === undefined ? undefined : say("components-reads-as", { reading: echo })}
      isEchoBelow={isNarrow}
      hint={doubt ?? hint}
      error={problem ?? error}
    />
  );
}
