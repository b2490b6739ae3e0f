//! How requests are shown.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::deadline::Deadline;
use super::model::{LetterKind, PersonRecord, RequestKind, RequestStatus, RequestStep};
use super::places::CalendarCode;
use super::request::Request;
use crate::values::RequestId;

/// A request with all that can be done with it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestView {
    /// As it is stored.
    #[serde(flatten)]
    pub request: Request,
    /// How far it is.
    pub status: RequestStatus,
    /// By when it must be answered.
    pub deadline: Deadline,
    /// The record of who asks, if there is one.
    pub person: Option<PersonRecord>,
    /// Whether the person was erased.
    pub is_of_nobody: bool,
    /// What can be done now.
    pub steps: Vec<RequestStep>,
    /// The letters that have something to tell.
    pub letters: Vec<LetterKind>,
    /// The person's other open requests.
    pub also_open: Vec<OtherRequest>,
}

/// Another request of the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OtherRequest {
    /// Its id.
    pub id: RequestId,
    /// Its number.
    #[ts(type = "number")]
    pub number: i64,
    /// Which right.
    pub kind: RequestKind,
}

/// A request in the list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestSummary {
    /// Its id.
    pub id: RequestId,
    /// Its number.
    #[ts(type = "number")]
    pub number: i64,
    /// Which right.
    pub kind: RequestKind,
    /// Who asks; blank once she was erased.
    pub name: String,
    /// The day it came.
    #[ts(type = "string")]
    pub received_on: Date,
    /// How far it is.
    pub status: RequestStatus,
    /// By when it must be answered.
    pub deadline: Deadline,
}

/// An open request without its person, as home tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueRequest {
    /// Its id.
    pub id: RequestId,
    /// Its number.
    #[ts(type = "number")]
    pub number: i64,
    /// Which right.
    pub kind: RequestKind,
    /// By when it must be answered.
    pub deadline: Deadline,
}

/// The calendars of deadlines.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Calendars {
    /// The one new requests follow.
    pub chosen: CalendarCode,
    /// Every one there is; its name is the Fluent id `requests-calendar-<code>`.
    pub choices: Vec<CalendarChoice>,
}

/// A calendar to choose.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarChoice {
    /// Its code.
    pub code: CalendarCode,
    /// The authority that letters name; nobody where only weekends are known.
    pub authority: Option<String>,
}

impl Request {
    pub(super) fn summary(self, today: Date) -> RequestSummary {
        RequestSummary {
            status: self.status(),
            deadline: self.deadline(today),
            id: self.id,
            number: self.number,
            kind: self.kind,
            name: self.name,
            received_on: self.received_on,
        }
    }

    pub(super) fn due(&self, today: Date) -> DueRequest {
        DueRequest {
            id: self.id,
            number: self.number,
            kind: self.kind,
            deadline: self.deadline(today),
        }
    }

    pub(super) fn other(&self) -> OtherRequest {
        OtherRequest {
            id: self.id,
            number: self.number,
            kind: self.kind,
        }
    }

    pub(super) fn view(
        self,
        person: Option<PersonRecord>,
        also_open: Vec<OtherRequest>,
        today: Date,
    ) -> RequestView {
        let can = |step: &RequestStep| self.check(*step, today, person.is_some()).is_ok();
        let tells = |letter: &LetterKind| self.has_letter(*letter);
        RequestView {
            status: self.status(),
            deadline: self.deadline(today),
            person,
            is_of_nobody: self.is_of_nobody(),
            steps: RequestStep::ALL.iter().copied().filter(can).collect(),
            letters: LetterKind::ALL.iter().copied().filter(tells).collect(),
            also_open,
            request: self,
        }
    }
}
