import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { classNames } from "~/components";
import styles from "./Timeline.module.css";

interface SegmentsProps<Id extends string> {
  label: string;
  choices: readonly { id: Id; label: string }[];
  value: Id;
  onChange: (value: Id) => void;
}

/** One of a few, all in sight; the arrows move between them. */
export function Segments<Id extends string>({ label, choices, value, onChange }: SegmentsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
      className={classNames(styles.segments)}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className={classNames(styles.segment)}>
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
