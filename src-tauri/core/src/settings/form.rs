//! What a person types about the business, and the checks of each field.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    BankAccount, Business, BusinessAddress, Formats, Language, NumberSeries, SettingsRefusal,
};
use crate::error::Problem;
use crate::values::country::PaperSize;
use crate::values::{CountryCode, CurrencyCode, EmailAddress, Iban, ValueRefusal, VatId};

/// The longest line of an address or a name, in characters.
const LONGEST_LINE: usize = 200;

/// The longest prefix of invoice numbers, in characters.
const LONGEST_PREFIX: usize = 12;

/// The highest number a series may start with; beyond it a typing error is likelier than a business.
const HIGHEST_START: u32 = 999_999_999;

/// The most days to pay, a year; beyond it a typing error is likelier than a term.
const LONGEST_PAYMENT: u32 = 365;

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
    /// Entry in a register.
    pub register_entry: String,
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
    /// Days to pay.
    #[ts(type = "number")]
    pub payment_days: u32,
    /// How dates and numbers look, as a locale that a country of the table has; the country's where
    /// empty.
    pub locale: String,
    /// What documents are printed on; what the country has where nothing is said.
    pub paper: Option<PaperSize>,
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
            register_entry: text(&business.register_entry),
            payment_days: business.payment_days,
            locale: business.formats.locale.clone(),
            paper: Some(business.formats.paper),
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
        let register_entry = checks.optional_line("registerEntry", &self.register_entry);
        let bank = self.checked_bank(&mut checks);
        let invoice_numbers = self.checked_series(&mut checks);
        let formats = country.and_then(|country| self.checked_formats(country, &mut checks));
        if self.payment_days > LONGEST_PAYMENT {
            checks.problem(
                Problem::at("paymentDays", "settings-payment-days-out-of-range")
                    .with("most", LONGEST_PAYMENT),
            );
        }
        let problems = checks.finish();
        let (Some(country), Some(formats), true) = (country, formats, problems.is_empty()) else {
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
            register_entry,
            bank,
            language: self.language,
            formats,
            invoice_numbers,
            payment_days: self.payment_days,
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

    /// The country's formats, with what was chosen instead.
    fn checked_formats(&self, country: CountryCode, checks: &mut Checks) -> Option<Formats> {
        let mut formats = Formats::of(country);
        if let Some(paper) = self.paper {
            formats.paper = paper;
        }
        let wanted = self.locale.trim();
        if wanted.is_empty() {
            return Some(formats);
        }
        let Some(known) = CountryCode::all().find(|country| country.locale() == wanted) else {
            checks.problem(Problem::at("locale", "settings-locale-unknown"));
            return None;
        };
        known.locale().clone_into(&mut formats.locale);
        Some(formats)
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

/// ISO 9362: four letters, two letters of the country, two, and perhaps three more letters or digits.
fn is_bic(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.len(), 8 | 11)
        && bytes.iter().take(6).all(u8::is_ascii_alphabetic)
        && bytes.iter().skip(6).all(u8::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::country::{FirstWeekday, VatRegime};

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
    fn formats_and_paper_are_the_country_s_until_others_are_chosen() {
        let form = BusinessForm {
            name: "Praxis".into(),
            country: "DE".into(),
            locale: "en-GB".into(),
            paper: Some(PaperSize::Letter),
            invoice_start: 1,
            ..BusinessForm::default()
        };
        let formats = form.check().unwrap().formats;
        assert_eq!(formats.locale, "en-GB");
        assert_eq!(formats.paper, PaperSize::Letter);
        assert_eq!(formats.first_weekday, FirstWeekday::Monday);
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
            payment_days: 366,
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
            "paymentDays",
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
