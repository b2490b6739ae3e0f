//! What is stored of imports: that they were, and what became of each row.

use crate::change::Topic;
use crate::data_map::{
    Activity, Category, Erase, Retention, Source, Subject, Table, integer, text,
};

/// Imports.
pub static IMPORTS: Table = Table::new(
    "imports",
    &[
        text("id"),
        text("set_id"),
        text("file_name").about(Category::Communication, Source::Provided),
        text("format"),
        text("encoding"),
        text("separator"),
        integer("row_count"),
        integer("created_count"),
        integer("updated_count"),
        integer("skipped_count"),
        integer("failed_count"),
        text("mapping"),
        text("created_at"),
        text("undone_at"),
    ],
)
.topic(Topic::Imports)
.serves(Activity::Importing);

/// Rows that wait because they are about somebody restricted, with what stood in them.
pub static QUARANTINED_ROWS: Table = Table::new(
    "quarantined_rows",
    &[
        text("id"),
        text("subject_id"),
        text("contact_id"),
        text("import_id"),
        integer("row_number"),
        text("content").about(Category::ContactDetails, Source::Provided),
        text("created_at"),
    ],
)
.topic(Topic::Privacy)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Importing);

/// What became of each row of an import; nothing that stood in it.
pub static IMPORT_ROWS: Table = Table::new(
    "import_rows",
    &[
        text("id"),
        text("import_id"),
        integer("row_number"),
        text("outcome").about(Category::Communication, Source::Observed),
        text("reason").about(Category::Communication, Source::Observed),
        text("record_id"),
        text("subject_id"),
    ],
)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.keeps_its_person()
.serves(Activity::Importing);
