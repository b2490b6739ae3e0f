//! Dates as people type them, in English and German: `fri`, `+30d`, `3/4`, `tomorrow`, `22. Nov`.
//! The reading is always shown back in full, so that a wrong guess is seen before it is kept.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::{ValueRefusal, fold};

/// Which part comes first in `3/4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
    /// Year, month, day; without a year, month and day.
    YearFirst,
}

impl DateOrder {
    /// The order of a locale such as `en-GB`.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let language = locale.split('-').next().unwrap_or_default();
        let region = locale.rsplit('-').next().unwrap_or_default();
        match (language, region) {
            (
                "en" | "es",
                "US" | "PR" | "GU" | "VI" | "AS" | "MP" | "UM" | "FM" | "MH" | "PW" | "PH",
            ) => Self::MonthFirst,
            ("zh" | "ja" | "ko" | "hu" | "lt" | "mn" | "sv", _) | ("en", "CA" | "ZA") => {
                Self::YearFirst
            }
            _ => Self::DayFirst,
        }
    }
}

/// Reads a date. A date without a year is the one nearest to today; a weekday is the next one
/// after today.
///
/// # Errors
/// `value-date-malformed` if it cannot be read, `value-date-impossible` if the calendar has no such
/// day (31 February).
pub fn read_date(text: &str, today: Date, order: DateOrder) -> Result<Date, ValueRefusal> {
    let text = fold::fold(text);
    let text = text.trim_end_matches('.');
    named_day(text, today)
        .or_else(|| relative(text, today))
        .unwrap_or_else(|| calendar_day(text, today, order))
}

type Reading = Option<Result<Date, ValueRefusal>>;

fn named_day(text: &str, today: Date) -> Reading {
    let days = match text {
        "today" | "now" | "heute" => 0,
        "tomorrow" | "morgen" => 1,
        "day after tomorrow" | "ubermorgen" | "uebermorgen" => 2,
        "yesterday" | "gestern" => -1,
        "vorgestern" => -2,
        "eom" | "end of month" | "month end" | "monatsende" | "ultimo" => {
            return Some(Ok(today.last_of_month()));
        }
        _ => return weekday(text, today),
    };
    Some(shifted(today, days.days()))
}

fn weekday(text: &str, today: Date) -> Reading {
    let (direction, name) = match text.split_once(' ') {
        Some((
            "next" | "nachsten" | "nachster" | "naechsten" | "kommenden" | "on" | "am",
            name,
        )) => (1, name),
        Some(("last" | "letzten" | "letzter" | "vergangenen", name)) => (-1, name),
        _ => (1, text),
    };
    let weekday = weekday_named(name)?;
    Some(
        today
            .nth_weekday(direction, weekday)
            .map_err(|_| ValueRefusal::DateImpossible),
    )
}

fn weekday_named(name: &str) -> Option<Weekday> {
    const NAMES: [(&str, &str, &str, Weekday); 7] = [
        ("monday", "montag", "mo", Weekday::Monday),
        ("tuesday", "dienstag", "di", Weekday::Tuesday),
        ("wednesday", "mittwoch", "mi", Weekday::Wednesday),
        ("thursday", "donnerstag", "do", Weekday::Thursday),
        ("friday", "freitag", "fr", Weekday::Friday),
        ("saturday", "samstag", "sa", Weekday::Saturday),
        ("sunday", "sonntag", "so", Weekday::Sunday),
    ];
    if name == "sonnabend" {
        return Some(Weekday::Saturday);
    }
    NAMES.iter().find_map(|(english, german, short, weekday)| {
        let begins = |full: &str| name.len() >= 3 && full.starts_with(name);
        (name == *short || begins(english) || begins(german)).then_some(*weekday)
    })
}

