import { Select, TextField } from "~/components";
import { problemAt, useWords } from "~/i18n";
import type { Problem, RecipientForm } from "~/ipc/bindings";
import { useCountryChoices } from "./ProcessorFields";

interface RecipientFieldsProps {
  form: RecipientForm;
  problems: readonly Problem[];
  onChange: (part: Partial<RecipientForm>) => void;
  /** What stands before the names of fields in problems. */
  within?: string;
}

/** To whom something is given, and what for. */
export function RecipientFields({ form, problems, onChange, within = "" }: RecipientFieldsProps) {
  const say = useWords();
  const countries = useCountryChoices();
  return (
    <>
      <TextField
        label={say("recipients-name")}
        hint={say("recipients-name.hint")}
        autoComplete="off"
        autoFocus
        value={form.name}
        onChange={(name) => onChange({ name })}
        error={problemAt(say, problems, `${within}name`)}
      />
      <Select
        label={say("recipients-country")}
        placeholder={say("processors-country-choose")}
        choices={countries}
        value={form.country === "" ? null : form.country}
        onChange={(country) => onChange({ country })}
        error={problemAt(say, problems, `${within}country`)}
      />
      <TextField
        label={say("recipients-purpose")}
        autoComplete="off"
        value={form.purpose}
        onChange={(purpose) => onChange({ purpose })}
        error={problemAt(say, problems, `${within}purpose`)}
      />
    </>
  );
}
