use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SettingsRefusal;
use crate::change::Action;
use crate::error::Problem;
use crate::values::country::{FirstWeekday, PaperSize, VatRegime};
use crate::values::{CountryCode, CurrencyCode, EmailAddress, Iban, ValueRefusal, VatId};

/// A value of the settings: its key and the action that changes it.
pub trait Setting: Serialize + DeserializeOwned {
    /// The key in the settings table.
    const KEY: &'static str;
    /// What the log calls a change of it.
    const CHANGED: Action;
}

/// The longest line of an address or a name, in characters.
const LONGEST_LINE: usize = 200;

/// The longest prefix of invoice numbers, in characters.
const LONGEST_PREFIX: usize = 12;

/// The highest number a series may start with; beyond it a typing error is likelier than a business.
const HIGHEST_START: u32 = 999_999_999;

/// What OkiCRM speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// British English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// The folder of its words: `en`, `de`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language of a locale such as `de-AT`; English where OkiCRM does not speak it.
    pub fn of_locale(locale: &str) -> Self {
        match locale.split(['-', '_']).next() {
            Some("de") => Self::German,
            _ => Self::English,
        }
    }
}

/// How dates, numbers and paper look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Formats {
    /// BCP 47, such as `de-AT`.
    pub locale: String,
    /// The day on which weeks begin.
    pub first_weekday: FirstWeekday,
    /// What documents are printed on.
    pub paper: PaperSize,
}

impl Formats {
    /// What the country uses.
    pub fn of(country: CountryCode) -> Self {
        Self {
            locale: country.locale().to_owned(),
            first_weekday: country.first_weekday(),
            paper: country.paper(),
        }
    }
}

/// Where the business is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct BusinessAddress {
    /// Street and number, or several lines.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// County, canton or state.
    pub region: String,
}

/// Where customers pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BankAccount {
    /// Whose account; the business where nothing is said.
    pub holder: Option<String>,
    /// The account.
    pub iban: Iban,
    /// The bank's code (ISO 9362), where one is needed.
    pub bic: Option<String>,
}

/// How the first invoice number looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberSeries {
    /// Before the number, such as `INV-`.
    pub prefix: String,
    /// The first number.
    pub start: u32,
}

impl Default for NumberSeries {
    fn default() -> Self {
        Self {
            prefix: "INV-".to_owned(),
            start: 1,
        }
    }
}

/// The business: what documents say about the seller, and what its country brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Business {
    /// Its name as it stands on documents.
    pub name: String,
    /// Where it is.
    pub country: CountryCode,
    /// What it calculates in.
    pub currency: CurrencyCode,
    /// Which law of value added tax holds.
    pub vat_regime: VatRegime,
    /// Whether it charges value added tax; a small business may be exempt.
    pub charges_vat: bool,
    /// Its address.
    #[serde(default)]
    pub address: BusinessAddress,
    /// Where customers write.
    #[serde(default)]
    pub email: Option<EmailAddress>,
    /// Where customers call, as it is printed.
    #[serde(default)]
    pub phone: Option<String>,
    /// Its VAT id.
    #[serde(default)]
    pub vat_id: Option<VatId>,
    /// Another tax or register number, as the country's office writes it.
    #[serde(default)]
    pub tax_number: Option<String>,
    /// Its bank.
    #[serde(default)]
    pub bank: Option<BankAccount>,
    /// The language of its documents.
    #[serde(default)]
    pub language: Language,
    /// Dates, numbers, paper.
    pub formats: Formats,
    /// Its invoice numbers.
    #[serde(default)]
    pub invoice_numbers: NumberSeries,
}

impl Setting for Business {
    const KEY: &'static str = "business";
    const CHANGED: Action = Action::undoable("business-changed");
}

/// What a person types about the business: texts, checked together by [`BusinessForm::check`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct BusinessForm {
    /// Name.
    pub name: String,
    /// Code of the country.
    pub country: String,
    /// Code of the currency; the country's where empty.
    pub currency: String,
    /// Whether it charges value added tax.
    pub charges_vat: bool,
    /// Address.
    pub address: BusinessAddress,
    /// E-mail.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// VAT id.
    pub vat_id: String,
    /// Other tax number.
    pub tax_number: String,
    /// Holder of the account.
    pub bank_holder: String,
    /// IBAN.
    pub iban: String,
    /// BIC.
    pub bic: String,
    /// Language of documents.
    pub language: Language,
    /// Prefix of invoice numbers.
    pub invoice_prefix: String,
    /// First invoice number.
    #[ts(type = "number")]
    pub invoice_start: u32,
}

/// Collects problems while fields are read.
#[derive(Default)]
pub(crate) struct Checks(Vec<Problem>);

