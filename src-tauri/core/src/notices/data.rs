//! What is stored of notices, and what it says.

use crate::change::Topic;
use crate::data_map::{Activity, Category, Erase, Retention, Source, Subject, Table, text};

/// Notices. One of an import names nobody: the rows of the import do. Nor does one of a business that
/// was taken over: it is of everybody who was there.
pub static SOURCE_NOTICES: Table = Table::new(
    "source_notices",
    &[
        text("id"),
        text("import_id"),
        text("subject_id"),
        text("origin").about(Category::Communication, Source::Observed),
        text("due_on"),
        text("outcome"),
        text("settled_on"),
        text("created_at"),
    ],
)
.topic(Topic::Privacy)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Rights);
