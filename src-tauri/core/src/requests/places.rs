//! Where a deadline is reckoned: which days are no working days there, and which authority watches.
//! Data (`places.json`, with its version and laws); no rule here knows a country.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::refusal::RequestRefusal;
use crate::values::fold::fold;

const TEXT: &str = include_str!("places.json");

/// The calendar where only weekends are free: it never puts a deadline later than the law does.
const WEEKENDS_ONLY: &str = "XX";

/// A calendar by its code: `GB-EAW`, `IE`, `DE-BY`, or `XX` for weekends alone.
#[derive(Clone, Copy, ts_rs::TS)]
#[ts(type = "string")]
pub struct CalendarCode(&'static Calendar);

/// An authority that people can complain to. The addresses were held against what others published by
/// November 2026. The United Kingdom's became the Information Commission on 30 September 2026 (S.I.
/// 2026/1015) while it was moving from Wilmslow to Manchester, and no page of its own gave the new
/// address; so its web address stands alone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Authority {
    /// Its name in its own language.
    pub name: String,
    /// Its address, one line each.
    pub lines: Vec<String>,
    /// Where it takes complaints on the web.
    pub web: String,
}

#[derive(Default, Deserialize)]
struct Places {
    version: String,
    authorities: BTreeMap<String, Authority>,
    groups: BTreeMap<String, Group>,
    calendars: Vec<Calendar>,
}

#[derive(Deserialize)]
struct Group {
    holidays: Vec<Holiday>,
}

#[derive(Deserialize)]
struct Calendar {
    code: String,
    /// Whether a business of the country has it that says no region.
    #[serde(default)]
    usual: bool,
    /// What its part of the country is called.
    #[serde(default)]
    regions: Vec<String>,
    authority: Option<String>,
    groups: Vec<String>,
    #[serde(default)]
    holidays: Vec<Holiday>,
}

/// A day without work, in the years it has the rule.
#[derive(Deserialize)]
struct Holiday {
    #[serde(flatten)]
    rule: Rule,
    /// The first year.
    from: Option<i16>,
    /// Years in which the law put it elsewhere.
    #[serde(default)]
    except: Vec<i16>,
    /// Whether a day at the weekend is made up for by the next day that is free for no other reason.
    #[serde(default)]
    substitute: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Rule {
    /// The same day every year, `MM-DD`.
    Fixed(String),
    /// So many days after Easter Sunday.
    Easter(i32),
    /// The n-th such weekday of a month; -1 is the last.
    Nth(i8, DayName, i8),
    /// The last such weekday before a day of the year, `MM-DD`.
    Before(DayName, String),
    /// One day, once.
    Once(Date),
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
enum DayName {
    Monday,
    Wednesday,
}

impl DayName {
    const fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Monday,
            Self::Wednesday => Weekday::Wednesday,
        }
    }
}

/// What the program was built with; a test holds that it can be read.
fn places() -> &'static Places {
    static PLACES: OnceLock<Places> = OnceLock::new();
    PLACES.get_or_init(|| {
        serde_json::from_str(TEXT).unwrap_or_else(|error| {
            tracing::error!(%error, "the calendars cannot be read");
            Places::default()
        })
    })
}

/// The version of the calendars: the day on which they were last held against the law.
pub fn version() -> &'static str {
    &places().version
}

