//! Numbers, money and dates in the way of a locale, by ICU.

use icu::calendar::Date as CalendarDate;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{YMD, YMDE};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal as PlainDecimal;
use icu::locale::{Locale, locale};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::values::{DateOrder, DecimalSign, Money, Percent};

/// Between a number and its unit, so that no line breaks there.
const NO_BREAK: char = '\u{A0}';

/// Writes values in the way of one locale.
pub struct Formats {
    name: String,
    numbers: Option<DecimalFormatter>,
    dates: Option<DateTimeFormatter<YMD>>,
    long_dates: Option<DateTimeFormatter<YMD>>,
    full_dates: Option<DateTimeFormatter<YMDE>>,
}

impl Formats {
    /// The ways of a locale such as `de-AT`; those of `en-GB` where it is none.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let parsed: Locale = name.parse().unwrap_or(locale!("en-GB"));
        let name = parsed.to_string();
        Self {
            numbers: DecimalFormatter::try_new((&parsed).into(), Default::default()).ok(),
            dates: DateTimeFormatter::try_new((&parsed).into(), YMD::medium()).ok(),
            long_dates: DateTimeFormatter::try_new((&parsed).into(), YMD::long()).ok(),
            full_dates: DateTimeFormatter::try_new((&parsed).into(), YMDE::long()).ok(),
            name,
        }
    }

    /// The ways for words of a language in a business's locale: the locale itself where it is of
    /// that language, else the language's own, so that a German invoice of a British business has
    /// German dates.
    #[must_use]
    pub fn for_language(language: &str, locale: &str) -> Self {
        if locale.split('-').next() == Some(language) {
            return Self::new(locale);
        }
        Self::new(if language == "en" { "en-GB" } else { language })
    }

    /// The locale.
    #[must_use]
    pub fn locale(&self) -> &str {
        &self.name
    }

    /// A number with exactly the digits it has: `1,234.50`.
    #[must_use]
    pub fn number(&self, number: Decimal) -> String {
        let plain = number.to_string();
        match (&self.numbers, PlainDecimal::try_from_str(&plain)) {
            (Some(formatter), Ok(decimal)) => formatter.format_to_string(&decimal),
            _ => plain,
        }
    }

    /// An amount without its currency: `1,234.50`.
    #[must_use]
    pub fn amount(&self, money: Money) -> String {
        self.number(money.to_decimal())
    }

    /// An amount with its currency: `£1,234.50`, `1.234,50 €`, `CHF 1'234.50`.
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        let minus = if money.is_negative() { "-" } else { "" };
        let amount = self.number(money.to_decimal().abs());
        let sign = self.currency_sign(money);
        match self.currency_place() {
            CurrencyPlace::Behind => format!("{minus}{amount}{NO_BREAK}{sign}"),
            CurrencyPlace::Before if sign.chars().count() > 1 => {
                format!("{minus}{sign}{NO_BREAK}{amount}")
            }
            CurrencyPlace::Before => format!("{minus}{sign}{amount}"),
            CurrencyPlace::BeforeWithGap => format!("{minus}{sign}{NO_BREAK}{amount}"),
        }
    }

    /// A rate: `19 %`, in English `19%`.
    #[must_use]
    pub fn percent(&self, rate: Percent) -> String {
        let number = self.number(rate.to_decimal());
        if self.is_language("en") {
            format!("{number}%")
        } else {
            format!("{number}{NO_BREAK}%")
        }
    }

    /// A date for a table: `22 Nov 2026`, `22.11.2026`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        written(self.dates.as_ref(), date)
    }

    /// A date for a text: `22 November 2026`, `22. November 2026`.
    #[must_use]
    pub fn long_date(&self, date: Date) -> String {
        written(self.long_dates.as_ref(), date)
    }

    /// A date with its weekday, to show how a typed one was read: `Sunday, 22 November 2026`.
    #[must_use]
    pub fn full_date(&self, date: Date) -> String {
        match (&self.full_dates, calendar_date(date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => date.to_string(),
        }
    }

    /// Which sign a typed amount's decimals follow.
    #[must_use]
    pub fn decimal_sign(&self) -> DecimalSign {
        if self.number(Decimal::new(5, 1)).contains(',') {
            DecimalSign::Comma
        } else {
            DecimalSign::Point
        }
    }

    /// Which part of a typed date comes first.
    #[must_use]
    pub fn date_order(&self) -> DateOrder {
        DateOrder::of_locale(&self.name)
    }

    fn is_language(&self, language: &str) -> bool {
        self.name.split('-').next() == Some(language)
    }

    fn currency_sign(&self, money: Money) -> &'static str {
        match money.currency().as_str() {
            "EUR" => "€",
            "GBP" => "£",
            // A dollar or a yen sign means more than one currency outside its own country.
            "USD" if self.name.ends_with("-US") => "$",
            "JPY" if self.is_language("ja") => "￥",
            code => code,
        }
    }

    /// CLDR's currency patterns of the languages that do not put the currency behind.
    fn currency_place(&self) -> CurrencyPlace {
        let language = self.name.split('-').next().unwrap_or_default();
        match (language, self.name.rsplit('-').next().unwrap_or_default()) {
            ("de" | "it" | "en", "CH" | "LI" | "AT")
            | ("nl" | "pt", "NL" | "BR" | "BE")
            | ("nb" | "da", "NO") => CurrencyPlace::BeforeWithGap,
            ("en" | "ja" | "zh" | "ko" | "th" | "tr" | "he" | "hi" | "ga" | "mt", _)
            | ("es", "MX" | "US" | "PR" | "CO" | "CL" | "AR" | "PE") => CurrencyPlace::Before,
            _ => CurrencyPlace::Behind,
        }
    }
}

