//! Money: a whole number of the currency's smallest unit. Never a float, never a silent overflow.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{CurrencyCode, ValueRefusal};

/// An amount in one currency, counted in its smallest unit (cents, fils, yen).
///
/// Crosses to views as `{"amount": "119.00", "currency": "EUR"}`; where the currency is known
/// from beside it, a view carries [`Money::amount_text`] alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "MoneyText", into = "MoneyText")]
#[ts(as = "MoneyText")]
pub struct Money {
    minor: i64,
    currency: CurrencyCode,
}

impl Money {
    /// `minor` of the currency's smallest units.
    #[must_use]
    pub const fn from_minor(minor: i64, currency: CurrencyCode) -> Self {
        Self { minor, currency }
    }

    /// Nothing, in a currency.
    #[must_use]
    pub const fn zero(currency: CurrencyCode) -> Self {
        Self::from_minor(0, currency)
    }

    /// Reads an exact amount in major units with a decimal point: `119`, `119.5`, `-119.50`.
    ///
    /// # Errors
    /// `value-amount-malformed` if it is not a number, `value-amount-too-precise` if it has more
    /// digits than the currency, `value-amount-out-of-range` if it is too large.
    pub fn parse(text: &str, currency: CurrencyCode) -> Result<Self, ValueRefusal> {
        let amount = super::decimal::parse_plain(text)?;
        Self::exact(amount, currency)
    }

    /// An amount in major units that the currency can express without rounding.
    ///
    /// # Errors
    /// `value-amount-too-precise` if it has more digits than the currency,
    /// `value-amount-out-of-range` if it is too large.
    pub fn exact(amount: Decimal, currency: CurrencyCode) -> Result<Self, ValueRefusal> {
        let amount = amount.normalize();
        if amount.scale() > currency.exponent() {
            return Err(ValueRefusal::AmountTooPrecise);
        }
        Self::rounded(amount, currency)
    }

    /// An amount in major units, rounded to the currency's digits, half away from zero.
    ///
    /// # Errors
    /// `value-amount-out-of-range` if it is too large.
    pub fn rounded(amount: Decimal, currency: CurrencyCode) -> Result<Self, ValueRefusal> {
        super::decimal::rounded_to_minor(amount.mantissa(), amount.scale(), currency.exponent())
            .map(|minor| Self::from_minor(minor, currency))
    }

    /// How many of the currency's smallest units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> CurrencyCode {
        self.currency
    }

    /// The amount in major units, with all the currency's digits.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.exponent())
    }

    /// The amount in major units as text with a decimal point and all the currency's digits:
    /// `119.00`, `-0.05`, `1200` for yen.
    #[must_use]
    pub fn amount_text(self) -> String {
        self.to_decimal().to_string()
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Whether it is less than nothing.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// The sum of both.
    ///
    /// # Errors
    /// `value-currencies-differ`, `value-amount-out-of-range`.
    pub fn checked_add(self, other: Self) -> Result<Self, ValueRefusal> {
        self.combine(other, i64::checked_add)
    }

    /// The first without the second.
    ///
    /// # Errors
    /// `value-currencies-differ`, `value-amount-out-of-range`.
    pub fn checked_sub(self, other: Self) -> Result<Self, ValueRefusal> {
        self.combine(other, i64::checked_sub)
    }

    /// The same amount with the other sign.
    ///
    /// # Errors
    /// `value-amount-out-of-range` for the smallest of all numbers.
    pub fn checked_neg(self) -> Result<Self, ValueRefusal> {
        let minor = self
            .minor
            .checked_neg()
            .ok_or(ValueRefusal::AmountOutOfRange)?;
        Ok(Self { minor, ..self })
    }

    /// The sum of amounts of one currency; nothing if there are none.
    ///
    /// # Errors
    /// `value-currencies-differ`, `value-amount-out-of-range`.
    pub fn sum(
        amounts: impl IntoIterator<Item = Self>,
        currency: CurrencyCode,
    ) -> Result<Self, ValueRefusal> {
        amounts
            .into_iter()
            .try_fold(Self::zero(currency), Self::checked_add)
    }

    /// Splits the amount in proportion to the weights (at least one of them not zero), so that the
    /// parts add up to it exactly: each part is rounded towards zero, and what is left goes, unit
    /// by unit, to the parts that lost most, the first of equals first.
    ///
    /// # Errors
    /// `value-amount-out-of-range` if the weights add up to zero or beyond the range.
    pub fn split(self, weights: &[i64]) -> Result<Vec<Self>, ValueRefusal> {
        let parts = super::decimal::split_exactly(self.minor, weights)?;
        Ok(parts
            .into_iter()
            .map(|minor| Self { minor, ..self })
            .collect())
    }

    fn combine(
        self,
        other: Self,
        operation: impl Fn(i64, i64) -> Option<i64>,
    ) -> Result<Self, ValueRefusal> {
        if self.currency != other.currency {
            return Err(ValueRefusal::CurrenciesDiffer);
        }
        let minor = operation(self.minor, other.minor).ok_or(ValueRefusal::AmountOutOfRange)?;
        Ok(Self { minor, ..self })
    }
}

