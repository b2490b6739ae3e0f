import { Page } from "~/app/Page";
import { ErrorScreen, Skeleton, Switch, useToasts } from "~/components";
import { useWords } from "~/i18n";
import type { BusinessForm } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { CountryFields } from "./CountryFields";
import { LogoField } from "./LogoField";
import { useBusinessForm, useSaveBusiness } from "./queries";
import { SavedField } from "./SavedField";
import { Section } from "./Section";
import styles from "./Settings.module.css";

/** What documents say about the business, and what it calculates with. */
export default function BusinessPage() {
  const form = useBusinessForm();
  return (
    <Page shape="narrow">
      {form.isError ? (
        <ErrorScreen error={appErrorFrom(form.error)} onRetry={() => void form.refetch()} />
      ) : form.data === undefined ? (
        <Skeleton lines={12} />
      ) : (
        <Fields form={form.data} />
      )}
    </Page>
  );
}

/** Fields whose value is one line of text. */
type LineOf = {
  [Name in keyof BusinessForm]: BusinessForm[Name] extends string ? Name : never;
}[keyof BusinessForm];

function Fields({ form }: { form: BusinessForm }) {
  const say = useWords();
  const { problem } = useToasts();
  const save = useSaveBusiness();
  const line = (name: LineOf, more: { hint?: string; autoComplete?: string } = {}) => (
    <SavedField
      label={say(`settings-business-${name}`)}
      value={form[name]}
      onSave={(value) => save({ [name]: value })}
      {...more}
    />
  );
  const hinted = (name: LineOf) => line(name, { hint: say(`settings-business-${name}.hint`) });
  const address = (name: keyof BusinessForm["address"], autoComplete: string) => (
    <SavedField
      label={say(`settings-address-${name}`)}
      value={form.address[name]}
      autoComplete={autoComplete}
      onSave={(value) => save({ address: { ...form.address, [name]: value } })}
    />
  );
  return (
    <div className={styles.page}>
      <Section title={say("settings-business-who")} sentence={say("settings-business-who-sentence")}>
        {hinted("name")}
        {address("street", "street-address")}
        <div className={styles.pair}>
          {address("postalCode", "postal-code")}
          {address("city", "address-level2")}
        </div>
        {address("region", "address-level1")}
        <div className={styles.pair}>
          {line("email", { autoComplete: "email" })}
          {line("phone", { autoComplete: "tel" })}
        </div>
        {hinted("registerEntry")}
      </Section>
      <LogoField />
      <CountryFields form={form} onSave={save} />
      <Section title={say("settings-business-tax")}>
        <Switch
          label={say("settings-business-charges")}
          hint={say("settings-business-charges.hint")}
          isOn={form.chargesVat}
          onChange={(chargesVat) => void save({ chargesVat }).catch(problem)}
        />
        {hinted("vatId")}
        {hinted("taxNumber")}
      </Section>
      <Section title={say("settings-business-bank")} sentence={say("settings-business-bank-sentence")}>
        {hinted("bankHolder")}
        {line("iban")}
        {hinted("bic")}
      </Section>
      <InvoiceFields form={form} onSave={save} line={hinted} />
    </div>
  );
}

interface InvoiceFieldsProps {
  form: BusinessForm;
  onSave: (part: Partial<BusinessForm>) => Promise<void>;
  line: (name: LineOf) => React.ReactNode;
}

function InvoiceFields({ form, onSave, line }: InvoiceFieldsProps) {
  const say = useWords();
  return (
    <Section title={say("settings-business-invoices")}>
      {line("invoicePrefix")}
      <div className={styles.pair}>
        <SavedField
          label={say("settings-business-invoiceStart")}
          hint={say("settings-business-invoiceStart.hint")}
          isFigure
          value={String(form.invoiceStart)}
          onSave={(text) => onSave({ invoiceStart: wholeOf(text) })}
        />
        <SavedField
          label={say("settings-business-paymentDays")}
          hint={say("settings-business-paymentDays.hint")}
          isFigure
          value={String(form.paymentDays)}
          onSave={(text) => onSave({ paymentDays: wholeOf(text) })}
        />
      </div>
    </Section>
  );
}

/** Above everything the core takes: what is no whole number is refused there, in its words. */
const tooLarge = 4_294_967_295;

function wholeOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : tooLarge;
}
