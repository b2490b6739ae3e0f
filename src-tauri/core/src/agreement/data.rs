//! What is stored of the texts that were answered. They name who answers for them, a business, and
//! nobody of the records.

use crate::change::Topic;
use crate::data_map::{Table, text};

/// The texts as they were answered, by their SHA-256.
pub static ACCEPTED_TEXTS: Table = Table::new(
    "accepted_texts",
    &[
        text("id"),
        text("document"),
        text("version"),
        text("language"),
        text("body"),
        text("kept_at"),
    ],
)
.topic(Topic::Account);
