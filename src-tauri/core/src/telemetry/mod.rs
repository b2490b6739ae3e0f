//! Usage figures of the person at this computer, readable by her, off by one switch.
//!
//! They lie outside workspaces, so that they can be read while those are locked. Nothing is
//! recorded before the notice is answered; any doubt about the state means off. What is counted is
//! a closed list of screens per ISO week: no text, no id, no time can get in, because the types
//! have no place for them.

mod actions;
mod model;
mod store;

pub use actions::{answer, count, delete, preview, show, status};
pub use model::{Reason, Report, Screen, State, Status, TelemetryRefusal, WeekFigures, proposed};
pub use store::UsageFolder;
