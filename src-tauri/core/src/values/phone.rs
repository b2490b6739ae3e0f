//! Phone numbers: kept as typed, found by their digits.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{ValueRefusal, fold};

/// A phone number as it was typed, with single blanks.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct PhoneNumber(String);

/// Longer than any number with its extension and a remark beside it.
const MOST_CHARACTERS: usize = 64;
/// The shortest numbers in use (112).
const FEWEST_DIGITS: usize = 3;
/// National numbers without trunk prefix and area code overlap in their last nine digits.
const MATCHING_DIGITS: usize = 9;

impl PhoneNumber {
    /// Reads a number with whatever people write around the digits (`+44 20 7946 0018 ext. 5`).
    ///
    /// # Errors
    /// `value-phone-malformed` if it has fewer than three digits, is longer than 64 characters or
    /// has control characters in it.
    pub fn parse(text: &str) -> Result<Self, ValueRefusal> {
        let typed = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let well_formed = typed.chars().count() <= MOST_CHARACTERS
            && !typed.chars().any(char::is_control)
            && fold::digits(&typed).len() >= FEWEST_DIGITS;
        if well_formed {
            Ok(Self(typed))
        } else {
            Err(ValueRefusal::PhoneMalformed)
        }
    }

    /// The number as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// All its digits, for search by any part of it.
    #[must_use]
    pub fn digits(&self) -> String {
        fold::digits(&self.0)
    }

    /// The digits by which `+44 (0)20 7946 0018` and `020 7946 0018` are recognised as one: the
    /// last nine, without a trunk zero in brackets.
    #[must_use]
    pub fn matching_digits(&self) -> String {
        let digits = fold::digits(&self.0.replace("(0)", ""));
        digits
            .get(digits.len().saturating_sub(MATCHING_DIGITS)..)
            .unwrap_or_default()
            .to_owned()
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for PhoneNumber {
    type Error = ValueRefusal;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<PhoneNumber> for String {
    fn from(number: PhoneNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_kept_as_typed() {
        let number = PhoneNumber::parse("  +44 20\t7946 0018 ext. 5 ").expect("a number");
        assert_eq!(number.as_str(), "+44 20 7946 0018 ext. 5");
        assert_eq!(number.digits(), "4420794600185");
    }

    #[test]
    fn one_number_in_several_spellings_is_recognised() {
        let keys: Vec<String> = [
            "+44 (0)20 7946 0018",
            "0044 20 79460018",
            "020-7946-0018",
            "(020) 7946 0018",
        ]
        .iter()
        .map(|text| {
            PhoneNumber::parse(text)
                .expect("a number")
                .matching_digits()
        })
        .collect();
        assert!(keys.iter().all(|key| key == "079460018"), "{keys:?}");
    }

    #[test]
    fn what_has_no_number_in_it_is_refused() {
        for text in ["", "ask Ana", "12", "0\u{7}12345"] {
            assert_eq!(
                PhoneNumber::parse(text),
                Err(ValueRefusal::PhoneMalformed),
                "{text:?}"
            );
        }
        assert!(PhoneNumber::parse(&"1".repeat(65)).is_err());
    }
}
