//! Exact decimals: quantities, unit prices and percentages, and the one place where rounding
//! happens. Texts are canonical: a decimal point, no needless zeros, no exponent.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::ValueRefusal;

/// Reads a plain decimal: an optional minus, digits, and at most one point with digits after it.
/// What people type in their own way is read by [`super::amount`].
///
/// # Errors
/// `value-amount-malformed` if it is anything else, `value-amount-out-of-range` beyond 28 digits.
pub fn parse_plain(text: &str) -> Result<Decimal, ValueRefusal> {
    let text = text.trim();
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(ValueRefusal::AmountMalformed);
    }
    let number = Decimal::from_str_exact(text).map_err(|_| ValueRefusal::AmountOutOfRange)?;
    Ok(canonical(number))
}

/// The same number without needless zeros and without a negative zero.
#[must_use]
pub fn canonical(number: Decimal) -> Decimal {
    if number.is_zero() {
        Decimal::ZERO
    } else {
        number.normalize()
    }
}

/// `numerator / denominator` to the nearest whole number, halves away from zero. All rounding of
/// amounts goes through here (EN 16931, BR-DEC-23 and its sisters).
///
/// # Errors
/// `value-amount-out-of-range` if the denominator is zero.
pub(super) fn rounded_quotient(numerator: i128, denominator: i128) -> Result<i128, ValueRefusal> {
    let quotient = numerator
        .checked_div(denominator)
        .ok_or(ValueRefusal::AmountOutOfRange)?;
    let remainder = numerator
        .checked_rem(denominator)
        .ok_or(ValueRefusal::AmountOutOfRange)?;
    let at_least_half =
        remainder.unsigned_abs() >= denominator.unsigned_abs() - remainder.unsigned_abs();
    if remainder == 0 || !at_least_half {
        return Ok(quotient);
    }
    let away = if (numerator < 0) == (denominator < 0) {
        1
    } else {
        -1
    };
    quotient
        .checked_add(away)
        .ok_or(ValueRefusal::AmountOutOfRange)
}

/// `mantissa / 10^scale` major units in minor units of `10^-exponent`, rounded.
pub(super) fn rounded_to_minor(
    mantissa: i128,
    scale: u32,
    exponent: u32,
) -> Result<i64, ValueRefusal> {
    ratio_in_minor(mantissa, 1, i64::from(exponent) - i64::from(scale))
}

/// `numerator / denominator * 10^shift` as a rounded number of minor units.
pub(super) fn ratio_in_minor(
    numerator: i128,
    denominator: i128,
    shift: i64,
) -> Result<i64, ValueRefusal> {
    let out_of_range = ValueRefusal::AmountOutOfRange;
    let digits = u32::try_from(shift.unsigned_abs()).map_err(|_| out_of_range)?;
    let power = 10_i128.checked_pow(digits).ok_or(out_of_range)?;
    let (numerator, denominator) = if shift >= 0 {
        (
            numerator.checked_mul(power).ok_or(out_of_range)?,
            denominator,
        )
    } else {
        (
            numerator,
            denominator.checked_mul(power).ok_or(out_of_range)?,
        )
    };
    i64::try_from(rounded_quotient(numerator, denominator)?).map_err(|_| out_of_range)
}

/// Splits `amount` in proportion to `weights` into whole parts that add up to it exactly.
pub(super) fn split_exactly(amount: i64, weights: &[i64]) -> Result<Vec<i64>, ValueRefusal> {
    let out_of_range = ValueRefusal::AmountOutOfRange;
    let total: i128 = weights.iter().copied().map(i128::from).sum();
    if total == 0 {
        return Err(out_of_range);
    }
    let sign = total.signum();
    let total = total.abs();
    let shares: Vec<i128> = weights
        .iter()
        .map(|&weight| i128::from(amount) * i128::from(weight) * sign)
        .collect();
    let mut parts: Vec<i128> = shares.iter().map(|share| share / total).collect();
    let missing = i128::from(amount) - parts.iter().sum::<i128>();

    let mut by_loss: Vec<usize> = (0..parts.len()).collect();
    by_loss.sort_by_key(|&index| std::cmp::Reverse((shares[index] % total) * missing.signum()));
    let units = usize::try_from(missing.unsigned_abs()).map_err(|_| out_of_range)?;
    for index in by_loss.into_iter().take(units) {
        parts[index] += missing.signum();
    }
    parts
        .into_iter()
        .map(|part| i64::try_from(part).map_err(|_| out_of_range))
        .collect()
}

