//! What is stored of exports: that they were.

use crate::change::Topic;
use crate::data_map::{Table, integer, text};

/// Exports.
pub static EXPORTS: Table = Table::new(
    "exports",
    &[
        text("id"),
        text("format"),
        text("kinds"),
        integer("file_count"),
        integer("record_count"),
        integer("byte_count"),
        text("sha256"),
        text("created_at"),
    ],
)
.topic(Topic::Exports);
