//! What is stored of support requests. It is the account holder's own: she sees it on her page, takes it
//! along, and it goes with her account.

use crate::change::Topic;
use crate::data_map::{
    Activity, Category, Erase, Retention, Source, Subject, Table, integer, text, truth,
};

/// What she wrote.
pub static SUPPORT_REQUESTS: Table = Table::new(
    "support_requests",
    &[
        text("id"),
        integer("number"),
        text("subject_id"),
        text("kind"),
        text("title").about(Category::Account, Source::Provided),
        text("message").about(Category::Account, Source::Provided),
        text("diagnostics").about(Category::Account, Source::Observed),
        text("handed_over_at"),
        text("handed_over_by"),
        text("closed_at"),
        text("created_at"),
        text("updated_at"),
    ],
)
.topic(Topic::Account)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Workspace,
)
.serves(Activity::Account);

/// What she was answered.
pub static SUPPORT_ANSWERS: Table = Table::new(
    "support_answers",
    &[
        text("id"),
        text("request_id"),
        text("subject_id"),
        text("source"),
        text("sender").about(Category::Account, Source::Provided),
        text("title").about(Category::Account, Source::Provided),
        text("message").about(Category::Account, Source::Provided),
        text("written_at"),
        integer("attachments"),
        truth("is_cut"),
        text("created_at"),
    ],
)
.topic(Topic::Account)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Workspace,
)
.serves(Activity::Account);
