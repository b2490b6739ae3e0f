//! The request desk: what people ask of the business about their data, by when it must be answered,
//! and what was answered.
//!
//! [`deadline`] reckons days by the calendars of [`places`]; [`request`] says which step can be taken
//! when; [`actions`] takes it; [`letters`] tells the person. What carries a request out (a copy, an
//! erasure) is done by `privacy`, which sees this feature and is not seen by it; [`carrying_out`] is
//! what it notes here.

mod actions;
mod carrying_out;
mod data;
mod deadline;
#[cfg(test)]
mod deadline_tests;
mod letters;
mod model;
mod places;
mod recording;
mod refusal;
mod request;
mod store;
mod view;

pub use actions::{
    acknowledge, answer, ask_clarification, ask_proof, calendar, calendars, choose_calendar,
    clarified, confirm_identity, decide, due, extend, fail_identity, list, record, show, withdraw,
};
pub use carrying_out::{
    CARRIED_OUT, COPIED, before_erasing, erased_in, note_in, note_in_words, ready, record_work,
};
pub use data::REQUESTS;
pub use deadline::{Clock, Deadline};
pub use letters::{Letter, letter, letter_pdf};
pub use model::{
    Asker, AskerKind, Channel, Decision, DecisionForm, Evidence, Exemption, Identity, LetterKind,
    NewRequest, PersonRecord, RequestDesk, RequestKind, RequestStatus, RequestStep,
};
pub use places::{Authority, CalendarCode, version as calendar_version};
pub use recording::RECORDED;
pub use refusal::RequestRefusal;
pub use request::Request;
pub use view::{CalendarChoice, Calendars, DueRequest, OtherRequest, RequestSummary, RequestView};
