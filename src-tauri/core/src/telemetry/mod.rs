//! Usage figures of the person at this computer, readable by her, off by one switch.
//!
//! In reading order: [`registry`] says what is counted, what for and until when; `catalogue` has the
//! closed lists; `state` the rule of the switch; `figures` what a week holds and what of it a report
//! may hold; `encoder` makes the bytes; `receiver` and `outgoing` send them.
//!
//! They lie outside workspaces, so that they can be read while those are locked. Nothing is
//! recorded before the notice is answered; any doubt about the state means off. No text, no id and
//! no time can get in, because the types have no place for them.

mod actions;
mod catalogue;
mod encoder;
mod figures;
mod outgoing;
mod receiver;
pub mod registry;
mod state;
mod store;
mod surroundings;

pub use actions::{
    Everything, Preview, answer, count, count_all, delete, everything, preview, send_to, sent,
    show, status,
};
pub use catalogue::{Engine, Event, Feature, Operation, Screen, System, Took, Trouble};
pub use encoder::LARGEST_REPORT;
pub use figures::{Durations, Major, Payload, Setting, Times, WeekFigures, took};
pub use outgoing::{Outcome, Register, Sending, SentReport, send_if_due};
pub use receiver::Endpoint;
pub use state::{Reason, State, Status, TelemetryRefusal, proposed};
pub use store::{UsageFolder, WEEKS_KEPT};
pub use surroundings::setting;
