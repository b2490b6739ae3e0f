//! Why a text is not the value it should be.

use thiserror::Error;

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
            Self::CurrenciesDiffer => "value-currencies-differ",
        }
    }
}
