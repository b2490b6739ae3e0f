import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLanguage } from "~/i18n";
import { commands, type CountryChoice } from "~/ipc/bindings";

/** A country with its name in the window's language. */
export interface NamedCountry extends CountryChoice {
  label: string;
}

/** The countries in the order of their names. */
export function useCountries(): readonly NamedCountry[] {
  const language = useLanguage();
  const countries = useQuery({ queryKey: ["setup", "countries"], queryFn: () => commands.countries() });
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: "region" });
    return (countries.data ?? [])
      .map((country) => ({ ...country, label: names.of(country.code) ?? country.code }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
  }, [countries.data, language]);
}
