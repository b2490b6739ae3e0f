import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { RadioGroup, Select, TextField } from "~/components";
import { problemAt, useLanguage, useWords } from "~/i18n";
import { commands, type FirstData } from "~/ipc/bindings";
import type { StepProps } from "./step";

const beginnings: readonly FirstData[] = ["sample", "import", "empty"];

/** Who she is, where the business is, and what the workspace begins with. */
export function BusinessStep({ answers, problems, onAnswer }: StepProps) {
  const say = useWords();
  const countries = useCountries();
  const chosen = countries.find(({ id }) => id === answers.country);
  return (
    <>
      <TextField
        label={say("setup-person-name")}
        autoComplete="name"
        autoFocus
        value={answers.personName}
        onChange={(personName) => onAnswer({ personName })}
        error={problemAt(say, problems, "person.name")}
      />
      <TextField
        label={say("setup-person-email")}
        hint={say("setup-optional")}
        autoComplete="email"
        value={answers.email}
        onChange={(email) => onAnswer({ email })}
        error={problemAt(say, problems, "person.email")}
      />
      <TextField
        label={say("setup-business-name")}
        autoComplete="organization"
        value={answers.businessName}
        onChange={(businessName) => onAnswer({ businessName })}
        error={problemAt(say, problems, "business.name")}
      />
      <Select
        label={say("setup-country")}
        hint={
          chosen === undefined ? say("setup-country-hint") : say("setup-country-brings", { currency: chosen.currency })
        }
        placeholder={say("setup-country-choose")}
        choices={countries}
        value={answers.country === "" ? null : answers.country}
        onChange={(country) => onAnswer({ country })}
        error={problemAt(say, problems, "business.country")}
      />
      <RadioGroup
        label={say("setup-begin")}
        value={answers.data}
        onChange={(data) => onAnswer({ data: beginnings.find((one) => one === data) ?? "sample" })}
        choices={beginnings.map((data) => ({
          id: data,
          label: say(`setup-begin-${data}`),
          hint: say(`setup-begin-${data}.hint`),
        }))}
      />
    </>
  );
}

interface Country {
  id: string;
  label: string;
  currency: string;
}

/** The countries in the order of their names. */
function useCountries(): Country[] {
  const language = useLanguage();
  const countries = useQuery({ queryKey: ["setup", "countries"], queryFn: () => commands.countries() });
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: "region" });
    return (countries.data ?? [])
      .map(({ code, currency }) => ({ id: code, label: names.of(code) ?? code, currency }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
  }, [countries.data, language]);
}
