import { categories } from "~/app/processor";
import { Checkbox } from "~/components";
import { useWords } from "~/i18n";
import type { Category } from "~/ipc/bindings";
import styles from "../Privacy.module.css";

interface CategoryTicksProps {
  label: string;
  chosen: readonly Category[];
  onChange: (chosen: Category[]) => void;
}

/** Which kinds of data are meant. */
export function CategoryTicks({ label, chosen, onChange }: CategoryTicksProps) {
  const say = useWords();
  return (
    <fieldset className={styles.ticks}>
      <legend>{label}</legend>
      {categories.map((one) => (
        <Checkbox
          key={one}
          label={say(`privacy-category-${one}`)}
          isSelected={chosen.includes(one)}
          onChange={(isOn) => onChange(isOn ? [...chosen, one] : chosen.filter((other) => other !== one))}
        />
      ))}
    </fieldset>
  );
}
