import { Check, ChevronDown, Plus } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { Group, Input, TextField as AriaTextField } from "react-aria-components";
import { useWords } from "~/i18n";
import { classNames } from "./classNames";
import styles from "./ComboBox.module.css";
import { FieldFrame, type FieldProps } from "./Field";
import field from "./Field.module.css";
import popover from "./Popover.module.css";
import type { Choice } from "./Select";
import { useAnchoredPlace } from "./place";

interface ComboBoxProps extends FieldProps {
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  /** Choices for what was typed; empty text asks for the usual ones. Must be the same function on every drawing. */
  load: (text: string) => Promise<readonly Choice[]>;
  /** Offers to make a record named like the text. */
  onCreate?: (text: string) => void;
  placeholder?: string | undefined;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

interface Line extends Choice {
  makes?: boolean;
}

/** One of many, found by typing; choices come from the core. Enter or Tab takes the marked one. */
export function ComboBox(props: ComboBoxProps) {
  const { value, onChange, load, onCreate, placeholder, isDisabled = false, autoFocus = false, ...frame } = props;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { choices, answers } = useChoices(load, typed ?? "");
  const lines = linesFor(choices, onCreate === undefined ? null : typed);
  const current = Math.min(active, lines.length - 1);

  const close = (): void => {
    setTyped(null);
    setIsOpen(false);
    setActive(-1);
  };

  const choose = (line: Line): void => {
    close();
    if (line.makes === true) onCreate?.(line.id);
    else onChange(line);
  };

  /** Takes the marked line; where the answer to the last key is still awaited, the first of that answer. */
  const take = (marked: Line): void => {
    if (typed === null || answers === typed) {
      choose(marked);
      return;
    }
    void load(typed).then((found) => {
      const first = linesFor(found, onCreate === undefined ? null : typed)[0];
      if (first !== undefined) choose(first);
    });
  };

  const open = (mark: number): void => {
    setIsOpen(true);
    setActive(mark);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const marked = isOpen ? lines[current] : undefined;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) open(isOpen ? Math.max(0, Math.min(lines.length - 1, current + step)) : 0);
    else if (event.key === "Enter" && marked !== undefined) take(marked);
    else if (event.key === "Escape" && isOpen) close();
    else {
      if (event.key === "Tab" && typed !== null && marked !== undefined) take(marked);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <AriaTextField
      className={classNames(field.field)}
      value={typed ?? value?.label ?? ""}
      onChange={(text) => {
        setTyped(text);
        open(text.trim() === "" ? -1 : 0);
      }}
      onBlur={() => {
        if (typed?.trim() === "") onChange(null);
        close();
      }}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={frame.error !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame {...frame}>
        <Group ref={box} className={classNames(field.box)}>
          <Input
            className={classNames(field.input)}
            placeholder={placeholder ?? ""}
            autoComplete="off"
            spellCheck={false}
            role="combobox"
            aria-expanded={isOpen}
            aria-autocomplete="list"
            aria-controls={isOpen ? listId : undefined}
            aria-activedescendant={isOpen && current >= 0 ? `${listId}-${current}` : undefined}
            onKeyDown={onKeyDown}
            onClick={() => {
              if (!isOpen) open(-1);
            }}
          />
          <ChevronDown size="1rem" aria-hidden className={styles.arrow} />
        </Group>
        {isOpen && (
          <ChoiceList
            id={listId}
            label={frame.label}
            box={box}
            lines={lines}
            marked={current}
            chosen={value?.id}
            onChoose={choose}
          />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}

interface ChoiceListProps {
  id: string;
  label: string;
  box: RefObject<HTMLElement | null>;
  lines: readonly Line[];
  marked: number;
  chosen: string | undefined;
  onChoose: (line: Line) => void;
}

/** Stands in the document beside its field, so that it belongs to the same part of the page. */
function ChoiceList({ id, label, box, lines, marked, chosen, onChoose }: ChoiceListProps) {
  const say = useWords();
  const list = useRef<HTMLDivElement>(null);
  const place = useAnchoredPlace(box);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className={classNames(popover.popover, popover.list, styles.list)}
      style={place}
      // The field keeps the focus while a line is clicked.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {lines.map((line, at) => (
        // Keys are read by the field, which has the focus.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={line.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={line.id === chosen}
          className={classNames(popover.item, styles.line, at === marked && styles.marked)}
          onClick={() => onChoose(line)}
        >
          {line.makes === true && <Plus size="1rem" aria-hidden className={popover.icon} />}
          <span className={popover.text}>
            {line.makes === true ? say("components-create-named", { name: line.label }) : line.label}
          </span>
          {line.detail !== undefined && <span className={popover.detail}>{line.detail}</span>}
          {line.id === chosen && <Check size="1rem" aria-hidden />}
        </div>
      ))}
      {lines.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className={popover.empty}>
          {say("components-nothing-found")}
        </div>
      )}
    </div>
  );
}

/** The choices, and at the end the offer to make what was typed. */
function linesFor(choices: readonly Choice[], offered: string | null): readonly Line[] {
  const name = offered?.trim() ?? "";
  return name === "" ? choices : [...choices, { id: name, label: name, makes: true }];
}

interface Answer {
  /** The text that the choices answer. */
  answers: string;
  choices: readonly Choice[];
}

/** The newest answer; an older one that arrives late is dropped. */
function useChoices(load: ComboBoxProps["load"], text: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ answers: "", choices: [] });
  useEffect(() => {
    let outdated = false;
    const show = (choices: readonly Choice[]): void => {
      if (!outdated) setAnswer({ answers: text, choices });
    };
    load(text).then(show, () => {
      show([]);
    });
    return () => {
      outdated = true;
    };
  }, [load, text]);
  return answer;
}
