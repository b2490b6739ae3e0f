import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { DateField, Select, TextArea, TextField, type Choice } from "~/components";
import { problemAt, useLanguage, useWords } from "~/i18n";
import { commands, type Problem, type ProcessorForm } from "~/ipc/bindings";
import { mechanisms } from "./processor";

interface ProcessorFieldsProps {
  form: ProcessorForm;
  problems: readonly Problem[];
  onChange: (part: Partial<ProcessorForm>) => void;
  /** What stands before the names of fields in problems. */
  within?: string;
  /** Whether a workspace is open, in whose formats dates are read. */
  isOpen?: boolean;
}

/** Who handles data for the business: the fields of a row of the register of processors. */
export function ProcessorFields({ form, problems, onChange, within = "", isOpen = false }: ProcessorFieldsProps) {
  const say = useWords();
  const countries = useCountryChoices();
  const error = (field: string) => problemAt(say, problems, `${within}${field}`);
  return (
    <>
      <TextField
        label={say("processors-name")}
        hint={say("processors-name.hint")}
        autoComplete="off"
        value={form.name}
        onChange={(name) => onChange({ name })}
        error={error("name")}
      />
      <Select
        label={say("processors-country")}
        placeholder={say("processors-country-choose")}
        choices={countries}
        value={form.country === "" ? null : form.country}
        onChange={(country) => onChange({ country })}
        error={error("country")}
      />
      <TextField
        label={say("processors-purpose")}
        autoComplete="off"
        value={form.purpose}
        onChange={(purpose) => onChange({ purpose })}
        error={error("purpose")}
      />
      <Select
        label={say("processors-mechanism")}
        choices={mechanisms.map((id) => ({ id, label: say(`processors-mechanism-${id}`) }))}
        value={form.mechanism}
        onChange={(id) => onChange({ mechanism: mechanisms.find((one) => one === id) ?? "none" })}
        error={error("mechanism")}
      />
      {isOpen ? (
        <DateField
          label={say("processors-agreed")}
          placeholder={say("processors-agreed.hint")}
          value={form.agreedOn === "" ? null : form.agreedOn}
          read={commands.readDate}
          onChange={(day) => onChange({ agreedOn: day ?? "" })}
          error={error("agreedOn")}
        />
      ) : (
        <TextField
          label={say("processors-agreed")}
          hint={say("processors-agreed.hint")}
          placeholder="2026-01-31"
          autoComplete="off"
          value={form.agreedOn}
          onChange={(agreedOn) => onChange({ agreedOn })}
          error={error("agreedOn")}
        />
      )}
      <TextField
        label={say("processors-safeguard")}
        hint={say("processors-safeguard.hint")}
        autoComplete="off"
        value={form.safeguard}
        onChange={(safeguard) => onChange({ safeguard })}
        error={error("safeguard")}
      />
      <TextArea
        label={say("processors-subs")}
        hint={say("processors-subs.hint")}
        value={form.subProcessors}
        onChange={(subProcessors) => onChange({ subProcessors })}
        error={error("subProcessors")}
      />
    </>
  );
}

/** Every country in the order of its name in the window's language. */
export function useCountryChoices(): readonly Choice[] {
  const language = useLanguage();
  const countries = useQuery({ queryKey: ["setup", "countries"], queryFn: () => commands.countries() });
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: "region" });
    return (countries.data ?? [])
      .map(({ code }) => ({ id: code, label: names.of(code) ?? code }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
  }, [countries.data, language]);
}
