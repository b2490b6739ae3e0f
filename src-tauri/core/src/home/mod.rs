//! What the first page tells beside figures and tasks: the steps after first run, the records that
//! were written last, and, where somebody wants it, what is opened often.

mod actions;
mod data;
mod model;
mod personal;
mod store;

pub use actions::{next_steps, recent_records};
pub use data::HOME_VISITS;
pub use model::{NextStep, RecentKind, RecentRecord, Step};
pub use personal::{
    OpenedRecord, PersonalHome, PersonalHomeSwitch, note_opened, personal, pin, set_personal,
};
