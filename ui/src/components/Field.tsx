import { Check } from "lucide-react";
import { useId, type ReactNode, type Ref } from "react";
import {
  FieldError,
  Group,
  Input,
  Label,
  Text as AriaText,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { classNames } from "./classNames";
import styles from "./Field.module.css";
import { Suggestions } from "./Suggestions";

export interface FieldProps {
  label: string;
  /** Where the label would only repeat the heading: still read aloud. */
  hideLabel?: boolean;
  /** One calm sentence below the field. */
  hint?: string | undefined;
  /** What is wrong, why and what to do; shown in place of the hint. Set on blur or submit, not while typing. */
  error?: string | undefined;
}

/** Label, hint and error around any control. */
export function FieldFrame({ label, hideLabel = false, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <>
      <Label className={classNames(styles.label, hideLabel && styles.hidden)}>{label}</Label>
      {children}
      {hint !== undefined && error === undefined && (
        <AriaText slot="description" className={classNames(styles.hint)}>
          {hint}
        </AriaText>
      )}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </>
  );
}

type Inherited = Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid" | "validationBehavior">;

interface TextFieldProps extends FieldProps, Inherited {
  placeholder?: string | undefined;
  /** Inside the box, before and after the text: an icon, a currency, a button. */
  before?: ReactNode;
  after?: ReactNode;
  /** The core's reading of what was typed, shown at the end of the box. */
  echo?: string | undefined;
  /** The reading hangs below a box that is too narrow for both. */
  isEchoBelow?: boolean;
  /** Figures: aligned to the end, with tabular digits. */
  isFigure?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Offers what is usual while typing; anything else may be typed too. */
  suggest?: ((text: string) => Promise<readonly string[]>) | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    placeholder,
    before,
    after,
    echo,
    isEchoBelow = false,
    isFigure = false,
    inputRef,
    suggest,
    ...rest
  } = props;
  const listId = useId();
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(styles.field)}
    >
      <FieldFrame label={label} hint={hint} error={error} {...(hideLabel === undefined ? {} : { hideLabel })}>
        <Group className={classNames(styles.box)}>
          {before}
          <Input
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(suggest === undefined ? {} : { list: `${listId}-usual` })}
            className={classNames(styles.input, isFigure && styles.figure)}
          />
          {suggest !== undefined && <Suggestions id={`${listId}-usual`} text={rest.value ?? ""} suggest={suggest} />}
          {echo !== undefined && <Echo text={echo} isBelow={isEchoBelow} />}
          {after}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}

function Echo({ text, isBelow }: { text: string; isBelow: boolean }) {
  return (
    <output className={classNames(styles.echo, isBelow && styles.echoBelow)}>
      <Check size="0.75rem" aria-hidden />
      {text}
    </output>
  );
}

interface TextAreaProps extends FieldProps, Inherited {
  placeholder?: string | undefined;
  rows?: number;
}

/** Several lines of text. */
export function TextArea({ label, hideLabel, hint, error, placeholder, rows = 3, ...rest }: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(styles.field)}
    >
      <FieldFrame label={label} hint={hint} error={error} {...(hideLabel === undefined ? {} : { hideLabel })}>
        <AriaTextArea
          rows={rows}
          {...(placeholder === undefined ? {} : { placeholder })}
          className={classNames(styles.box, styles.area)}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
