//! ISO weeks.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A week by ISO 8601, such as `2026-W47`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub struct Week {
    year: i16,
    number: i8,
}

impl Week {
    /// The week of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        let week = day.iso_week_date();
        Self {
            year: week.year(),
            number: week.week(),
        }
    }

    /// The week so many weeks before; itself at the edge of the calendar.
    #[must_use]
    pub fn before(self, weeks: i32) -> Self {
        let earlier = self
            .monday()
            .ok()
            .and_then(|monday| monday.checked_sub(weeks.weeks()).ok());
        earlier.map_or(self, Self::of)
    }

    /// Its Monday.
    ///
    /// # Errors
    /// Where the year has no such week.
    pub fn monday(self) -> Result<Date, jiff::Error> {
        Ok(ISOWeekDate::new(self.year, self.number, Weekday::Monday)?.date())
    }

    /// Its beginning and its end in UTC, which are the same for everybody who reports it; nothing
    /// at the edge of the calendar.
    #[must_use]
    pub fn bounds(self) -> Option<(Timestamp, Timestamp)> {
        let monday = self.monday().ok()?;
        let next = monday.checked_add(1.week()).ok()?;
        let at = |day: Date| Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp());
        Some((at(monday)?, at(next)?))
    }

    /// How many weeks lie between this one and a later one; negative where that is earlier.
    #[must_use]
    pub fn until(self, later: Self) -> Option<i32> {
        let days = self.monday().ok()?.until(later.monday().ok()?).ok()?;
        Some(days.get_days() / 7)
    }
}

impl fmt::Display for Week {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-W{:02}", self.year, self.number)
    }
}

/// Text that names no week.
#[derive(Debug, thiserror::Error)]
#[error("no week of ISO 8601")]
pub struct NoWeek;

impl FromStr for Week {
    type Err = NoWeek;

    fn from_str(text: &str) -> Result<Self, NoWeek> {
        let (year, number) = text.split_once("-W").ok_or(NoWeek)?;
        let week = Self {
            year: year.parse().map_err(|_| NoWeek)?,
            number: number.parse().map_err(|_| NoWeek)?,
        };
        week.monday().map(|_| week).map_err(|_| NoWeek)
    }
}

impl Serialize for Week {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Week {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week_of(day: &str) -> String {
        Week::of(day.parse().unwrap()).to_string()
    }

    #[test]
    fn weeks_follow_iso_8601_over_the_end_of_a_year() {
        assert_eq!(week_of("2026-11-22"), "2026-W47");
        assert_eq!(week_of("2024-12-30"), "2025-W01");
        assert_eq!(week_of("2027-01-01"), "2026-W53");
    }

    #[test]
    fn the_weeks_before_go_over_the_end_of_a_year() {
        let week: Week = "2027-W01".parse().unwrap();
        assert_eq!(week.before(0), week);
        assert_eq!(week.before(1).to_string(), "2026-W53");
    }

    #[test]
    fn a_week_lasts_from_monday_to_monday() {
        let week: Week = "2026-W53".parse().unwrap();
        let (start, end) = week.bounds().unwrap();
        assert_eq!(start.to_string(), "2026-12-28T00:00:00Z");
        assert_eq!(end.to_string(), "2027-01-04T00:00:00Z");
        assert_eq!(week.until("2027-W02".parse().unwrap()), Some(2));
        assert_eq!(week.until("2026-W52".parse().unwrap()), Some(-1));
    }

    #[test]
    fn a_text_is_a_week_only_if_there_is_such_a_week() {
        assert!("2026-W53".parse::<Week>().is_ok());
        for text in ["2025-W53", "2026-W00", "2026-W60", "2026", "Ada-W01", ""] {
            assert!(text.parse::<Week>().is_err(), "{text}");
        }
    }
}
