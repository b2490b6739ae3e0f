import { Search, X } from "lucide-react";
import type { Ref } from "react";
import { useWords } from "~/i18n";
import { IconButton } from "./Button";
import { TextField } from "./Field";
import styles from "./FilterField.module.css";

interface FilterFieldProps {
  value: string;
  onChange: (text: string) => void;
  /** Arrow down or Enter: on to the list, which is the grid of the page unless said otherwise. */
  onLeave?: () => void;
  /** For `/` and Ctrl+F, which the page's `useFilterKeys` binds. */
  inputRef?: Ref<HTMLInputElement>;
}

/** Filters a list while typing; Escape empties it. */
export function FilterField({ value, onChange, onLeave = focusGrid, inputRef }: FilterFieldProps) {
  const say = useWords();
  return (
    <div role="search" className={styles.filter}>
      <TextField
        label={say("components-filter")}
        hideLabel
        placeholder={`${say("components-filter")}  /`}
        value={value}
        onChange={onChange}
        inputRef={inputRef}
        before={<Search size="0.875rem" aria-hidden className={styles.icon} />}
        after={
          value !== "" && (
            <IconButton icon={X} size="small" label={say("components-clear-filter")} onPress={() => onChange("")} />
          )
        }
        onKeyDown={(event) => {
          if (event.key === "Escape" && value !== "") onChange("");
          else if (event.key === "ArrowDown" || event.key === "Enter") onLeave();
          else event.continuePropagation();
        }}
      />
    </div>
  );
}

function focusGrid(): void {
  document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]')?.focus();
}
