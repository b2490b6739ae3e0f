//! What is stored of processors. They are businesses; nothing of it is about a person in the records.

use crate::change::Topic;
use crate::data_map::{Table, text};

/// Processors.
pub static PROCESSORS: Table = Table::new(
    "processors",
    &[
        text("id"),
        text("connection"),
        text("host"),
        text("name"),
        text("purpose"),
        text("categories"),
        text("country"),
        text("mechanism"),
        text("safeguard"),
        text("agreed_on"),
        text("sub_processors"),
        text("created_at"),
        text("updated_at"),
    ],
)
.topic(Topic::Privacy);
