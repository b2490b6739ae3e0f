import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { classNames } from "./classNames";
import styles from "./Segments.module.css";

interface SegmentsProps<Id extends string> {
  label: string;
  choices: readonly { id: Id; label: string }[];
  value: Id;
  onChange: (id: Id) => void;
  /** `tabs`: views of a list; `steps`: one after the other, joined. */
  look?: "tabs" | "steps";
  isDisabled?: boolean;
}

/** One of a few, all of them in sight; the arrow keys go from one to the next. */
export function Segments<Id extends string>({
  label,
  choices,
  value,
  onChange,
  look = "steps",
  isDisabled = false,
}: SegmentsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      isDisabled={isDisabled}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys.has(id));
        if (chosen !== undefined && chosen.id !== value) onChange(chosen.id);
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