impl fmt::Display for Money {
    /// For logs and tests; people read amounts through `words`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.currency, self.to_decimal())
    }
}

/// How money crosses: the amount in major units as text, and the currency.
#[derive(Serialize, Deserialize, ts_rs::TS)]
struct MoneyText {
    amount: String,
    currency: CurrencyCode,
}

impl From<Money> for MoneyText {
    fn from(money: Money) -> Self {
        Self {
            amount: money.amount_text(),
            currency: money.currency,
        }
    }
}

impl TryFrom<MoneyText> for Money {
    type Error = ValueRefusal;

    fn try_from(text: MoneyText) -> Result<Self, Self::Error> {
        Self::parse(&text.amount, text.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn euro(minor: i64) -> Money {
        Money::from_minor(minor, CurrencyCode::EUR)
    }

    fn any_currency() -> impl Strategy<Value = CurrencyCode> {
        prop::sample::select(vec![
            CurrencyCode::JPY,
            CurrencyCode::EUR,
            CurrencyCode::KWD,
        ])
    }

    #[test]
    fn an_amount_in_a_log_has_its_currency_and_its_digits() {
        assert_eq!(euro(1_250).to_string(), "EUR 12.50");
        assert_eq!(euro(-5).to_string(), "EUR -0.05");
        let yen = Money::from_minor(7, CurrencyCode::JPY);
        assert_eq!(yen.to_string(), "JPY 7");
    }

    #[test]
    fn amounts_are_written_with_all_the_currencys_digits() {
        assert_eq!(euro(11_900).amount_text(), "119.00");
        assert_eq!(euro(-5).amount_text(), "-0.05");
        assert_eq!(
            Money::from_minor(1_200, CurrencyCode::JPY).amount_text(),
            "1200"
        );
        assert_eq!(
            Money::from_minor(1_200, CurrencyCode::KWD).amount_text(),
            "1.200"
        );
    }

    #[test]
    fn more_digits_than_the_currency_has_are_refused_and_zeros_are_not() {
        let too_precise = Err(ValueRefusal::AmountTooPrecise);
        assert_eq!(Money::parse("1.234", CurrencyCode::EUR), too_precise);
        assert_eq!(Money::parse("0.5", CurrencyCode::JPY), too_precise);
        assert_eq!(Money::parse("1.230", CurrencyCode::EUR), Ok(euro(123)));
    }

    #[test]
    fn what_is_not_a_plain_number_is_refused() {
        for text in [
            "", "-", ".", "1.", ".5", "1,50", "1e3", "0x1", "NaN", "1_000", "+1", "١٢", "1 0",
        ] {
            assert_eq!(
                Money::parse(text, CurrencyCode::EUR),
                Err(ValueRefusal::AmountMalformed),
                "{text}"
            );
        }
    }

    #[test]
    fn amounts_beyond_the_range_are_refused() {
        for text in ["92233720368547758.08", "99999999999999999999999999999999"] {
            assert_eq!(
                Money::parse(text, CurrencyCode::EUR),
                Err(ValueRefusal::AmountOutOfRange),
                "{text}"
            );
        }
        assert_eq!(
            euro(i64::MAX).checked_add(euro(1)),
            Err(ValueRefusal::AmountOutOfRange)
        );
        assert_eq!(
            euro(i64::MIN).checked_neg(),
            Err(ValueRefusal::AmountOutOfRange)
        );
        assert_eq!(
            euro(i64::MIN).checked_sub(euro(1)),
            Err(ValueRefusal::AmountOutOfRange)
        );
    }

    #[test]
    fn amounts_of_different_currencies_do_not_add_up() {
        let pounds = Money::from_minor(1, CurrencyCode::GBP);
        assert_eq!(
            euro(1).checked_add(pounds),
            Err(ValueRefusal::CurrenciesDiffer)
        );
        assert_eq!(
            Money::sum([euro(1), pounds], CurrencyCode::EUR),
            Err(ValueRefusal::CurrenciesDiffer)
        );
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (text, minor) in [
            ("0.005", 1),
            ("0.015", 2),
            ("0.025", 3),
            ("-0.005", -1),
            ("-0.025", -3),
            ("0.0049999999999999999999999999", 0),
            ("-0.0049999999999999999999999999", 0),
        ] {
            let amount = super::super::decimal::parse_plain(text).expect("a number");
            assert_eq!(
                Money::rounded(amount, CurrencyCode::EUR),
                Ok(euro(minor)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_split_gives_the_left_over_unit_to_the_part_that_lost_most() {
        let parts = euro(100).split(&[1, 1, 1]).expect("weights");
        assert_eq!(parts, [euro(34), euro(33), euro(33)]);
        let parts = euro(-500).split(&[10_000, 5_050]).expect("weights");
        assert_eq!(parts, [euro(-332), euro(-168)]);
        assert!(euro(1).split(&[]).is_err());
        assert!(euro(1).split(&[5, -5]).is_err());
    }

    proptest! {
        #[test]
        fn adding_does_not_mind_the_order(a in -1_000_000_000_000_i64..1_000_000_000_000,
            b in -1_000_000_000_000_i64..1_000_000_000_000, c in -1_000_000_000_000_i64..1_000_000_000_000) {
            let (a, b, c) = (euro(a), euro(b), euro(c));
            let left = a.checked_add(b).and_then(|sum| sum.checked_add(c));
            let right = b.checked_add(c).and_then(|sum| a.checked_add(sum));
            prop_assert_eq!(left, right);
            prop_assert_eq!(a.checked_add(b), b.checked_add(a));
            prop_assert_eq!(a.checked_add(b).and_then(|sum| sum.checked_sub(b)), Ok(a));
        }

        #[test]
        fn text_loses_nothing(minor in any::<i64>(), currency in any_currency()) {
            let money = Money::from_minor(minor, currency);
            prop_assert_eq!(Money::parse(&money.amount_text(), currency), Ok(money));
            let json = serde_json::to_string(&money).expect("money serialises");
            prop_assert_eq!(serde_json::from_str::<Money>(&json).expect("money reads itself"), money);
        }

        #[test]
        fn rounding_moves_by_half_a_unit_at_most(mantissa in -1_000_000_000_000_i64..1_000_000_000_000,
            scale in 0_u32..10, currency in any_currency()) {
            let exact = Decimal::new(mantissa, scale);
            let rounded = Money::rounded(exact, currency).expect("in range").to_decimal();
            let half = Decimal::new(5, currency.exponent() + 1);
            prop_assert!((rounded - exact).abs() <= half);
            prop_assert!((rounded - exact).abs() != half || rounded.abs() > exact.abs());
        }

        #[test]
        fn the_parts_of_a_split_add_up(amount in any::<i64>(),
            weights in prop::collection::vec(-1_000_000_i64..1_000_000_000, 1..12)) {
            prop_assume!(weights.iter().sum::<i64>() != 0);
            if let Ok(parts) = euro(amount).split(&weights) {
                let sum: i128 = parts.iter().map(|part| i128::from(part.minor())).sum();
                prop_assert_eq!(sum, i128::from(amount));
            }
        }

        #[test]
        fn no_part_of_a_split_is_a_whole_unit_off(amount in -1_000_000_000_i64..1_000_000_000,
            weights in prop::collection::vec(0_i64..1_000_000, 1..12)) {
            let total: i64 = weights.iter().sum();
            prop_assume!(total != 0);
            let parts = euro(amount).split(&weights).expect("in range");
            for (part, weight) in parts.iter().zip(&weights) {
                let off = i128::from(part.minor()) * i128::from(total)
                    - i128::from(amount) * i128::from(*weight);
                prop_assert!(off.abs() < i128::from(total));
            }
        }
    }
}
