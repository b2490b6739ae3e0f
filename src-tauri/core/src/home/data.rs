//! What is stored for the personal home.

use crate::data_map::{Activity, Erase, Retention, Subject, Table, integer, text};

/// How often each record was opened here, and which are pinned: ids, a number and times.
pub static HOME_VISITS: Table = Table::new(
    "home_visits",
    &[
        text("id"),
        text("kind"),
        text("record_id"),
        text("subject_id"),
        integer("times"),
        text("last_at"),
        text("pinned_at"),
    ],
)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Customers);
