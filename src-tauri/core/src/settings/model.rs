use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::change::Action;
use crate::values::country::{FirstWeekday, PaperSize, VatRegime};
use crate::values::{CountryCode, CurrencyCode, EmailAddress, Iban, VatId};

/// A value of the settings: its key and the action that changes it.
pub trait Setting: Serialize + DeserializeOwned {
    /// The key in the settings table.
    const KEY: &'static str;
    /// What the log calls a change of it.
    const CHANGED: Action;
}

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
    /// Its entry in a register, as letters must name it: `HRB 12345, Amtsgericht München`,
    /// `Registered in England, no. 01234567`.
    #[serde(default)]
    pub register_entry: Option<String>,
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
    /// Days a customer has to pay, from the date of the invoice; 0 at once.
    #[serde(default = "usual_payment_days")]
    #[ts(type = "number")]
    pub payment_days: u32,
}

/// What invoices gave before it could be said: two weeks.
const fn usual_payment_days() -> u32 {
    14
}

impl Setting for Business {
    const KEY: &'static str = "business";
    const CHANGED: Action = Action::undoable("business-changed");
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
            register_entry: None,
            bank: None,
            language: Language::of_locale(country.locale()),
            formats: Formats::of(country),
            invoice_numbers: NumberSeries::default(),
            payment_days: usual_payment_days(),
        }
    }
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
    const CHANGED: Action = Action::undoable("appearance-changed").even_without_terms();
}

/// When the window locks by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Security {
    /// Minutes without a key or a click, at most a day; 0 never.
    #[ts(type = "number")]
    pub idle_minutes: u32,
    /// Whether it locks when the computer slept.
    pub lock_on_suspend: bool,
}

impl Security {
    /// The longest wait: a day.
    pub const MOST_MINUTES: u32 = 24 * 60;
}

impl Default for Security {
    fn default() -> Self {
        Self {
            idle_minutes: 15,
            lock_on_suspend: true,
        }
    }
}

impl Setting for Security {
    const KEY: &'static str = "security";
    const CHANGED: Action = Action::undoable("security-changed").even_without_terms();
}
