//! The one switch, and the rule that says where it stands.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::registry::SCHEMA;
use crate::error::{ErrorKind, Refusal};
use crate::values::country::UsageFigures;

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
    /// The yes was given to less than is counted now, so it is asked for again.
    NoticeGrown,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Choice {
    pub answered: bool,
    pub on: bool,
    /// What was counted when it was answered; the first notice did not say.
    #[serde(default = "first_schema")]
    pub schema: u32,
}

const fn first_schema() -> u32 {
    1
}

impl Choice {
    /// Nothing was answered.
    pub(super) const NONE: Self = Self {
        answered: false,
        on: false,
        schema: SCHEMA,
    };

    /// An answer to the notice as it is now.
    pub(super) const fn now(on: bool) -> Self {
        Self {
            answered: true,
            on,
            schema: SCHEMA,
        }
    }
}

/// The rule: on = notice answered, switch on, and nothing against it. A policy can only reduce.
pub(super) fn decide(choice: Option<Choice>, around: Surroundings) -> (State, Reason) {
    match choice {
        None => (State::Off, Reason::Unreadable),
        Some(_) if around.managed_off => (State::Off, Reason::ManagedPolicy),
        Some(_) if around.do_not_track => (State::Off, Reason::DoNotTrack),
        Some(choice) if !choice.answered => (State::Undecided, Reason::NoticeUnanswered),
        Some(choice) if !choice.on => (State::Off, Reason::Choice),
        Some(choice) if choice.schema < SCHEMA => (State::Undecided, Reason::NoticeGrown),
        Some(_) => (State::On, Reason::Choice),
    }
}

/// Where the switch stands on the notice: on where the law allows to begin so, else nowhere.
pub fn proposed(figures: UsageFigures) -> Option<bool> {
    match figures {
        UsageFigures::OnAfterNotice { .. } => Some(true),
        UsageFigures::Ask => None,
    }
}

/// Why the switch does not move.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryRefusal {
    /// Somebody else said no; that is stronger.
    #[error("switched off from outside")]
    ForcedOff,
    /// The address of the receiver is none that a report may go to.
    #[error("no address for reports")]
    Endpoint,
}

impl Refusal for TelemetryRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::ForcedOff => ErrorKind::Refused,
            Self::Endpoint => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::ForcedOff => "telemetry-forced-off",
            Self::Endpoint => "telemetry-endpoint-wrong",
        }
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
    fn only_a_yes_to_this_notice_with_nothing_against_it_is_on() {
        for case in 0..32_u8 {
            let bit = |place: u8| case >> place & 1 == 1;
            let (answered, on, is_current) = (bit(0), bit(1), bit(2));
            let around = Surroundings {
                do_not_track: bit(3),
                managed_off: bit(4),
            };
            let choice = Choice {
                answered,
                on,
                schema: if is_current { SCHEMA } else { SCHEMA - 1 },
            };
            let (state, reason) = decide(Some(choice), around);
            let expected = answered && on && is_current && !bit(3) && !bit(4);
            assert_eq!(state == State::On, expected, "{choice:?} {reason:?}");
        }
    }

    #[test]
    fn an_unreadable_state_is_off_and_an_unanswered_notice_is_undecided() {
        assert_eq!(decide(None, NOTHING), (State::Off, Reason::Unreadable));
        assert_eq!(
            decide(Some(Choice::NONE), NOTHING),
            (State::Undecided, Reason::NoticeUnanswered)
        );
    }

    #[test]
    fn a_no_to_the_first_notice_stays_a_no_and_a_yes_is_asked_for_again() {
        let former = |on: bool| -> Choice {
            serde_json::from_str(&format!(r#"{{"answered":true,"on":{on}}}"#)).unwrap()
        };
        assert_eq!(
            decide(Some(former(false)), NOTHING),
            (State::Off, Reason::Choice)
        );
        assert_eq!(
            decide(Some(former(true)), NOTHING),
            (State::Undecided, Reason::NoticeGrown)
        );
    }
}
