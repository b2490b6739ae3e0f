//! Countries (ISO 3166-1) as data: what a workspace takes over when the business says where it is.

mod rules;
mod table;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use rules::{Retention, UsageFigures, VatRates};

use super::{CurrencyCode, ValueRefusal};

/// A country by its ISO 3166-1 code of two letters.
#[derive(Clone, Copy, ts_rs::TS)]
#[ts(type = "string")]
pub struct CountryCode(&'static Country);

/// What a row of the table says.
struct Country {
    code: &'static str,
    currency: &'static str,
    locale: &'static str,
    first_weekday: FirstWeekday,
    paper: PaperSize,
    vat_regime: VatRegime,
}

/// Which law of value added tax holds for a seller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum VatRegime {
    /// Directive 2006/112/EC.
    EuropeanUnion,
    /// Value Added Tax Act 1994 (also on the Isle of Man).
    UnitedKingdom,
    /// Mehrwertsteuergesetz (also in Liechtenstein).
    Switzerland,
    /// None of these: the seller enters the rates.
    Other,
}

/// The day on which a week begins in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum FirstWeekday {
    /// Monday, as in ISO 8601.
    Monday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// The paper that lies in the country's printers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum PaperSize {
    /// 210 mm by 297 mm.
    A4,
    /// 8.5 inches by 11 inches.
    Letter,
}

impl CountryCode {
    /// Reads a code of two letters; `UK` is taken for `GB` and `EL` for `GR`, as people write them.
    ///
    /// # Errors
    /// `value-country-unknown`.
    pub fn parse(text: &str) -> Result<Self, ValueRefusal> {
        let code = match text.trim().to_ascii_uppercase().as_str() {
            "UK" => "GB".to_owned(),
            "EL" => "GR".to_owned(),
            code => code.to_owned(),
        };
        table::COUNTRIES
            .binary_search_by(|country| country.code.cmp(code.as_str()))
            .ok()
            .and_then(|index| table::COUNTRIES.get(index))
            .map(Self)
            .ok_or(ValueRefusal::CountryUnknown)
    }

    /// Every country, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        table::COUNTRIES.iter().map(Self)
    }

    /// The code of two capitals.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0.code
    }

    /// The currency in use; US dollars where the table's code should ever be unknown.
    #[must_use]
    pub fn currency(self) -> CurrencyCode {
        CurrencyCode::parse(self.0.currency).unwrap_or(CurrencyCode::USD)
    }

    /// The locale for dates and numbers, of the most widely used official language.
    #[must_use]
    pub const fn locale(self) -> &'static str {
        self.0.locale
    }

    /// The day on which weeks begin.
    #[must_use]
    pub const fn first_weekday(self) -> FirstWeekday {
        self.0.first_weekday
    }

    /// The usual paper.
    #[must_use]
    pub const fn paper(self) -> PaperSize {
        self.0.paper
    }

    /// Which law of value added tax holds.
    #[must_use]
    pub const fn vat_regime(self) -> VatRegime {
        self.0.vat_regime
    }

    /// The two letters in front of the country's VAT ids: `EL` for Greece, `FR` for Monaco, `GB`
    /// for the Isle of Man, else the code.
    #[must_use]
    pub fn vat_prefix(self) -> &'static str {
        match self.0.code {
            "GR" => "EL",
            "MC" => "FR",
            "IM" => "GB",
            "LI" => "CH",
            code => code,
        }
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.code)
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CountryCode({})", self.0.code)
    }
}

impl PartialEq for CountryCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.code == other.0.code
    }
}

impl Eq for CountryCode {}

impl Hash for CountryCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.code.hash(state);
    }
}

impl FromStr for CountryCode {
    type Err = ValueRefusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for CountryCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code)
    }
}

impl<'de> Deserialize<'de> for CountryCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

impl schemars::JsonSchema for CountryCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CountryCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "ISO 3166-1 code of two capitals",
            "pattern": "^[A-Z]{2}$",
        })
    }
}
