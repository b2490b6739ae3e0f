//! Data of a special kind (GDPR Art. 9 and 10) and children (Art. 8): a calm hint where words in
//! notes, tags and entries sound like it. It never stands in the way, and it is answered once.
//!
//! The words are data (`words.json`, English and German). Nothing is kept of what gave a hint: only
//! which kind was asked about, and the answer.

mod actions;
mod data;
mod model;
mod store;
mod words;

pub use actions::{ANSWERED, EntryHints, answer, hints, hints_while_typing};
pub use data::SENSITIVE_ANSWERS;
pub use model::{
    SensitiveAnswer, SensitiveCategory, SensitiveHint, SensitivePerson, SensitiveRefusal,
};
