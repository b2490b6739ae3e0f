//! Why a text is not the value it should be.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::error::{ErrorKind, Problem, Refusal};

/// A text that is not the value it should be, or a sum that leaves the range of amounts.
///
/// Every variant has its words in `locales/<lang>/values.ftl` under [`ValueRefusal::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ValueRefusal {
    /// Not an id.
    #[error("not an id")]
    IdMalformed,
    /// Not an ISO 4217 code in use.
    #[error("not a currency code")]
    CurrencyUnknown,
    /// Not a number.
    #[error("not an amount")]
    AmountMalformed,
    /// More decimals than the currency has.
    #[error("more decimals than the currency has")]
    AmountTooPrecise,
    /// Beyond the range of amounts.
    #[error("amount out of range")]
    AmountOutOfRange,
    /// More decimals than this kind of number may have.
    #[error("more than {digits} decimals")]
    NumberTooPrecise {
        /// How many there may be.
        digits: u32,
    },
    /// Beyond the bounds of this kind of number.
    #[error("number out of bounds")]
    NumberOutOfRange,
    /// Not an e-mail address.
    #[error("not an e-mail address")]
    EmailMalformed,
    /// Not a phone number.
    #[error("not a phone number")]
    PhoneMalformed,
    /// Not an ISO 3166 code.
    #[error("not a country code")]
    CountryUnknown,
    /// Not an IBAN: wrong characters or length.
    #[error("not an IBAN")]
    IbanMalformed,
    /// An IBAN whose check digits do not fit.
    #[error("the IBAN's check digits do not fit")]
    IbanChecksum,
    /// Not a VAT id: no known country in front.
    #[error("the VAT id begins with no known country")]
    VatIdCountry,
    /// Not a VAT id of its country: wrong characters or length.
    #[error("not the form of the country's VAT ids")]
    VatIdMalformed,
    /// A VAT id whose check digits do not fit.
    #[error("the VAT id's check digits do not fit")]
    VatIdChecksum,
    /// Not a date that can be read.
    #[error("not a date")]
    DateMalformed,
    /// A day that the calendar does not have.
    #[error("no such day")]
    DateImpossible,
    /// Two amounts of different currencies meet.
    #[error("amounts of different currencies")]
    CurrenciesDiffer,
}

impl ValueRefusal {
    /// The Fluent id of the words for it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::IdMalformed => "value-id-malformed",
            Self::CurrencyUnknown => "value-currency-unknown",
            Self::AmountMalformed => "value-amount-malformed",
            Self::AmountTooPrecise => "value-amount-too-precise",
            Self::AmountOutOfRange => "value-amount-out-of-range",
            Self::NumberTooPrecise { .. } => "value-number-too-precise",
            Self::NumberOutOfRange => "value-number-out-of-range",
            Self::EmailMalformed => "value-email-malformed",
            Self::PhoneMalformed => "value-phone-malformed",
            Self::CountryUnknown => "value-country-unknown",
            Self::IbanMalformed => "value-iban-malformed",
            Self::IbanChecksum => "value-iban-checksum",
            Self::VatIdCountry => "value-vat-id-country",
            Self::VatIdMalformed => "value-vat-id-malformed",
            Self::VatIdChecksum => "value-vat-id-checksum",
            Self::DateMalformed => "value-date-malformed",
            Self::DateImpossible => "value-date-impossible",
            Self::CurrenciesDiffer => "value-currencies-differ",
        }
    }
}

impl ValueRefusal {
    /// Values for the sentence.
    #[must_use]
    pub fn args(self) -> BTreeMap<String, String> {
        match self {
            Self::NumberTooPrecise { digits } => {
                BTreeMap::from([("digits".to_owned(), digits.to_string())])
            }
            _ => BTreeMap::new(),
        }
    }

    /// The same refusal as a problem at a field of the input.
    #[must_use]
    pub fn at(self, field: impl Into<String>) -> Problem {
        Problem {
            field: field.into(),
            code: self.code().to_owned(),
            args: self.args(),
        }
    }
}

impl Refusal for ValueRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Invalid
    }

    fn code(&self) -> &'static str {
        (*self).code()
    }

    fn args(&self) -> BTreeMap<String, String> {
        (*self).args()
    }
}
