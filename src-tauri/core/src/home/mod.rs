//! What the first page tells beside figures and tasks: the steps after first run, and the records
//! that were written last.

mod actions;
mod model;
mod store;

pub use actions::{next_steps, recent_records};
pub use model::{NextStep, RecentKind, RecentRecord, Step};
