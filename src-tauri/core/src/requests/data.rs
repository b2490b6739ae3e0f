//! What is stored of requests, and what it says.

use crate::change::Topic;
use crate::data_map::{
    Activity, Category, Erase, Retention, Source, Subject, Table, integer, text,
};

/// Requests. Erasing takes the person out; kind, days and proof stay, so that the business can show
/// that it answered (GDPR, Art. 5(2)).
pub static REQUESTS: Table = Table::new(
    "requests",
    &[
        text("id"),
        integer("number"),
        text("subject_id"),
        text("asker"),
        text("name").about(Category::Identity, Source::Provided),
        text("email").about(Category::ContactDetails, Source::Provided),
        text("address").about(Category::ContactDetails, Source::Provided),
        text("language"),
        text("kind"),
        text("channel"),
        text("calendar"),
        text("received_on"),
        text("details").about(Category::Communication, Source::Provided),
        text("identity"),
        text("identity_asked_on"),
        text("identity_settled_on"),
        text("identity_how").about(Category::Communication, Source::Observed),
        text("question").about(Category::Communication, Source::Observed),
        text("question_asked_on"),
        integer("paused_days"),
        text("acknowledged_on"),
        text("extended_on"),
        text("extension_reason").about(Category::Communication, Source::Observed),
        text("decision"),
        text("decided_on"),
        text("exemptions"),
        text("reason").about(Category::Communication, Source::Observed),
        text("carried_out_on"),
        text("evidence"),
        text("proof"),
        text("note").about(Category::Communication, Source::Observed),
        text("answered_on"),
        text("sent_by"),
        text("withdrawn_on"),
        text("created_at"),
        text("updated_at"),
    ],
)
.topic(Topic::Privacy)
.personal(
    Subject::Column("subject_id"),
    Erase::Detach,
    Retention::Record,
)
.keeps_its_person()
.serves(Activity::Rights);
