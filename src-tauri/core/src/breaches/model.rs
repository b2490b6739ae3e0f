use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::BreachRefusal;
use crate::data_map::Category;
use crate::error::{self, Fault, Problem};
use crate::values::BreachId;

/// Within this many hours of knowing the authority is told (GDPR Art. 33(1)). Hours are counted
/// through, over weekends and holidays (Regulation 1182/71, Art. 3).
pub(super) const HOURS: i64 = 72;

/// The longest text of one field, in characters.
const LONGEST: usize = 4_000;

/// What a breach means for the people whose data it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BreachRisk")]
pub enum Risk {
    /// It is not known yet; counted like a risk.
    #[default]
    Unknown,
    /// Nobody is likely to suffer from it: the authority need not be told (Art. 33(1)).
    None,
    /// Somebody may suffer from it: the authority is told.
    Some,
    /// Somebody is likely to suffer badly: the people are told as well (Art. 34(1)).
    High,
}

impl Risk {
    const ALL: [Self; 4] = [Self::Unknown, Self::None, Self::Some, Self::High];

    /// How the words and the database name it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::None => "none",
            Self::Some => "some",
            Self::High => "high",
        }
    }

    pub(super) fn read(word: &str) -> error::Result<Self> {
        let found = Self::ALL.into_iter().find(|one| one.word() == word);
        Ok(found.ok_or_else(|| Fault::Shape("the risk of a breach".into()))?)
    }
}

/// What a person writes about a breach (Art. 33(3)).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct BreachForm {
    /// What happened.
    pub what: String,
    /// The day it happened, ISO 8601; blank while nobody knows.
    pub happened_on: String,
    /// When it was known, RFC 3339; now where blank.
    pub known_at: String,
    /// Whose data it is.
    pub people: String,
    /// About how many people.
    #[ts(type = "number | null")]
    pub people_count: Option<i64>,
    /// About how many records.
    #[ts(type = "number | null")]
    pub record_count: Option<i64>,
    /// What the data says about them.
    pub categories: Vec<Category>,
    /// What may come of it.
    pub consequences: String,
    /// What was done about it.
    pub measures: String,
    /// What it means for the people.
    pub risk: Risk,
}

impl BreachForm {
    /// When it was known, once every field is right.
    pub(super) fn check(&self, now: Timestamp) -> Result<Timestamp, BreachRefusal> {
        let mut problems = Vec::new();
        if self.what.trim().is_empty() {
            problems.push(Problem::at("what", "settings-field-missing"));
        }
        for (field, text) in [
            ("what", &self.what),
            ("people", &self.people),
            ("consequences", &self.consequences),
            ("measures", &self.measures),
        ] {
            if text.chars().count() > LONGEST {
                problems.push(Problem::at(field, "settings-field-too-long").with("most", LONGEST));
            }
        }
        let day = self.happened_on.trim();
        if !day.is_empty() && day.parse::<Date>().is_err() {
            problems.push(Problem::at("happenedOn", "value-date-malformed"));
        }
        for (field, count) in [
            ("peopleCount", self.people_count),
            ("recordCount", self.record_count),
        ] {
            if count.is_some_and(|count| count < 0) {
                problems.push(Problem::at(field, "breach-count-negative"));
            }
        }
        let known = match self.known_at.trim() {
            "" => Ok(now),
            text => text.parse::<Timestamp>(),
        };
        match known {
            Ok(known) if known > now => {
                problems.push(Problem::at("knownAt", "breach-known-later"));
                Err(BreachRefusal::Invalid(problems))
            }
            Ok(known) if problems.is_empty() => Ok(known),
            Ok(_) => Err(BreachRefusal::Invalid(problems)),
            Err(_) => {
                problems.push(Problem::at("knownAt", "value-date-malformed"));
                Err(BreachRefusal::Invalid(problems))
            }
        }
    }
}

/// What is done about telling somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "reason")]
pub enum BreachStep {
    /// The authority was told now; after the 72 hours with the reason why so late.
    AuthorityTold(String),
    /// The authority need not be told, and why.
    AuthorityNotTold(String),
    /// The people were told now.
    PeopleTold,
    /// The people need not be told, and why (Art. 34(3)).
    PeopleNotTold(String),
}

/// A breach as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Breach {
    /// The breach.
    pub id: BreachId,
    /// Its number, as the business says it.
    #[ts(type = "number")]
    pub number: i64,
    /// What was written about it.
    pub details: BreachForm,
    /// When the 72 hours end, RFC 3339.
    pub due_at: String,
    /// How many whole hours are left; fewer than none when they are over. Nothing once it is settled
    /// whether the authority is told.
    #[ts(type = "number | null")]
    pub hours_left: Option<i64>,
    /// When the authority was told.
    pub authority_told_at: Option<String>,
    /// Why it was not told, or so late.
    pub authority_reason: String,
    /// When the people were told.
    pub people_told_at: Option<String>,
    /// Why they were not told.
    pub people_reason: String,
    /// Whether it still has to be settled whether the people are told.
    pub people_open: bool,
    /// The first entry of the change log it is about.
    #[ts(type = "number")]
    pub log_from: i64,
    /// The last entry of the change log when it was recorded.
    #[ts(type = "number")]
    pub log_until: i64,
    /// The hash of that entry, which vouches for all before it.
    pub log_hash: String,
}

/// What home tells of a breach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueBreach {
    /// Its number.
    #[ts(type = "number")]
    pub number: i64,
    /// How many whole hours are left until the authority has to know; nothing once that is settled.
    #[ts(type = "number | null")]
    pub hours_left: Option<i64>,
}

/// When the 72 hours end.
pub(super) fn due_at(known: Timestamp) -> Timestamp {
    known
        .checked_add(SignedDuration::from_hours(HOURS))
        .unwrap_or(Timestamp::MAX)
}

/// Whole hours until a moment, rounded down: what is begun counts as gone.
pub(super) fn hours_until(moment: Timestamp, now: Timestamp) -> i64 {
    moment.duration_since(now).as_secs().div_euclid(3_600)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn seventy_two_hours_run_through_a_weekend_and_a_change_of_clocks() {
        // Friday before the clocks of Europe go back.
        let known = at("2026-10-23T15:30:00Z");
        let due = due_at(known);
        assert_eq!(due, at("2026-10-26T15:30:00Z"));
        assert_eq!(hours_until(due, known), 72);
        assert_eq!(hours_until(due, at("2026-10-26T15:29:59Z")), 0);
        assert_eq!(hours_until(due, at("2026-10-26T15:30:01Z")), -1);
    }
}
