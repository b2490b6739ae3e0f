import { RadioGroup, Select, TextArea, TextField } from "~/components";
import { problemAt, useLanguage, useWords } from "~/i18n";
import type { FirstData } from "~/ipc/bindings";
import { useCountries, type NamedCountry } from "./countries";
import styles from "./FirstRun.module.css";
import type { StepProps } from "./step";

const beginnings: readonly FirstData[] = ["sample", "import", "empty"];

/** Who she is, where the business is, and what the workspace begins with. */
export function BusinessStep({ answers, problems, onAnswer }: StepProps) {
  const say = useWords();
  const countries = useCountries();
  const chosen = countries.find(({ code }) => code === answers.country);
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
      <MoreAboutYou answers={answers} problems={problems} onAnswer={onAnswer} />
      <TextField
        label={say("setup-business-name")}
        autoComplete="organization"
        value={answers.businessName}
        onChange={(businessName) => onAnswer({ businessName })}
        error={problemAt(say, problems, "business.name")}
      />
      <Select
        label={say("setup-country")}
        hint={say("setup-country-hint")}
        placeholder={say("setup-country-choose")}
        choices={countries.map(({ code, label }) => ({ id: code, label }))}
        value={answers.country === "" ? null : answers.country}
        onChange={(country) => onAnswer({ country })}
        error={problemAt(say, problems, "business.country")}
      />
      {chosen !== undefined && <Brings country={chosen} />}
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

/** What is asked without need, folded away until somebody wants to say it or it cannot be right. */
function MoreAboutYou({ answers, problems, onAnswer }: StepProps) {
  const say = useWords();
  const isWrong = problems.some(({ field }) => field === "person.phone" || field === "person.billing");
  return (
    <details className={styles.more} open={isWrong || undefined}>
      <summary>{say("setup-person-more")}</summary>
      <div className={styles.questions}>
        <TextField
          label={say("setup-person-phone")}
          hint={say("setup-optional")}
          autoComplete="tel"
          value={answers.phone}
          onChange={(phone) => onAnswer({ phone })}
          error={problemAt(say, problems, "person.phone")}
        />
        <TextArea
          label={say("setup-person-billing")}
          hint={say("setup-optional")}
          rows={2}
          value={answers.billing}
          onChange={(billing) => onAnswer({ billing })}
          error={problemAt(say, problems, "person.billing")}
        />
      </div>
    </details>
  );
}

/** What the country brings, to see before going on; all of it can be changed in the settings. */
function Brings({ country }: { country: NamedCountry }) {
  const say = useWords();
  const language = useLanguage();
  const { locale } = country.formats;
  const money = new Intl.DisplayNames([language], { type: "currency" });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(Date.UTC(2026, 10, 22));
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format("1234.50");
  const facts: readonly (readonly [string, string])[] = [
    [say("setup-country-currency"), `${country.currency} · ${money.of(country.currency) ?? ""}`],
    [
      say("setup-country-vat"),
      country.standardVat === null ? say("setup-country-vat-none") : `${country.standardVat} %`,
    ],
    [say("setup-country-formats"), `${day} · ${figure}`],
  ];
  return (
    <dl className={styles.brings}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