/// `+30d`, `30d`, `-1w`, `in 3 days`, `in 2 Wochen`.
fn relative(text: &str, today: Date) -> Reading {
    let text = text
        .strip_prefix("in ")
        .map_or_else(|| text.to_owned(), |rest| format!("+{rest}"));
    let (direction, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let unit_at = rest.find(|c: char| !c.is_ascii_digit())?;
    let (count, unit) = rest.split_at(unit_at);
    let count = direction
        * count
            .parse::<i64>()
            .ok()
            .filter(|count| *count <= 100_000)?;
    let span = match unit.trim() {
        "d" | "day" | "days" | "t" | "tag" | "tage" | "tagen" => Span::new().try_days(count),
        "w" | "week" | "weeks" | "woche" | "wochen" => Span::new().try_weeks(count),
        "m" | "month" | "months" | "monat" | "monate" | "monaten" => Span::new().try_months(count),
        "y" | "year" | "years" | "j" | "jahr" | "jahre" | "jahren" => Span::new().try_years(count),
        _ => return None,
    };
    Some(
        span.map_err(|_| ValueRefusal::DateImpossible)
            .and_then(|span| shifted(today, span)),
    )
}

fn shifted(date: Date, span: Span) -> Result<Date, ValueRefusal> {
    date.checked_add(span)
        .ok()
        .filter(|date| date.year() > 0)
        .ok_or(ValueRefusal::DateImpossible)
}

fn calendar_day(text: &str, today: Date, order: DateOrder) -> Result<Date, ValueRefusal> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '/' | '-' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    if let Some(at) = parts.iter().position(|part| month_named(part).is_some()) {
        return with_month_name(&parts, at, today);
    }
    let numbers: Vec<Number> = parts
        .iter()
        .map(|part| Number::parse(part))
        .collect::<Option<_>>()
        .ok_or(ValueRefusal::DateMalformed)?;
    let order = if text.contains('.') {
        DateOrder::DayFirst
    } else {
        order
    };
    match numbers[..] {
        [first, second] => without_year(first, second, today, order),
        [year, month, day] if year.digits == 4 => full(year, month, day, today),
        [month, day, year] if order == DateOrder::MonthFirst => {
            full(year, month, day, today).or_else(|_| full(year, day, month, today))
        }
        [year, month, day] if order == DateOrder::YearFirst && day.digits < 4 => {
            full(year, month, day, today)
        }
        [day, month, year] => {
            full(year, month, day, today).or_else(|_| full(year, day, month, today))
        }
        _ => Err(ValueRefusal::DateMalformed),
    }
}

/// A number with as many digits as were typed: `26` may be a year, `2026` can be nothing else.
#[derive(Clone, Copy)]
struct Number {
    value: i16,
    digits: usize,
}

impl Number {
    fn parse(text: &str) -> Option<Self> {
        let all_digits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        let value = all_digits.then(|| text.parse().ok()).flatten()?;
        Some(Self {
            value,
            digits: text.len(),
        })
    }

    /// The year meant: two digits lie between 79 years ago and 20 years ahead.
    fn as_year(self, today: Date) -> i16 {
        if self.digits > 2 {
            return self.value;
        }
        let century = today.year() - today.year() % 100;
        if self.value > today.year() % 100 + 20 {
            century - 100 + self.value
        } else {
            century + self.value
        }
    }
}

fn full(year: Number, month: Number, day: Number, today: Date) -> Result<Date, ValueRefusal> {
    day_of(year.as_year(today), month.value, day.value)
}

fn day_of(year: i16, month: i16, day: i16) -> Result<Date, ValueRefusal> {
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else {
        return Err(ValueRefusal::DateImpossible);
    };
    Date::new(year, month, day)
        .ok()
        .filter(|date| date.year() > 0)
        .ok_or(ValueRefusal::DateImpossible)
}

fn without_year(
    first: Number,
    second: Number,
    today: Date,
    order: DateOrder,
) -> Result<Date, ValueRefusal> {
    let (day, month) = match order {
        DateOrder::DayFirst => (first, second),
        DateOrder::MonthFirst | DateOrder::YearFirst => (second, first),
    };
    nearest(month.value, day.value, today).or_else(|_| nearest(day.value, month.value, today))
}

