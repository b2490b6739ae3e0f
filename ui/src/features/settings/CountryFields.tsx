import { useMemo } from "react";
import { Select, useToasts, type Choice } from "~/components";
import { useLanguage, useWords } from "~/i18n";
import type { BusinessForm, CountryChoice, Language, PaperSize } from "~/ipc/bindings";
import { useCountries } from "./queries";
import { Section } from "./Section";
import styles from "./Settings.module.css";

interface CountryFieldsProps {
  form: BusinessForm;
  onSave: (part: Partial<BusinessForm>) => Promise<void>;
}

const languages: readonly Language[] = ["en", "de"];
const papers: readonly PaperSize[] = ["a4", "letter"];

/** Country, currency, VAT law, formats and the language of documents. */
export function CountryFields({ form, onSave }: CountryFieldsProps) {
  const say = useWords();
  const { problem } = useToasts();
  const countries = useCountries();
  const choices = useChoices(countries);
  const country = countries.find(({ code }) => code === form.country);
  const save = (part: Partial<BusinessForm>): void => void onSave(part).catch(problem);
  return (
    <Section title={say("settings-business-country-title")}>
      <Select
        label={say("settings-business-country")}
        hint={say("settings-business-country.hint")}
        choices={choices.countries}
        value={form.country}
        // The new country brings its own currency and formats.
        onChange={(code) => save({ country: code, currency: "", locale: "", paper: null })}
      />
      <p className={styles.fact}>
        {say(`settings-vat-${country?.vatRegime ?? "other"}`, { rate: country?.standardVat ?? "" })}
      </p>
      <div className={styles.pair}>
        <Select
          label={say("settings-business-currency")}
          choices={choices.currencies}
          value={form.currency}
          onChange={(currency) => save({ currency })}
        />
        <Select
          label={say("settings-business-paper")}
          choices={papers.map((id) => ({ id, label: say(`settings-paper-${id}`) }))}
          value={form.paper}
          onChange={(id) => save({ paper: papers.find((one) => one === id) ?? null })}
        />
      </div>
      <Select
        label={say("settings-business-locale")}
        hint={sampleOf(form.locale)}
        choices={choices.locales}
        value={form.locale}
        onChange={(locale) => save({ locale })}
      />
      <Select
        label={say("settings-business-language")}
        hint={say("settings-business-language.hint")}
        choices={languages.map((id) => ({ id, label: say(`settings-language-${id}`) }))}
        value={form.language}
        onChange={(id) => save({ language: languages.find((one) => one === id) ?? "en" })}
      />
    </Section>
  );
}

/** How a day and an amount look in a locale. */
function sampleOf(locale: string): string | undefined {
  if (locale === "") return undefined;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.UTC(2026, 10, 22));
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format("1234.50");
  return `${day} · ${figure}`;
}

/** Countries, currencies and ways of writing by their names in the window's language. */
function useChoices(countries: readonly CountryChoice[]): Record<"countries" | "currencies" | "locales", Choice[]> {
  const language = useLanguage();
  return useMemo(() => {
    const region = new Intl.DisplayNames([language], { type: "region" });
    const money = new Intl.DisplayNames([language], { type: "currency" });
    const tongue = new Intl.DisplayNames([language], { type: "language" });
    const sorted = (choices: Choice[]): Choice[] =>
      choices.sort((one, other) => one.label.localeCompare(other.label, language));
    const once = (values: readonly string[], name: (value: string) => string | undefined): Choice[] =>
      sorted([...new Set(values)].map((id) => ({ id, label: name(id) ?? id })));
    return {
      countries: sorted(countries.map(({ code }) => ({ id: code, label: region.of(code) ?? code }))),
      currencies: once(
        countries.map(({ currency }) => currency),
        (code) => `${code} · ${money.of(code) ?? code}`,
      ),
      locales: once(
        countries.map(({ formats }) => formats.locale),
        (locale) => tongue.of(locale),
      ),
    };
  }, [countries, language]);
}