/// Declares a decimal that keeps to its bounds and crosses as canonical text.
macro_rules! decimal_value {
    ($(#[$attribute:meta])* $name:ident, most_decimals: $scale:literal, within: $within:expr) => {
        $(#[$attribute])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            ts_rs::TS,
        )]
        #[serde(try_from = "String", into = "String")]
        #[ts(type = "string")]
        pub struct $name(Decimal);

        impl $name {
            /// Takes a number that lies within the bounds.
            ///
            /// # Errors
            /// `value-number-too-precise`, `value-number-out-of-range`.
            pub fn try_new(number: Decimal) -> Result<Self, ValueRefusal> {
                let number = canonical(number);
                if number.scale() > $scale {
                    return Err(ValueRefusal::NumberTooPrecise { digits: $scale });
                }
                let within: fn(Decimal) -> bool = $within;
                if !within(number) {
                    return Err(ValueRefusal::NumberOutOfRange);
                }
                Ok(Self(number))
            }

            /// Reads a plain decimal such as `12.5`.
            ///
            /// # Errors
            /// `value-amount-malformed`, `value-number-too-precise`, `value-number-out-of-range`.
            pub fn parse(text: &str) -> Result<Self, ValueRefusal> {
                Self::try_new(parse_plain(text)?)
            }

            /// The number.
            #[must_use]
            pub const fn to_decimal(self) -> Decimal {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = ValueRefusal;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = ValueRefusal;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "description": "a decimal with a point, such as 12.5",
                    "pattern": r"^-?[0-9]+(\.[0-9]+)?$",
                })
            }
        }
    };
}

decimal_value!(
    /// How many of a unit: less than a thousand million, at most six decimals. A minus stands for
    /// something given back; the price never carries it (EN 16931, BR-27).
    Quantity, most_decimals: 6, within: |number| number.abs() < Decimal::from(1_000_000_000)
);

decimal_value!(
    /// For how many of the unit the price is: more than nothing, at most six decimals.
    BaseQuantity, most_decimals: 6,
    within: |number| number > Decimal::ZERO && number < Decimal::from(1_000_000_000)
);

decimal_value!(
    /// The net price of the base quantity in major units: never negative (EN 16931, BR-27), less
    /// than a million million, at most six decimals.
    UnitPrice, most_decimals: 6,
    within: |number| number >= Decimal::ZERO && number < Decimal::from(1_000_000_000_000_i64)
);

decimal_value!(
    /// A rate in percent, from 0 to 100, at most four decimals.
    Percent, most_decimals: 4,
    within: |number| number >= Decimal::ZERO && number <= Decimal::ONE_HUNDRED
);

impl Default for BaseQuantity {
    fn default() -> Self {
        Self(Decimal::ONE)
    }
}

