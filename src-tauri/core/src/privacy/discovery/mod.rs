//! Everything about a person, wherever it stands: her own records by the data map, and every other
//! text that names her: notes, tasks, invoices, drafts, imports, what records said before, names of
//! files and the text inside them.

pub(super) mod actions;
pub(super) mod choosing;
mod index;
pub(super) mod matching;
pub(super) mod model;
pub(super) mod person;
pub(super) mod store;
pub(super) mod texts;
pub(super) mod words;

pub use actions::find;
pub use choosing::{MENTION_CONFIRMED, MENTION_DISMISSED, MENTION_REOPENED, choose_mentions};
pub use index::bring_up;
pub use matching::FoundBy;
pub use model::{Findings, Mention, MentionPlace, MentionState, UnreadFile, Whose};
pub use person::Traits;
