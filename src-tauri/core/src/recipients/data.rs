//! What is stored of what was passed on, and of who refuses a transfer abroad.

use crate::change::Topic;
use crate::data_map::{
    Activity, Category, Erase, Retention, Source, Subject, Table, integer, text,
};

/// Who refuses a transfer abroad.
pub static TRANSFER_REFUSALS: Table = Table::new(
    "transfer_refusals",
    &[
        text("id"),
        text("subject_id"),
        text("refused_at").about(Category::Communication, Source::Provided),
    ],
)
.topic(Topic::Privacy)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Rights);

/// What was passed on. That something was stays when a person is erased; that it was hers goes.
pub static DISCLOSURES: Table = Table::new(
    "disclosures",
    &[
        text("id"),
        text("kind"),
        text("recipient"),
        text("country"),
        text("purpose"),
        text("basis"),
        text("reference"),
        text("scope_asked"),
        text("scope_given"),
        text("approved_by").about(Category::Account, Source::Provided),
        integer("people_count"),
        integer("left_out_count"),
        text("sha256"),
        text("happened_at"),
    ],
)
.topic(Topic::Privacy)
.serves(Activity::Rights);

/// To whom a person's data was passed on. She is told it in her copy (GDPR Art. 15(1)(c)).
pub static RECIPIENTS: Table = Table::new(
    "recipients",
    &[
        text("id"),
        text("disclosure_id"),
        text("subject_id"),
        text("recipient").about(Category::Communication, Source::Own),
        text("country").about(Category::Communication, Source::Own),
        text("what").about(Category::Communication, Source::Own),
        text("passed_at").about(Category::Communication, Source::Own),
    ],
)
.topic(Topic::Privacy)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Rights);
