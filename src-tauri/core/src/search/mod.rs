//! Finding records of any kind by any of their words: what the palette asks.

mod actions;
mod model;
mod store;

pub use actions::find;
pub use model::{SearchHit, SearchKind};
