//! What is done when a workspace opens, and once in every hour of work: in one place, so that
//! window and terminal do the same.

mod actions;

pub use actions::{StartReport, clear, hourly, run};