impl Checks {
    /// The value, or a problem at the field.
    pub(crate) fn take<T>(&mut self, field: &str, read: Result<T, ValueRefusal>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.0.push(Problem::at(field, refusal.code()));
                None
            }
        }
    }

    /// The value of an optional field: nothing where the text is blank.
    pub(crate) fn optional<T>(
        &mut self,
        field: &str,
        text: &str,
        read: impl FnOnce(&str) -> Result<T, ValueRefusal>,
    ) -> Option<T> {
        if text.trim().is_empty() {
            return None;
        }
        self.take(field, read(text.trim()))
    }

    /// A line of text that must be there.
    pub(crate) fn required(&mut self, field: &str, text: &str) -> String {
        if text.trim().is_empty() {
            self.0.push(Problem::at(field, "settings-field-missing"));
        }
        self.line(field, text)
    }

    /// A line of text that may be empty.
    pub(crate) fn line(&mut self, field: &str, text: &str) -> String {
        if text.chars().count() > LONGEST_LINE {
            self.0
                .push(Problem::at(field, "settings-field-too-long").with("most", LONGEST_LINE));
        }
        text.trim().to_owned()
    }

    fn optional_line(&mut self, field: &str, text: &str) -> Option<String> {
        let text = self.line(field, text);
        (!text.is_empty()).then_some(text)
    }

    pub(crate) fn problem(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    pub(crate) fn finish(self) -> Vec<Problem> {
        self.0
    }
}

impl BusinessForm {
    /// The form as the business stands.
    pub fn of(business: &Business) -> Self {
        let bank = business.bank.as_ref();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            name: business.name.clone(),
            country: business.country.to_string(),
            currency: business.currency.to_string(),
            charges_vat: business.charges_vat,
            address: business.address.clone(),
            email: business
                .email
                .as_ref()
                .map(EmailAddress::to_string)
                .unwrap_or_default(),
            phone: text(&business.phone),
            vat_id: business
                .vat_id
                .as_ref()
                .map(VatId::to_string)
                .unwrap_or_default(),
            tax_number: text(&business.tax_number),
            bank_holder: bank
                .and_then(|bank| bank.holder.clone())
                .unwrap_or_default(),
            iban: bank.map(|bank| bank.iban.grouped()).unwrap_or_default(),
            bic: bank.and_then(|bank| bank.bic.clone()).unwrap_or_default(),
            language: business.language,
            invoice_prefix: business.invoice_numbers.prefix.clone(),
            invoice_start: business.invoice_numbers.start,
        }
    }

    /// Reads every field; all problems at once.
    ///
    /// # Errors
    /// `settings-invalid` with a problem per field.
    pub fn check(&self) -> Result<Business, SettingsRefusal> {
        let mut checks = Checks::default();
        let name = checks.required("name", &self.name);
        let country = checks.take("country", CountryCode::parse(&self.country));
        let currency = checks.optional("currency", &self.currency, CurrencyCode::parse);
        let email = checks.optional("email", &self.email, EmailAddress::parse);
        let vat_id = checks.optional("vatId", &self.vat_id, VatId::parse);
        let address = self.checked_address(&mut checks);
        let phone = checks.optional_line("phone", &self.phone);
        let tax_number = checks.optional_line("taxNumber", &self.tax_number);
        let bank = self.checked_bank(&mut checks);
        let invoice_numbers = self.checked_series(&mut checks);
        let problems = checks.finish();
        let (Some(country), true) = (country, problems.is_empty()) else {
            return Err(SettingsRefusal::Invalid(problems));
        };
        Ok(Business {
            name,
            country,
            currency: currency.unwrap_or_else(|| country.currency()),
            vat_regime: country.vat_regime(),
            charges_vat: self.charges_vat,
            address,
            email,
            phone,
            vat_id,
            tax_number,
            bank,
            language: self.language,
            formats: Formats::of(country),
            invoice_numbers,
        })
    }

    fn checked_address(&self, checks: &mut Checks) -> BusinessAddress {
        BusinessAddress {
            street: checks.line("address.street", &self.address.street),
            postal_code: checks.line("address.postalCode", &self.address.postal_code),
            city: checks.line("address.city", &self.address.city),
            region: checks.line("address.region", &self.address.region),
        }
    }

    fn checked_bank(&self, checks: &mut Checks) -> Option<BankAccount> {
        let iban = checks.optional("iban", &self.iban, Iban::parse);
        let holder = checks.optional_line("bankHolder", &self.bank_holder);
        let bic = checks.optional_line("bic", &self.bic);
        if bic.as_deref().is_some_and(|bic| !is_bic(bic)) {
            checks.problem(Problem::at("bic", "settings-bic-malformed"));
        }
        if self.iban.trim().is_empty() && bic.is_some() {
            checks.problem(Problem::at("iban", "settings-field-missing"));
        }
        Some(BankAccount {
            holder,
            iban: iban?,
            bic: bic.map(|bic| bic.to_ascii_uppercase()),
        })
    }

    fn checked_series(&self, checks: &mut Checks) -> NumberSeries {
        let prefix = self.invoice_prefix.trim();
        let printable = prefix
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "-/._".contains(letter));
        if !printable || prefix.len() > LONGEST_PREFIX {
            checks.problem(
                Problem::at("invoicePrefix", "settings-prefix-unusable")
                    .with("most", LONGEST_PREFIX),
            );
        }
        if !(1..=HIGHEST_START).contains(&self.invoice_start) {
            checks.problem(
                Problem::at("invoiceStart", "settings-start-out-of-range")
                    .with("most", HIGHEST_START),
            );
        }
        NumberSeries {
            prefix: prefix.to_owned(),
            start: self.invoice_start,
        }
    }
}