/// The day of that name which is nearest to today, the later of two equally near.
fn nearest(month: i16, day: i16, today: Date) -> Result<Date, ValueRefusal> {
    let year = today.year();
    [year + 1, year, year - 1]
        .into_iter()
        .filter_map(|year| day_of(year, month, day).ok())
        .min_by_key(|date| (*date - today).get_days().unsigned_abs())
        .or_else(|| (1..=4).find_map(|ahead| day_of(year + ahead, month, day).ok()))
        .ok_or(ValueRefusal::DateImpossible)
}

fn with_month_name(parts: &[&str], at: usize, today: Date) -> Result<Date, ValueRefusal> {
    let month = parts
        .get(at)
        .and_then(|part| month_named(part))
        .ok_or(ValueRefusal::DateMalformed)?;
    let numbers: Vec<Number> = parts
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != at)
        .map(|(_, part)| {
            // 1st, 2nd, 3rd, 4th
            let ordinal = ["st", "nd", "rd", "th"]
                .iter()
                .find_map(|ending| part.strip_suffix(ending));
            Number::parse(ordinal.unwrap_or(part))
        })
        .collect::<Option<_>>()
        .ok_or(ValueRefusal::DateMalformed)?;
    match numbers[..] {
        [day] if day.digits <= 2 => nearest(month, day.value, today),
        [day, year] if day.digits <= 2 => day_of(year.as_year(today), month, day.value),
        [year, day] => day_of(year.as_year(today), month, day.value),
        _ => Err(ValueRefusal::DateMalformed),
    }
}

