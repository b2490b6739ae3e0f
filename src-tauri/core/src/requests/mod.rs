//! The request desk: what people ask of the business about their data, by when it must be answered,
//! and what was answered.
//!
//! [`deadline`] reckons days by the calendars of [`places`].

mod deadline;
#[cfg(test)]
mod deadline_tests;
mod places;
mod refusal;

pub use deadline::{Clock, Course, Deadline, months_after, paused_between, reckon};
pub use places::{Authority, CalendarCode, version as calendar_version};
pub use refusal::RequestRefusal;
