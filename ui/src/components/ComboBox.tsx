import { ChevronDown, Plus } from "lucide-react";
import { useEffect, useState } from "react";
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { useWords } from "~/i18n";
import { classNames } from "./classNames";
import { FieldFrame, type FieldProps } from "./Field";
import field from "./Field.module.css";
import popover from "./Popover.module.css";
import { ChoiceItem, type Choice } from "./Select";
import styles from "./ComboBox.module.css";

interface ComboBoxProps extends FieldProps {
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  /** Choices for what was typed; empty text asks for the usual ones. */
  load: (text: string) => Promise<readonly Choice[]>;
  /** Offers to make a record named like the text. */
  onCreate?: (text: string) => void;
  placeholder?: string | undefined;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

const createId = "create-from-text";

/** One of many, found by typing; choices come from the core. */
export function ComboBox(props: ComboBoxProps) {
  const { value, onChange, load, onCreate, placeholder, isDisabled = false, autoFocus = false, ...frame } = props;
  const say = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const choices = useChoices(load, typed ?? "");
  const text = typed ?? value?.label ?? "";
  const offersCreate = onCreate !== undefined && typed !== null && typed.trim() !== "";
  const items = offersCreate ? [...choices, { id: createId, label: typed.trim() }] : choices;

  const choose = (id: string | null): void => {
    if (id === createId) onCreate?.((typed ?? "").trim());
    else if (id !== null) onChange(choices.find((choice) => choice.id === id) ?? value);
    else if (typed === "") onChange(null);
    setTyped(null);
  };

  return (
    <AriaComboBox
      className={classNames(field.field)}
      items={items}
      inputValue={text}
      onInputChange={(input) => {
        if (input !== text) setTyped(input);
      }}
      value={value?.id ?? null}
      onChange={(key) => {
        choose(key === null ? null : String(key));
      }}
      onBlur={() => {
        if (typed === "") onChange(null);
        setTyped(null);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={frame.error !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame {...frame}>
        <Group className={classNames(field.box)}>
          <Input className={classNames(field.input)} {...(placeholder === undefined ? {} : { placeholder })} />
          <AriaButton className={classNames(styles.open)}>
            <ChevronDown size={16} aria-hidden />
          </AriaButton>
        </Group>
      </FieldFrame>
      <Popover className={classNames(popover.popover)} offset={4}>
        <ListBox<Choice>
          className={classNames(popover.list)}
          renderEmptyState={() => <p className={popover.empty}>{say("components-nothing-found")}</p>}
        >
          {(choice) => (choice.id === createId ? <CreateItem text={choice.label} /> : <ChoiceItem choice={choice} />)}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

function CreateItem({ text }: { text: string }) {
  const label = useWords()("components-create-named", { name: text });
  return (
    <ListBoxItem id={createId} textValue={label} className={classNames(popover.item)}>
      <Plus size={16} aria-hidden className={popover.icon} />
      <span className={popover.text}>{label}</span>
    </ListBoxItem>
  );
}

/** The newest answer for the text; an older one that arrives late is dropped. */
function useChoices(load: ComboBoxProps["load"], text: string): readonly Choice[] {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  useEffect(() => {
    let outdated = false;
    void load(text).then(
      (answer) => {
        if (!outdated) setChoices(answer);
      },
      () => {
        if (!outdated) setChoices([]);
      },
    );
    return () => {
      outdated = true;
    };
  }, [load, text]);
  return choices;
}
