import { Check, Minus } from "lucide-react";
import {
  CheckboxButton,
  CheckboxField,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  SwitchButton,
  SwitchField,
  Text as AriaText,
} from "react-aria-components";
import { classNames } from "./classNames";
import styles from "./Choosing.module.css";
import { FieldFrame, type FieldProps } from "./Field";
import field from "./Field.module.css";

interface CheckboxProps {
  label: string;
  hint?: string | undefined;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

/** Yes or no, kept with the rest of a form. */
export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} className={classNames(styles.field)}>
      <CheckboxButton className={classNames(styles.choice)}>
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className={classNames(styles.mark, styles.square)}>
              {isIndeterminate ? (
                <Minus size="0.75rem" aria-hidden />
              ) : (
                isSelected && <Check size="0.75rem" aria-hidden />
              )}
            </span>
            {label}
          </>
        )}
      </CheckboxButton>
      <Hint text={hint} />
    </CheckboxField>
  );
}

function Hint({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <AriaText slot="description" className={classNames(styles.hint)}>
      {text}
    </AriaText>
  );
}

interface SwitchProps {
  label: string;
  hint?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
}

/** On or off, at once. */
export function Switch({ label, hint, isOn, onChange, isDisabled = false }: SwitchProps) {
  return (
    <SwitchField isSelected={isOn} onChange={onChange} isDisabled={isDisabled} className={classNames(styles.field)}>
      <SwitchButton className={classNames(styles.choice, styles.switch)}>
        <span className={styles.track}>
          <span className={styles.knob} />
        </span>
        {label}
      </SwitchButton>
      <Hint text={hint} />
    </SwitchField>
  );
}

interface RadioGroupProps extends FieldProps {
  choices: readonly { id: string; label: string; hint?: string }[];
  value: string | null;
  onChange: (id: string) => void;
  isDisabled?: boolean;
}

/** One of two to five, all of them visible. */
export function RadioGroup({ choices, value, onChange, isDisabled = false, ...frame }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      className={classNames(field.field)}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={frame.error !== undefined}
      validationBehavior="aria"
    >
      <FieldFrame {...frame}>
        <div className={styles.group}>
          {choices.map(({ id, label, hint }) => (
            <RadioField key={id} value={id} className={classNames(styles.field)}>
              <RadioButton className={classNames(styles.choice)}>
                <span className={classNames(styles.mark, styles.round)} />
                {label}
              </RadioButton>
              <Hint text={hint} />
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