enum CurrencyPlace {
    Before,
    BeforeWithGap,
    Behind,
}

fn calendar_date(date: Date) -> Option<CalendarDate<icu::calendar::Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    CalendarDate::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

fn written(formatter: Option<&DateTimeFormatter<YMD>>, date: Date) -> String {
    match (formatter, calendar_date(date)) {
        (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
        _ => date.to_string(),
    }
}

impl std::fmt::Debug for Formats {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Formats({})", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::CurrencyCode;
    use jiff::civil::date;

    #[test]
    fn money_is_written_in_the_way_of_the_locale() {
        let amount = |code: &str, minor| {
            Money::from_minor(minor, CurrencyCode::parse(code).expect("a currency"))
        };
        for (locale, money, written) in [
            ("en-GB", amount("GBP", 123_450), "£1,234.50"),
            ("en-GB", amount("GBP", -5), "-£0.05"),
            ("en-GB", amount("CHF", 100), "CHF\u{A0}1.00"),
            ("en-US", amount("USD", 100), "$1.00"),
            ("de-DE", amount("EUR", 123_450), "1.234,50\u{A0}€"),
            ("de-AT", amount("EUR", 123_450), "€\u{A0}1\u{A0}234,50"),
            ("de-CH", amount("CHF", 123_450), "CHF\u{A0}1'234.50"),
            ("fr-FR", amount("EUR", 123_450), "1\u{202F}234,50\u{A0}€"),
            ("en-GB", amount("JPY", 1_200), "JPY\u{A0}1,200"),
            ("en-GB", amount("KWD", 1_200), "KWD\u{A0}1.200"),
        ] {
            assert_eq!(Formats::new(locale).money(money), written, "{locale}");
        }
    }

    #[test]
    fn dates_are_written_in_the_way_of_the_locale() {
        let day = date(2026, 11, 22);
        for (locale, short, long, full) in [
            (
                "en-GB",
                "22 Nov 2026",
                "22 November 2026",
                "Sunday, 22 November 2026",
            ),
            (
                "de-DE",
                "22.11.2026",
                "22. November 2026",
                "Sonntag, 22. November 2026",
            ),
            (
                "en-US",
                "Nov 22, 2026",
                "November 22, 2026",
                "Sunday, November 22, 2026",
            ),
        ] {
            let formats = Formats::new(locale);
            assert_eq!(formats.date(day), short);
            assert_eq!(formats.long_date(day), long);
            assert_eq!(formats.full_date(day), full);
        }
    }

    #[test]
    fn rates_and_numbers_keep_their_digits() {
        let rate = Percent::parse("8.1").expect("a rate");
        assert_eq!(Formats::new("en-GB").percent(rate), "8.1%");
        assert_eq!(Formats::new("de-DE").percent(rate), "8,1\u{A0}%");
        assert_eq!(
            Formats::new("de-DE").number(Decimal::new(1_234_500, 3)),
            "1.234,500"
        );
    }

    #[test]
    fn typed_amounts_are_read_as_they_are_written() {
        for locale in [
            "en-GB", "de-DE", "de-CH", "fr-FR", "en-IN", "sv-SE", "pl-PL",
        ] {
            let formats = Formats::new(locale);
            let amount = Decimal::new(123_456_789, 2);
            let written = formats.number(amount);
            assert_eq!(
                crate::values::read_amount(&written, formats.decimal_sign()),
                Ok(amount),
                "{locale}: {written}"
            );
        }
    }

    #[test]
    fn a_language_foreign_to_the_locale_brings_its_own_ways() {
        assert_eq!(Formats::for_language("de", "en-GB").locale(), "de");
        assert_eq!(Formats::for_language("de", "de-AT").locale(), "de-AT");
        assert_eq!(Formats::for_language("en", "de-DE").locale(), "en-GB");
        assert_eq!(Formats::new("no such thing").locale(), "en-GB");
    }
}
