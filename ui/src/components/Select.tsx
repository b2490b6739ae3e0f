import { Check, ChevronDown } from "lucide-react";
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  type Key,
} from "react-aria-components";
import { classNames } from "./classNames";
import { FieldFrame, type FieldProps } from "./Field";
import field from "./Field.module.css";
import popover from "./Popover.module.css";
import styles from "./Select.module.css";

export interface Choice {
  id: string;
  label: string;
  /** A second, quieter text beside the label. */
  detail?: string | undefined;
}

interface SelectProps extends FieldProps {
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string | undefined;
  isDisabled?: boolean;
}

/** One of a short list. Above some twenty choices use `ComboBox`. */
export function Select({ choices, value, onChange, placeholder, isDisabled = false, ...frame }: SelectProps) {
  return (
    <AriaSelect
      className={classNames(field.field)}
      value={value}
      onChange={(key: Key | null) => {
        if (key !== null) onChange(String(key));
      }}
      isDisabled={isDisabled}
      isInvalid={frame.error !== undefined}
      validationBehavior="aria"
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <FieldFrame {...frame}>
        <AriaButton className={classNames(field.box, styles.trigger)}>
          <SelectValue className={classNames(styles.value)}>
            {({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}
          </SelectValue>
          <ChevronDown size="1rem" aria-hidden className={styles.arrow} />
        </AriaButton>
      </FieldFrame>
      <Popover className={classNames(popover.popover)} offset={4}>
        <ListBox items={choices} className={classNames(popover.list)}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One line of a list of choices. */
export function ChoiceItem({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className={classNames(popover.item)}>
      {({ isSelected }) => (
        <>
          <span className={popover.text}>{choice.label}</span>
          {choice.detail !== undefined && <span className={popover.detail}>{choice.detail}</span>}
          {isSelected && <Check size="1rem" aria-hidden />}
        </>
      )}
    </ListBoxItem>
  );
}
