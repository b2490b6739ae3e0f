//! VAT ids: country prefix and check digits of the European Union, the United Kingdom, Northern
//! Ireland and Switzerland. A number that passes here has no typing error; whether it was ever
//! given out, only the country knows.

mod checksums;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ValueRefusal;

/// A VAT id in capitals without blanks and points, country first (`EL` for Greece, `XI` for
/// Northern Ireland).
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct VatId(String);

impl VatId {
    /// Reads a VAT id with or without blanks, points and hyphens.
    ///
    /// # Errors
    /// `value-vat-id-country` if it begins with no country known here, `value-vat-id-malformed` if
    /// it has not the form of that country, `value-vat-id-checksum` if the check digits do not fit.
    pub fn parse(text: &str) -> Result<Self, ValueRefusal> {
        let compact: String = text
            .chars()
            .filter(|character| !character.is_whitespace() && !".-/".contains(*character))
            .map(|character| character.to_ascii_uppercase())
            .collect();
        let compact = match compact.strip_prefix("GR") {
            Some(number) => format!("EL{number}"),
            None => compact,
        };
        let (prefix, number) = match (compact.get(..2), compact.get(2..)) {
            (Some(prefix), Some(number)) => (prefix, number),
            _ => return Err(ValueRefusal::VatIdCountry),
        };
        checksums::check(prefix, number)?;
        Ok(Self(compact))
    }

    /// The id, country first, without blanks.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The two letters in front: a country's, but `EL` for Greece and `XI` for Northern Ireland.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

impl fmt::Display for VatId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for VatId {
    type Error = ValueRefusal;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<VatId> for String {
    fn from(id: VatId) -> Self {
        id.0
    }
}