/// The number of a month by its name in English or German or the first three letters of it.
fn month_named(name: &str) -> Option<i16> {
    const NAMES: [(&str, &str); 12] = [
        ("january", "januar"),
        ("february", "februar"),
        ("march", "marz"),
        ("april", "april"),
        ("may", "mai"),
        ("june", "juni"),
        ("july", "juli"),
        ("august", "august"),
        ("september", "september"),
        ("october", "oktober"),
        ("november", "november"),
        ("december", "dezember"),
    ];
    let names_month = |full: &str| name.len() >= 3 && full.starts_with(name);
    let austrian = ["janner", "jan", "feber"];
    if let Some(index) = austrian.iter().position(|other| *other == name) {
        return Some(if index == 2 { 2 } else { 1 });
    }
    (1..).zip(NAMES).find_map(|(number, (english, german))| {
        (names_month(english) || names_month(german) || (name == "maerz" && number == 3))
            .then_some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// A Sunday.
    const TODAY: Date = date(2026, 11, 22);

    fn read(text: &str, order: DateOrder) -> String {
        read_date(text, TODAY, order)
            .map_or_else(|refusal| refusal.code().to_owned(), |d| d.to_string())
    }

    #[test]
    fn words_are_read_in_english_and_german() {
        for (text, day) in [
            ("today", "2026-11-22"),
            ("Heute", "2026-11-22"),
            ("tomorrow", "2026-11-23"),
            ("morgen", "2026-11-23"),
            ("Übermorgen", "2026-11-24"),
            ("gestern", "2026-11-21"),
            ("fri", "2026-11-27"),
            ("Friday", "2026-11-27"),
            ("fr", "2026-11-27"),
            ("freitag", "2026-11-27"),
            ("Do", "2026-11-26"),
            ("sun", "2026-11-29"),
            ("next mon", "2026-11-23"),
            ("nächsten Montag", "2026-11-23"),
            ("last fri", "2026-11-20"),
            ("+30d", "2026-12-22"),
            ("30d", "2026-12-22"),
            ("-1w", "2026-11-15"),
            ("+14t", "2026-12-06"),
            ("in 3 days", "2026-11-25"),
            ("in 2 Wochen", "2026-12-06"),
            ("+3m", "2027-02-22"),
            ("+1j", "2027-11-22"),
            ("Monatsende", "2026-11-30"),
            ("22 nov", "2026-11-22"),
            ("Dec 6", "2026-12-06"),
            ("6. Dezember 2026", "2026-12-06"),
            ("December 6th, 2026", "2026-12-06"),
            ("3 Mär 27", "2027-03-03"),
            ("1. März", "2027-03-01"),
            ("2026 Mai 1", "2026-05-01"),
        ] {
            assert_eq!(read(text, DateOrder::DayFirst), day, "{text}");
        }
    }

    #[test]
    fn figures_are_read_in_the_locales_order() {
        for (text, day_first, month_first) in [
            ("3/4", "2027-04-03", "2027-03-04"),
            ("3/4/26", "2026-04-03", "2026-03-04"),
            ("3.4.", "2027-04-03", "2027-04-03"),
            ("03.04.2026", "2026-04-03", "2026-04-03"),
            ("12-11-2026", "2026-11-12", "2026-12-11"),
            ("2026-12-06", "2026-12-06", "2026-12-06"),
            ("14/3", "2027-03-14", "2027-03-14"),
            ("3/14/2026", "2026-03-14", "2026-03-14"),
            ("1/1/80", "1980-01-01", "1980-01-01"),
            ("31/12", "2026-12-31", "2026-12-31"),
        ] {
            assert_eq!(read(text, DateOrder::DayFirst), day_first, "{text}");
            assert_eq!(read(text, DateOrder::MonthFirst), month_first, "{text}");
        }
        assert_eq!(read("26/12/06", DateOrder::YearFirst), "2026-12-06");
        assert_eq!(read("29/2", DateOrder::DayFirst), "2028-02-29");
    }

    #[test]
    fn days_that_the_calendar_does_not_have_are_refused() {
        for text in [
            "31/02/2026",
            "1900-02-29",
            "0000-01-01",
            "0/0/00",
            "2026-13-01",
            "31. Februar",
            "99/99",
        ] {
            assert_eq!(
                read(text, DateOrder::DayFirst),
                "value-date-impossible",
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "soon",
            "1",
            "1/2/3/4",
            "12345-01-01",
            "+d",
            "+9999999999999999d",
            "1.2.x",
            "nov",
        ] {
            assert_eq!(
                read(text, DateOrder::DayFirst),
                "value-date-malformed",
                "{text}"
            );
        }
        assert_eq!(
            read("+100000y", DateOrder::DayFirst),
            "value-date-impossible"
        );
    }

    #[test]
    fn locales_have_their_order() {
        assert_eq!(DateOrder::of_locale("en-US"), DateOrder::MonthFirst);
        assert_eq!(DateOrder::of_locale("en-GB"), DateOrder::DayFirst);
        assert_eq!(DateOrder::of_locale("de-AT"), DateOrder::DayFirst);
        assert_eq!(DateOrder::of_locale("ja-JP"), DateOrder::YearFirst);
    }

    proptest! {
        #[test]
        fn a_date_reads_its_own_text(days in -40_000_i32..40_000, year_ahead in 0_i32..2) {
            let day = TODAY.checked_add(Span::new().days(days + year_ahead)).expect("in range");
            prop_assert_eq!(read_date(&day.to_string(), TODAY, DateOrder::MonthFirst), Ok(day));
            let german = day.strftime("%d.%m.%Y").to_string();
            prop_assert_eq!(read_date(&german, TODAY, DateOrder::MonthFirst), Ok(day));
            let american = day.strftime("%m/%d/%Y").to_string();
            prop_assert_eq!(read_date(&american, TODAY, DateOrder::MonthFirst), Ok(day));
            let named = day.strftime("%-d %B %Y").to_string();
            prop_assert_eq!(read_date(&named, TODAY, DateOrder::DayFirst), Ok(day));
        }

        #[test]
        fn no_text_brings_the_reader_down(text in "\\PC{0,20}", order in prop::sample::select(
            vec![DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst])) {
            let _ = read_date(&text, TODAY, order);
        }
    }
}
