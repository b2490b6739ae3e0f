import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { classNames } from "./classNames";
import styles from "./Segments.module.css";

interface SegmentsProps {
  label: string;
  choices: readonly { id: string; label: string }[];
  value: string;
  onChange: (id: string) => void;
  /** `tabs`: views of a list; `steps`: one after the other, joined. */
  look?: "tabs" | "steps";
  isDisabled?: boolean;
}

/** One of a few, all of them in sight; the arrow keys go from one to the next. */
export function Segments({ label, choices, value, onChange, look = "steps", isDisabled = false }: SegmentsProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      isDisabled={isDisabled}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined && chosen !== value) onChange(String(chosen));
      }}
      className={classNames(styles[look])}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className={classNames(styles.segment)}>
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
