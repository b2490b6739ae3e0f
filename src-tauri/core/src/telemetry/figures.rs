//! What was counted in a week, and what of it a report may hold.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::catalogue::{Engine, Event, Feature, Operation, Screen, System, Took, Trouble};
use crate::settings::Language;
use crate::values::Week;

/// The first number of a version; greater ones than a program could have are nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "u16")]
#[ts(type = "number")]
pub struct Major(u16);

impl Major {
    /// The greatest that is kept: what engines and systems may reach in our time, and no id.
    const GREATEST: u16 = 999;

    /// The first number in a text such as `2.50.1`; nothing where there is none.
    #[must_use]
    pub fn of(version: &str) -> Option<Self> {
        let first = version.trim().split(|sign: char| !sign.is_ascii_digit());
        Self::try_from(first.into_iter().next()?.parse::<u16>().ok()?).ok()
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Major {
    type Error = &'static str;

    fn try_from(number: u16) -> Result<Self, Self::Error> {
        (number <= Self::GREATEST)
            .then_some(Self(number))
            .ok_or("no first number of a version")
    }
}

/// What the program runs on. Enums and small numbers: no name of a computer, no user agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UsageSetting")]
pub struct Setting {
    /// The operating system's family.
    pub system: System,
    /// The first number of its version, where it is known.
    pub system_major: Option<Major>,
    /// What draws the window.
    pub engine: Engine,
    /// The first number of its version, where it is known.
    pub engine_major: Option<Major>,
    /// What the program speaks.
    pub language: Language,
}

/// How often each duration was met.
pub type Durations = BTreeMap<Took, u32>;

/// What was counted in one ISO week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WeekFigures {
    /// The week, such as `2026-W47`.
    pub week: Week,
    /// How often each screen was opened.
    #[ts(type = "Partial<Record<Screen, number>>")]
    pub screens: BTreeMap<Screen, u32>,
    /// How often each thing was done.
    #[serde(default)]
    #[ts(type = "Partial<Record<Feature, number>>")]
    pub features: BTreeMap<Feature, u32>,
    /// How often each work took how long.
    #[serde(default)]
    #[ts(type = "Partial<Record<Operation, Partial<Record<Took, number>>>>")]
    pub durations: BTreeMap<Operation, Durations>,
    /// How often an error of each kind was met.
    #[serde(default)]
    #[ts(type = "Partial<Record<Trouble, number>>")]
    pub errors: BTreeMap<Trouble, u32>,
    /// What the program ran on when this was last counted.
    #[serde(default)]
    pub setting: Option<Setting>,
}

impl WeekFigures {
    /// A week in which nothing was counted yet.
    #[must_use]
    pub const fn empty(week: Week) -> Self {
        Self {
            week,
            screens: BTreeMap::new(),
            features: BTreeMap::new(),
            durations: BTreeMap::new(),
            errors: BTreeMap::new(),
            setting: None,
        }
    }

    /// Counts something that happened so many times.
    pub(super) fn add(&mut self, event: Event, times: u32) {
        let counter = match event {
            Event::Visited(screen) => self.screens.entry(screen).or_insert(0),
            Event::Used(feature) => self.features.entry(feature).or_insert(0),
            Event::Met(trouble) => self.errors.entry(trouble).or_insert(0),
            Event::Took(operation, took) => self
                .durations
                .entry(operation)
                .or_default()
                .entry(took)
                .or_insert(0),
        };
        *counter = counter.saturating_add(times);
    }
}

/// How often something happened, as the range a report tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Times(u32);

impl Times {
    /// The range of a count. What never happened is in no report.
    fn of(count: u32) -> Option<Self> {
        let least = match count {
            0 => return None,
            1 => 1,
            2..=5 => 2,
            6..=20 => 6,
            21..=100 => 21,
            _ => 101,
        };
        Some(Self(least))
    }

