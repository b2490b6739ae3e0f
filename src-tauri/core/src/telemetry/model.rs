//! What may be counted, and when.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{ErrorKind, Refusal};
use crate::values::country::UsageFigures;

/// How many weeks are kept.
pub(super) const WEEKS: usize = 8;

/// Every screen there is: what may be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Screen {
    /// The first page.
    Home,
    /// The list of contacts.
    Contacts,
    /// One contact.
    Contact,
    /// The list of companies.
    Companies,
    /// One company.
    Company,
    /// The list of leads.
    Leads,
    /// One lead.
    Lead,
    /// Tasks.
    Tasks,
    /// The list of invoices.
    Invoices,
    /// One invoice.
    Invoice,
    /// Bringing files in.
    Import,
    /// Taking data out.
    Export,
    /// Privacy.
    Privacy,
    /// Backups.
    Backups,
    /// The trash.
    Trash,
    /// Settings.
    Settings,
    /// About.
    About,
}

/// Whether figures are recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// The notice was not answered: nothing is recorded.
    Undecided,
    /// Recorded.
    On,
    /// Not recorded.
    Off,
}

/// Why the state is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "UsageReason")]
pub enum Reason {
    /// The notice was not answered.
    NoticeUnanswered,
    /// The person said so.
    Choice,
    /// The variable `DO_NOT_TRACK` says no.
    DoNotTrack,
    /// Whoever manages this computer says no.
    ManagedPolicy,
    /// The state could not be read, which means off.
    Unreadable,
}

/// The switch as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// Whether figures are recorded.
    pub state: State,
    /// Why.
    pub reason: Reason,
    /// Where reports go; none, so nothing is sent.
    pub endpoint: Option<String>,
}

/// What stands in the way of recording, from outside the application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Surroundings {
    pub do_not_track: bool,
    pub managed_off: bool,
}

/// The person's answer to the notice, as it is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Choice {
    pub answered: bool,
    pub on: bool,
}

/// The rule: on = notice answered, switch on, and nothing against it. A policy can only reduce.
pub(super) fn decide(choice: Option<Choice>, around: Surroundings) -> Status {
    let (state, reason) = match choice {
        None => (State::Off, Reason::Unreadable),
        Some(_) if around.managed_off => (State::Off, Reason::ManagedPolicy),
        Some(_) if around.do_not_track => (State::Off, Reason::DoNotTrack),
        Some(choice) if !choice.answered => (State::Undecided, Reason::NoticeUnanswered),
        Some(choice) if choice.on => (State::On, Reason::Choice),
        Some(_) => (State::Off, Reason::Choice),
    };
    Status {
        state,
        reason,
        endpoint: None,
    }
}

/// Where the switch stands on the notice: on where the law allows to begin so, else nowhere.
pub fn proposed(figures: UsageFigures) -> Option<bool> {
    match figures {
        UsageFigures::OnAfterNotice { .. } => Some(true),
        UsageFigures::Ask => None,
    }
}

/// The visits of one ISO week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WeekFigures {
    /// The week, such as `2026-W47`.
    pub week: String,
    /// Visits by screen.
    #[ts(type = "Partial<Record<Screen, number>>")]
    pub screens: BTreeMap<Screen, u32>,
}

/// A report as it would leave: numbers only as ranges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The version of this shape.
    pub format: u32,
    /// The week.
    pub week: String,
    /// Visits by screen, as a range.
    #[ts(type = "Partial<Record<Screen, string>>")]
    pub screens: BTreeMap<Screen, &'static str>,
    /// The family of the operating system.
    pub system: &'static str,
    /// The application's version.
    pub app_version: &'static str,
}

impl Report {
    /// The report of a week.
    pub(super) fn of(figures: &WeekFigures) -> Self {
        Self {
            format: 1,
            week: figures.week.clone(),
            screens: figures
                .screens
                .iter()
                .map(|(screen, visits)| (*screen, range(*visits)))
                .collect(),
            system: std::env::consts::OS,
            app_version: env!("CARGO_PKG_VERSION"),
        }
    }
}

fn range(visits: u32) -> &'static str {
    match visits {
        0 => "0",
        1 => "1",
        2..=5 => "2-5",
        6..=20 => "6-20",
        21..=100 => "21-100",
        _ => "more than 100",
    }
}

/// The ISO week of a day.
pub(super) fn week_of(day: Date) -> String {
    let week = day.iso_week_date();
    format!("{}-W{:02}", week.year(), week.week())
}

/// Why the switch does not move.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryRefusal {
    /// Somebody else said no; that is stronger.
    #[error("switched off from outside")]
    ForcedOff,
}

impl Refusal for TelemetryRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Refused
    }

    fn code(&self) -> &'static str {
        "telemetry-forced-off"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Surroundings = Surroundings {
        do_not_track: false,
        managed_off: false,
    };

    #[test]
    fn only_a_yes_with_nothing_against_it_is_on() {
        for answered in [false, true] {
            for on in [false, true] {
                for do_not_track in [false, true] {
                    for managed_off in [false, true] {
                        let around = Surroundings {
                            do_not_track,
                            managed_off,
                        };
                        let status = decide(Some(Choice { answered, on }), around);
                        let expected = answered && on && !do_not_track && !managed_off;
                        assert_eq!(status.state == State::On, expected, "{status:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_unreadable_state_is_off_and_an_unanswered_notice_is_undecided() {
        assert_eq!(decide(None, NOTHING).state, State::Off);
        assert_eq!(decide(None, NOTHING).reason, Reason::Unreadable);
        let unanswered = decide(Some(Choice::default()), NOTHING);
        assert_eq!(unanswered.state, State::Undecided);
    }

    #[test]
    fn weeks_follow_iso_8601_over_the_end_of_a_year() {
        let week = |text: &str| week_of(text.parse().unwrap());
        assert_eq!(week("2026-11-22"), "2026-W47");
        assert_eq!(week("2024-12-30"), "2025-W01");
        assert_eq!(week("2027-01-01"), "2026-W53");
    }

    #[test]
    fn a_report_holds_ranges_and_no_number_of_visits() {
        let figures = WeekFigures {
            week: "2026-W47".to_owned(),
            screens: BTreeMap::from([(Screen::Contact, 17)]),
        };
        let text = serde_json::to_string(&Report::of(&figures)).unwrap();
        assert!(text.contains("\"contact\":\"6-20\"") && !text.contains("17"));
    }
}