impl CalendarCode {
    /// Every calendar, in the order they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        places().calendars.iter().map(Self)
    }

    /// Reads a code.
    ///
    /// # Errors
    /// `request-calendar-unknown`.
    pub fn parse(text: &str) -> Result<Self, RequestRefusal> {
        Self::all()
            .find(|calendar| calendar.0.code.eq_ignore_ascii_case(text.trim()))
            .ok_or(RequestRefusal::CalendarUnknown)
    }

    /// The calendar of a business that chose none: that of its region where its address names one,
    /// else the usual one of its country, else weekends alone.
    ///
    /// # Errors
    /// `request-calendar-unknown` when the program was built without calendars.
    pub fn usual(country: &str, region: &str) -> Result<Self, RequestRefusal> {
        let of_country = || Self::all().filter(|calendar| calendar.country() == country);
        let named = fold(region);
        of_country()
            .find(|calendar| calendar.0.regions.iter().any(|name| fold(name) == named))
            .or_else(|| of_country().find(|calendar| calendar.0.usual))
            .map_or_else(|| Self::parse(WEEKENDS_ONLY), Ok)
    }

    /// The code.
    pub fn code(self) -> &'static str {
        &self.0.code
    }

    /// The country's code of two letters.
    pub fn country(self) -> &'static str {
        self.0.code.split('-').next().unwrap_or_default()
    }

    /// Who watches there; nobody is named where only weekends are known.
    pub fn authority(self) -> Option<&'static Authority> {
        places().authorities.get(self.0.authority.as_ref()?)
    }

    /// Whether people work on a day.
    pub fn is_working_day(self, day: Date) -> bool {
        !is_weekend(day) && !self.holidays(day.year()).contains(&day)
    }

    /// The day itself, or the first working day after it.
    pub fn working_day_from(self, day: Date) -> Date {
        let mut day = day;
        while !self.is_working_day(day) {
            match day.tomorrow() {
                Ok(next) => day = next,
                Err(_) => return day,
            }
        }
        day
    }

    /// Every day of a year that the law frees, days at weekends among them.
    pub fn holidays(self, year: i16) -> BTreeSet<Date> {
        let rules = || {
            let groups = self.0.groups.iter();
            groups
                .filter_map(|name| places().groups.get(name))
                .flat_map(|group| &group.holidays)
                .chain(&self.0.holidays)
        };
        let mut days: BTreeSet<Date> = rules().filter_map(|holiday| holiday.day(year)).collect();
        let mut lost: Vec<Date> = rules()
            .filter(|holiday| holiday.substitute)
            .filter_map(|holiday| holiday.day(year))
            .filter(|day| is_weekend(*day))
            .collect();
        lost.sort_unstable();
        for day in lost {
            let mut instead = day;
            while is_weekend(instead) || days.contains(&instead) {
                match instead.tomorrow() {
                    Ok(next) => instead = next,
                    Err(_) => break,
                }
            }
            days.insert(instead);
        }
        days
    }
}

impl Holiday {
    fn day(&self, year: i16) -> Option<Date> {
        let day = match &self.rule {
            Rule::Fixed(day) => of_year(year, day)?,
            Rule::Easter(after) => easter(year)?.checked_add((*after).days()).ok()?,
            Rule::Nth(count, name, month) => Date::new(year, *month, 1)
                .ok()?
                .nth_weekday_of_month(*count, name.weekday())
                .ok()?,
            Rule::Before(name, day) => of_year(year, day)?.nth_weekday(-1, name.weekday()).ok()?,
            Rule::Once(day) => *day,
        };
        let counts = day.year() == year
            && self.from.is_none_or(|first| first <= year)
            && !self.except.contains(&year);
        counts.then_some(day)
    }
}

fn of_year(year: i16, day: &str) -> Option<Date> {
    let (month, day) = day.split_once('-')?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Easter Sunday of the Gregorian calendar, after the anonymous algorithm of 1876 (Nature, 20 April).
fn easter(year: i16) -> Option<Date> {
    let year_of_cycle = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * year_of_cycle + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (year_of_cycle + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

impl PartialEq for CalendarCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.code == other.0.code
    }
}

impl Eq for CalendarCode {}

impl fmt::Debug for CalendarCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.code)
    }
}

impl fmt::Display for CalendarCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.code)
    }
}

impl FromStr for CalendarCode {
    type Err = RequestRefusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for CalendarCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.code)
    }
}

impl<'de> Deserialize<'de> for CalendarCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::easter;

    /// The earliest and the latest there are, in centuries whose corrections differ.
    #[test]
    fn easter_is_right_at_its_edges_in_every_century() {
        for day in [
            date(1761, 3, 22),
            date(1818, 3, 22),
            date(1886, 4, 25),
            date(1943, 4, 25),
            date(2008, 3, 23),
            date(2038, 4, 25),
            date(2100, 3, 28),
            date(2190, 4, 25),
            date(2285, 3, 22),
        ] {
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    /// In these years the moon of the cycle alone would give 25 or 26 April; the calendar's exception
    /// puts Easter a week before.
    #[test]
    fn the_years_of_the_exception_have_easter_a_week_earlier() {
        for day in [
            date(1609, 4, 19),
            date(1954, 4, 18),
            date(1981, 4, 19),
            date(2049, 4, 18),
            date(2076, 4, 19),
            date(2106, 4, 18),
        ] {
            assert_eq!(easter(day.year()), Some(day));
        }
    }
}
