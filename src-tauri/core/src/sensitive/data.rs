//! What is stored of answers to hints, and what it says.

use crate::change::Topic;
use crate::data_map::{Activity, Category, Erase, Retention, Source, Subject, Table, text};

/// Answers: of which kind the data may be, and by which right it is kept.
pub static SENSITIVE_ANSWERS: Table = Table::new(
    "sensitive_answers",
    &[
        text("id"),
        text("subject_id"),
        text("category").about(Category::Communication, Source::Observed),
        text("answer").about(Category::Communication, Source::Observed),
        text("created_at"),
    ],
)
.topic(Topic::Contacts)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Rights);