impl Business {
    /// A business that has said its name and country; the rest is what the country brings.
    pub fn first(name: &str, country: CountryCode) -> Self {
        Self {
            name: name.to_owned(),
            country,
            currency: country.currency(),
            vat_regime: country.vat_regime(),
            charges_vat: country.vat_regime() != VatRegime::Other,
            address: BusinessAddress::default(),
            email: None,
            phone: None,
            vat_id: None,
            tax_number: None,
            bank: None,
            language: Language::of_locale(country.locale()),
            formats: Formats::of(country),
            invoice_numbers: NumberSeries::default(),
        }
    }
}

/// ISO 9362: four letters, two letters of the country, two, and perhaps three more letters or digits.
fn is_bic(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.len(), 8 | 11)
        && bytes.iter().take(6).all(u8::is_ascii_alphabetic)
        && bytes.iter().skip(6).all(u8::is_ascii_alphanumeric)
}

/// Light, dark, or as the computer is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How close the rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Density {
    /// More rows.
    Compact,
    /// As designed.
    #[default]
    Standard,
    /// More air.
    Comfortable,
}

/// How large the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TextSize {
    /// Smaller.
    Small,
    /// As designed.
    #[default]
    Normal,
    /// Larger.
    Large,
    /// Largest.
    Largest,
}

/// How the window looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Appearance {
    /// Light or dark.
    pub theme: Theme,
    /// Distance of rows.
    pub density: Density,
    /// Size of text.
    pub text_size: TextSize,
    /// Language of the window; the computer's where nothing is said.
    pub language: Option<Language>,
}

impl Setting for Appearance {
    const KEY: &'static str = "appearance";
    const CHANGED: Action = Action::undoable("appearance-changed");
}

/// When the window locks by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Security {
    /// Minutes without a key or a click, at most a day; 0 never.
    #[ts(type = "number")]
    pub idle_minutes: u32,
}

impl Security {
    /// The longest wait: a day.
    pub const MOST_MINUTES: u32 = 24 * 60;
}

impl Default for Security {
    fn default() -> Self {
        Self { idle_minutes: 15 }
    }
}

impl Setting for Security {
    const KEY: &'static str = "security";
    const CHANGED: Action = Action::undoable("security-changed");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_brings_currency_vat_and_formats() {
        let form = BusinessForm {
            name: " Zahnarzt Müller ".into(),
            country: "at".into(),
            invoice_start: 1,
            ..BusinessForm::default()
        };
        let business = form.check().unwrap();
        assert_eq!(business.name, "Zahnarzt Müller");
        assert_eq!(business.currency, CurrencyCode::EUR);
        assert_eq!(business.vat_regime, VatRegime::EuropeanUnion);
        assert_eq!(business.formats.locale, "de-AT");
    }

    #[test]
    fn every_problem_is_told_at_its_field_at_once() {
        let form = BusinessForm {
            country: "XX".into(),
            vat_id: "DE000000000".into(),
            iban: "DE00 1234".into(),
            bic: "12".into(),
            email: "no".into(),
            invoice_prefix: "RE \u{202e}".into(),
            ..BusinessForm::default()
        };
        let SettingsRefusal::Invalid(problems) = form.check().unwrap_err() else {
            panic!("the fields are wrong");
        };
        let fields: Vec<&str> = problems
            .iter()
            .map(|problem| problem.field.as_str())
            .collect();
        for field in [
            "name",
            "country",
            "vatId",
            "iban",
            "bic",
            "email",
            "invoicePrefix",
            "invoiceStart",
        ] {
            assert!(fields.contains(&field), "{field}: {fields:?}");
        }
    }

    #[test]
    fn a_form_of_a_business_reads_back_as_the_same_business() {
        let mut business = Business::first("Praxis", CountryCode::parse("DE").unwrap());
        business.vat_id = Some(VatId::parse("DE136695976").unwrap());
        business.bank = Some(BankAccount {
            holder: None,
            iban: Iban::parse("DE89370400440532013000").unwrap(),
            bic: Some("COBADEFFXXX".into()),
        });
        assert_eq!(BusinessForm::of(&business).check().unwrap(), business);
    }
}
