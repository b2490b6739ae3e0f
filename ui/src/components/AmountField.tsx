import { useFormats, useWords } from "~/i18n";
import { ReadField, type ReadFieldProps } from "./ReadField";
import styles from "./ReadField.module.css";

interface AmountFieldProps extends ReadFieldProps {
  /** ISO 4217; always visible. Null for a plain figure such as a quantity. */
  currency: string | null;
  /** How a value is written; as a plain number where nothing else is said. */
  write?: (value: string) => string;
  /** In a table: the reading is shown below the field, and only where it differs from what was typed. */
  isNarrow?: boolean;
}

/** An amount as text: "1.234,50", "1,234.50" or "=3*45"; the core reads it. */
export function AmountField({ currency, write, ...rest }: AmountFieldProps) {
  const say = useWords();
  const { number } = useFormats();
  return (
    <ReadField
      {...rest}
      isFigure
      write={write ?? number}
      notUnderstood={say("components-amount-not-understood")}
      after={currency !== null && <span className={styles.unit}>{currency}</span>}
    />
  );
}
