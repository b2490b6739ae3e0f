//! The trash: what was deleted stays 30 days, then it goes for good.

mod actions;
mod store;

pub use actions::{EMPTIED, empty_old};