impl Percent {
    /// No percent.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// A rate in tenths of a percent, 100 percent at most.
    #[must_use]
    pub(super) fn from_tenths(tenths: u16) -> Self {
        Self(canonical(Decimal::new(i64::from(tenths.min(1_000)), 1)))
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// This share of an amount, rounded once to the currency's digits.
    ///
    /// # Errors
    /// `value-amount-out-of-range`.
    pub fn of(self, amount: super::Money) -> Result<super::Money, ValueRefusal> {
        let numerator = i128::from(amount.minor())
            .checked_mul(self.0.mantissa())
            .ok_or(ValueRefusal::AmountOutOfRange)?;
        let minor = ratio_in_minor(numerator, 100, -i64::from(self.0.scale()))?;
        Ok(super::Money::from_minor(minor, amount.currency()))
    }
}

/// Quantity times price divided by the base quantity, exactly, as a fraction of minor units:
/// `numerator / denominator`. Rounded by the caller, once, together with what is added to it.
#[derive(Clone, Copy, Debug)]
pub struct ExactAmount {
    numerator: i128,
    denominator: i128,
    currency: super::CurrencyCode,
}

impl ExactAmount {
    /// `quantity × price ÷ base`.
    ///
    /// # Errors
    /// `value-amount-out-of-range`; the bounds of the three keep well within it.
    pub fn product(
        quantity: Quantity,
        price: UnitPrice,
        base: BaseQuantity,
        currency: super::CurrencyCode,
    ) -> Result<Self, ValueRefusal> {
        let (quantity, price, base) = (quantity.0, price.0, base.0);
        let out_of_range = ValueRefusal::AmountOutOfRange;
        let up = currency.exponent() + base.scale();
        let down = quantity.scale() + price.scale();
        let power = |digits: u32| 10_i128.checked_pow(digits).ok_or(out_of_range);
        let numerator = quantity
            .mantissa()
            .checked_mul(price.mantissa())
            .and_then(|product| product.checked_mul(power(up.saturating_sub(down)).ok()?))
            .ok_or(out_of_range)?;
        let denominator = base
            .mantissa()
            .checked_mul(power(down.saturating_sub(up))?)
            .ok_or(out_of_range)?;
        Ok(Self {
            numerator,
            denominator,
            currency,
        })
    }

    /// The amount plus whole minor units, still exact.
    ///
    /// # Errors
    /// `value-amount-out-of-range`, `value-currencies-differ`.
    pub fn checked_add(self, other: super::Money) -> Result<Self, ValueRefusal> {
        if other.currency() != self.currency {
            return Err(ValueRefusal::CurrenciesDiffer);
        }
        let numerator = i128::from(other.minor())
            .checked_mul(self.denominator)
            .and_then(|added| added.checked_add(self.numerator))
            .ok_or(ValueRefusal::AmountOutOfRange)?;
        Ok(Self { numerator, ..self })
    }

    /// Rounded to the currency's digits, half away from zero.
    ///
    /// # Errors
    /// `value-amount-out-of-range`.
    pub fn rounded(self) -> Result<super::Money, ValueRefusal> {
        let minor = rounded_quotient(self.numerator, self.denominator)?;
        let minor = i64::try_from(minor).map_err(|_| ValueRefusal::AmountOutOfRange)?;
        Ok(super::Money::from_minor(minor, self.currency))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CurrencyCode, Money};
    use super::*;
    use proptest::prelude::*;

    fn line(quantity: &str, price: &str, base: &str, currency: CurrencyCode) -> i64 {
        ExactAmount::product(
            Quantity::parse(quantity).expect("a quantity"),
            UnitPrice::parse(price).expect("a price"),
            BaseQuantity::parse(base).expect("a base quantity"),
            currency,
        )
        .and_then(ExactAmount::rounded)
        .expect("in range")
        .minor()
    }

    #[test]
    fn texts_are_canonical() {
        for (text, canonical) in [
            ("1.50", "1.5"),
            ("-0.00", "0"),
            ("007", "7"),
            ("-12.000", "-12"),
        ] {
            assert_eq!(
                Quantity::parse(text).expect("a quantity").to_string(),
                canonical
            );
        }
    }

    #[test]
    fn bounds_are_kept() {
        assert_eq!(
            UnitPrice::parse("-0.01"),
            Err(ValueRefusal::NumberOutOfRange)
        );
        assert!(BaseQuantity::parse("0").is_err());
        assert!(Percent::parse("100.0001").is_err());
        assert!(Percent::parse("-1").is_err());
        assert!(Quantity::parse("1000000000").is_err());
        assert_eq!(
            Quantity::parse("0.0000001"),
            Err(ValueRefusal::NumberTooPrecise { digits: 6 })
        );
    }

