//! Currencies: ISO 4217 as of 2026, with the number of digits after the decimal point.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::ValueRefusal;

/// A currency in use, by its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, ts_rs::TS)]
#[serde(into = "String")]
#[ts(type = "string")]
pub struct CurrencyCode {
    code: &'static str,
    exponent: u32,
}

impl CurrencyCode {
    /// The euro.
    pub const EUR: Self = Self {
        code: "EUR",
        exponent: 2,
    };
    /// The pound sterling.
    pub const GBP: Self = Self {
        code: "GBP",
        exponent: 2,
    };
    /// The Swiss franc.
    pub const CHF: Self = Self {
        code: "CHF",
        exponent: 2,
    };
    /// The US dollar.
    pub const USD: Self = Self {
        code: "USD",
        exponent: 2,
    };
    /// The yen, which has no smaller unit.
    pub const JPY: Self = Self {
        code: "JPY",
        exponent: 0,
    };
    /// The Kuwaiti dinar, of 1,000 fils.
    pub const KWD: Self = Self {
        code: "KWD",
        exponent: 3,
    };

    /// Reads a code in capitals or small letters.
    ///
    /// # Errors
    /// `value-currency-unknown` if ISO 4217 has no such currency in use.
    pub fn parse(text: &str) -> Result<Self, ValueRefusal> {
        Self::all()
            .find(|currency| currency.code.eq_ignore_ascii_case(text.trim()))
            .ok_or(ValueRefusal::CurrencyUnknown)
    }

    /// The code in capitals.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.code
    }

    /// How many digits follow the decimal point: 0, 2 or 3.
    #[must_use]
    pub const fn exponent(self) -> u32 {
        self.exponent
    }

    /// How many minor units make one major unit: 1, 100 or 1,000.
    #[must_use]
    pub const fn minor_per_major(self) -> i64 {
        10_i64.pow(self.exponent)
    }

    /// Every currency in use, in the order of the codes within each number of digits.
    pub fn all() -> impl Iterator<Item = Self> {
        [(NO_DIGITS, 0), (TWO_DIGITS, 2), (THREE_DIGITS, 3)]
            .into_iter()
            .flat_map(|(codes, exponent)| {
                codes
                    .split_ascii_whitespace()
                    .map(move |code| Self { code, exponent })
            })
    }
}

impl fmt::Display for CurrencyCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code)
    }
}

impl FromStr for CurrencyCode {
    type Err = ValueRefusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for CurrencyCode {
    type Error = ValueRefusal;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

// By hand: a derived one would want text that lives for ever, because the code inside does.
impl<'de> Deserialize<'de> for CurrencyCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

impl From<CurrencyCode> for String {
    fn from(currency: CurrencyCode) -> Self {
        currency.code.to_owned()
    }
}

impl schemars::JsonSchema for CurrencyCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CurrencyCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "ISO 4217 code in capitals",
            "pattern": "^[A-Z]{3}$",
        })
    }
}

// ISO 4217 list one, without funds, metals and test codes. Since 2023: Croatia uses EUR; since
// 2024: ZWG; since 2025: XCG for ANG; since 2026: Bulgaria uses EUR.
const NO_DIGITS: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
const THREE_DIGITS: &str = "BHD IQD JOD KWD LYD OMR TND";
const TWO_DIGITS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN \
    BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL \
    GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR \
    LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB \
    PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP \
    SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_says_what_a_code_looks_like() {
        let schema = schemars::schema_for!(CurrencyCode);
        let pattern = schema.get("pattern").and_then(|pattern| pattern.as_str());
        assert_eq!(pattern, Some("^[A-Z]{3}$"));
    }

    #[test]
    fn codes_are_three_capitals_and_stand_once() {
        let mut codes: Vec<&str> = CurrencyCode::all().map(CurrencyCode::as_str).collect();
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
        );
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }

    #[test]
    fn the_named_currencies_are_those_of_the_table() {
        for currency in [
            CurrencyCode::EUR,
            CurrencyCode::GBP,
            CurrencyCode::CHF,
            CurrencyCode::USD,
            CurrencyCode::JPY,
            CurrencyCode::KWD,
        ] {
            assert_eq!(CurrencyCode::parse(currency.as_str()), Ok(currency));
        }
    }

    #[test]
    fn small_letters_are_read() {
        assert_eq!(CurrencyCode::parse(" eur "), Ok(CurrencyCode::EUR));
    }

    #[test]
    fn codes_that_are_not_in_use_are_refused() {
        for text in ["", "EURO", "HRK", "BGN", "XAU", "€"] {
            assert_eq!(
                CurrencyCode::parse(text),
                Err(ValueRefusal::CurrencyUnknown),
                "{text}"
            );
        }
    }
}