    /// The least number of the range, which is what a report writes.
    pub(super) const fn least(self) -> u32 {
        self.0
    }
}

/// What a report may hold: closed lists, ranges, and the first numbers of versions. The encoder
/// adds the register's own names and the bounds of the week, and nothing else.
///
/// A text has no place in it:
///
/// ```compile_fail,E0599
/// use okicrm_core::telemetry::Payload;
/// let mut payload = Payload::of(&okicrm_core::telemetry::WeekFigures::empty("2026-W47".parse().unwrap()));
/// payload.note("Ada Byron");
/// ```
///
/// nor has a raw number, a time or an id, because no field can be reached from outside:
///
/// ```compile_fail,E0616
/// use okicrm_core::telemetry::{Payload, WeekFigures};
/// let mut payload = Payload::of(&WeekFigures::empty("2026-W47".parse().unwrap()));
/// payload.screens.clear();
/// ```
///
/// and what is made of a payload is made of a week's figures alone:
///
/// ```compile_fail,E0308
/// use okicrm_core::telemetry::Payload;
/// let payload = Payload::of(&serde_json::json!({"screens": {"Ada Byron": 1}}));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    pub(super) screens: BTreeMap<Screen, Times>,
    pub(super) features: BTreeMap<Feature, Times>,
    pub(super) durations: BTreeMap<Operation, Took>,
    pub(super) errors: BTreeMap<Trouble, Times>,
    pub(super) setting: Option<Setting>,
}

impl Payload {
    /// What a report tells of a week: ranges instead of numbers, and of durations the usual one.
    #[must_use]
    pub fn of(figures: &WeekFigures) -> Self {
        Self {
            screens: ranges(&figures.screens),
            features: ranges(&figures.features),
            durations: figures
                .durations
                .iter()
                .filter_map(|(operation, durations)| Some((*operation, usual(durations)?)))
                .collect(),
            errors: ranges(&figures.errors),
            setting: figures.setting,
        }
    }

    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.screens.is_empty()
            && self.features.is_empty()
            && self.durations.is_empty()
            && self.errors.is_empty()
    }
}

fn ranges<Counted: Copy + Ord>(counts: &BTreeMap<Counted, u32>) -> BTreeMap<Counted, Times> {
    counts
        .iter()
        .filter_map(|(counted, count)| Some((*counted, Times::of(*count)?)))
        .collect()
}

/// The range in the middle: half of all were no longer.
fn usual(durations: &Durations) -> Option<Took> {
    let all: u64 = durations.values().map(|count| u64::from(*count)).sum();
    let mut seen = 0;
    durations.iter().find_map(|(took, count)| {
        seen += u64::from(*count);
        (*count > 0 && seen * 2 >= all).then_some(*took)
    })
}

/// How long something took, counted as its range.
#[must_use]
pub fn took(operation: Operation, duration: Duration) -> Event {
    Event::Took(operation, Took::of(duration))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures() -> WeekFigures {
        WeekFigures::empty("2026-W47".parse().unwrap())
    }

    #[test]
    fn a_report_holds_the_range_of_a_count_and_not_the_count() {
        for (count, least) in [
            (1, 1),
            (2, 2),
            (5, 2),
            (6, 6),
            (20, 6),
            (21, 21),
            (100, 21),
            (101, 101),
            (u32::MAX, 101),
        ] {
            assert_eq!(Times::of(count).map(Times::least), Some(least), "{count}");
        }
        assert_eq!(Times::of(0), None);
    }

    #[test]
    fn the_usual_duration_is_the_one_in_the_middle() {
        let mut week = figures();
        week.add(Event::Took(Operation::Import, Took::Instant), 3);
        week.add(Event::Took(Operation::Import, Took::Waiting), 1);
        week.add(Event::Took(Operation::Import, Took::VeryLong), 1);
        let payload = Payload::of(&week);
        assert_eq!(payload.durations[&Operation::Import], Took::Instant);
    }

    #[test]
    fn counting_ends_at_the_largest_number_instead_of_beginning_again() {
        let mut week = figures();
        week.add(Event::Used(Feature::Searched), u32::MAX);
        week.add(Event::Used(Feature::Searched), 7);
        assert_eq!(week.features[&Feature::Searched], u32::MAX);
    }

    #[test]
    fn the_first_number_of_a_version_is_kept_and_nothing_else_of_it() {
        let major = |text| Major::of(text).map(Major::number);
        assert_eq!(major("2.50.1"), Some(2));
        assert_eq!(major("143.0.3650.75"), Some(143));
        assert_eq!(major("6.12.0-ada-workstation"), Some(6));
        for text in ["", "Ada", "20260101", "1000"] {
            assert_eq!(major(text), None, "{text}");
        }
        assert!(serde_json::from_str::<Major>("70000").is_err());
        assert!(serde_json::from_str::<Major>("1000").is_err());
    }

    #[test]
    fn the_file_of_the_version_before_is_read() {
        let old = r#"{"week":"2026-W47","screens":{"contact":17}}"#;
        let week: WeekFigures = serde_json::from_str(old).unwrap();
        assert_eq!(week.screens[&Screen::Contact], 17);
        assert!(week.features.is_empty() && week.setting.is_none());
    }
}
