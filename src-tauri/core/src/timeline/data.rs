//! What is stored of what was said and is to be done, and what it says.

use crate::change::Topic;
use crate::data_map::{
    Activity, Category, Erase, Retention, Source, Subject, Table, bytes, integer, text,
};

/// Notes, calls, meetings and e-mails.
pub static ACTIVITIES: Table = Table::new(
    "activities",
    &[
        text("id"),
        text("subject_id"),
        text("company_id"),
        text("kind").about(Category::Communication, Source::Observed),
        text("happened_at").about(Category::Communication, Source::Observed),
        text("title").about(Category::Communication, Source::Observed),
        text("body").about(Category::Communication, Source::Observed),
        text("direction").about(Category::Communication, Source::Observed),
        integer("minutes").about(Category::Communication, Source::Observed),
        text("created_at"),
        text("updated_at"),
        text("deleted_at"),
    ],
)
.topic(Topic::Timeline)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Conversations);

/// Tasks. Their dates say nothing of the person, so they stay when she is taken out.
pub static TASKS: Table = Table::new(
    "tasks",
    &[
        text("id"),
        text("subject_id"),
        text("company_id"),
        text("title").about(Category::Communication, Source::Observed),
        text("note").about(Category::Communication, Source::Observed),
        text("due_on"),
        text("due_time"),
        text("done_at"),
        text("created_at"),
        text("updated_at"),
        text("deleted_at"),
    ],
)
.topic(Topic::Tasks)
.personal(
    Subject::Column("subject_id"),
    Erase::Detach,
    Retention::Record,
)
.serves(Activity::Conversations);

/// Files that lie with a person or a company.
pub static FILES: Table = Table::new(
    "files",
    &[
        text("id"),
        text("subject_id"),
        text("company_id"),
        text("name").about(Category::Communication, Source::Provided),
        text("media_type").about(Category::Communication, Source::Provided),
        integer("size").about(Category::Communication, Source::Derived),
        text("sha256").about(Category::Communication, Source::Derived),
        text("created_at"),
        text("updated_at"),
        text("deleted_at"),
    ],
)
.topic(Topic::Timeline)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Conversations);

/// The text inside files, or why it is not known. Made from their bytes.
pub static FILE_TEXTS: Table = Table::new(
    "file_texts",
    &[
        text("id"),
        text("unread"),
        text("text").about(Category::Communication, Source::Provided),
    ],
)
.personal(
    Subject::Through {
        column: "id",
        table: "files",
    },
    Erase::WithParent,
    Retention::Record,
)
.derived()
.serves(Activity::Conversations);

/// The bytes of files.
pub static FILE_CHUNKS: Table = Table::new(
    "file_chunks",
    &[
        text("id"),
        text("file_id"),
        text("subject_id"),
        integer("position"),
        bytes("bytes").about(Category::Communication, Source::Provided),
    ],
)
.topic(Topic::Timeline)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Conversations);