    #[test]
    fn products_are_rounded_once_half_away_from_zero() {
        assert_eq!(line("3", "0.335", "1", CurrencyCode::EUR), 101);
        assert_eq!(line("-3", "0.335", "1", CurrencyCode::EUR), -101);
        assert_eq!(line("1", "1", "3", CurrencyCode::EUR), 33);
        assert_eq!(line("1", "2", "3", CurrencyCode::EUR), 67);
        assert_eq!(line("1", "0.5", "1", CurrencyCode::JPY), 1);
        assert_eq!(line("1", "0.0005", "1", CurrencyCode::KWD), 1);
        assert_eq!(line("0.000001", "0.000001", "1", CurrencyCode::EUR), 0);
    }

    #[test]
    fn the_largest_and_finest_factors_stay_in_range() {
        let quantity = Quantity::parse("-999999999.999999").expect("a quantity");
        let price = UnitPrice::parse("999999999999.999999").expect("a price");
        let base = BaseQuantity::parse("999999999.999999").expect("a base quantity");
        let product = ExactAmount::product(quantity, price, base, CurrencyCode::KWD)
            .and_then(ExactAmount::rounded);
        assert_eq!(product.map(Money::minor), Ok(-1_000_000_000_000_000));
        let product =
            ExactAmount::product(quantity, price, BaseQuantity::default(), CurrencyCode::KWD)
                .and_then(ExactAmount::rounded);
        assert_eq!(product, Err(ValueRefusal::AmountOutOfRange));
    }

    #[test]
    fn what_two_equal_weights_cannot_share_goes_to_the_first() {
        assert_eq!(split_exactly(1, &[1, 1]), Ok(vec![1, 0]));
        assert_eq!(split_exactly(-1, &[1, 1]), Ok(vec![-1, 0]));
        assert_eq!(split_exactly(1, &[-1, -1]), Ok(vec![1, 0]));
        assert_eq!(split_exactly(3, &[0, 2, 1]), Ok(vec![0, 2, 1]));
    }

    #[test]
    fn a_percentage_is_rounded_once() {
        let nineteen = Percent::parse("19").expect("a rate");
        let of = |minor| {
            nineteen
                .of(Money::from_minor(minor, CurrencyCode::EUR))
                .map(Money::minor)
        };
        assert_eq!(of(10_000), Ok(1_900));
        assert_eq!(of(50), Ok(10)); // 9.5 cents
        assert_eq!(of(-50), Ok(-10));
        assert_eq!(of(49), Ok(9)); // 9.31 cents
    }

    proptest! {
        #[test]
        fn a_decimal_reads_its_own_text(mantissa in -999_999_999_999_i64..999_999_999_999, scale in 0_u32..7) {
            let quantity = Quantity::try_new(Decimal::new(mantissa, scale + 3));
            if let Ok(quantity) = quantity {
                prop_assert_eq!(Quantity::parse(&quantity.to_string()), Ok(quantity));
            }
        }

        #[test]
        fn the_quotient_lies_within_half_of_the_exact_one(numerator in any::<i64>(), denominator in 1_i64..i64::MAX) {
            let (numerator, denominator) = (i128::from(numerator), i128::from(denominator));
            let quotient = rounded_quotient(numerator, denominator).expect("in range");
            let doubled_error = 2 * (quotient * denominator - numerator).abs();
            prop_assert!(doubled_error <= denominator);
            prop_assert!(doubled_error != denominator || quotient.abs() * denominator > numerator.abs());
            prop_assert_eq!(rounded_quotient(-numerator, -denominator), Ok(quotient));
            prop_assert_eq!(rounded_quotient(-numerator, denominator), Ok(-quotient));
        }
    }
}
