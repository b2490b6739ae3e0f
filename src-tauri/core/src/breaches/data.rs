//! What is stored of breaches: facts, effects and what was done (GDPR Art. 33(5)). It names nobody.

use crate::change::Topic;
use crate::data_map::{Activity, Table, integer, text};

/// Breaches.
pub static BREACHES: Table = Table::new(
    "breaches",
    &[
        text("id"),
        integer("number"),
        text("what"),
        text("happened_on"),
        text("known_at"),
        text("people"),
        integer("people_count"),
        integer("record_count"),
        text("categories"),
        text("consequences"),
        text("measures"),
        text("risk"),
        text("authority_told_at"),
        text("authority_reason"),
        text("people_told_at"),
        text("people_reason"),
        integer("log_from"),
        integer("log_until"),
        text("log_hash"),
        text("created_at"),
        text("updated_at"),
    ],
)
.topic(Topic::Privacy)
.serves(Activity::Rights);
