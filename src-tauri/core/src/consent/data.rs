//! What is stored of consents and of the addresses that are left alone, and what it says.

use crate::change::Topic;
use crate::data_map::{Activity, Category, Erase, Retention, Source, Subject, Table, bytes, text};

/// What people said, and what the business stands on; the current statements and those before.
pub static CONSENTS: Table = Table::new(
    "consents",
    &[
        text("id"),
        text("subject_id"),
        text("purpose").about(Category::Communication, Source::Provided),
        text("channel").about(Category::Communication, Source::Provided),
        text("standing").about(Category::Communication, Source::Provided),
        text("came_by").about(Category::Communication, Source::Observed),
        text("wording").about(Category::Communication, Source::Provided),
        text("reason").about(Category::Communication, Source::Observed),
        text("said_on").about(Category::Communication, Source::Provided),
        text("actor_id"),
        text("created_at"),
        text("superseded_at"),
    ],
)
.topic(Topic::Contacts)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Rights);

/// Addresses that are left alone. A mark leads to nobody without the address itself, and stays when
/// the person goes: that is what it is for (GDPR Art. 21(3)).
pub static SUPPRESSIONS: Table = Table::new(
    "suppressions",
    &[
        text("id"),
        text("mark").about(Category::Sealed, Source::Derived),
        text("channel"),
        text("purpose"),
        text("reason"),
        text("added_at"),
        text("lifted_at"),
        text("lift_reason"),
    ],
)
.topic(Topic::Privacy)
.outlives_restores()
.serves(Activity::Rights);

/// Keys of businesses that were taken over, under which their addresses are marked.
pub static INHERITED_KEYS: Table = Table::new(
    "inherited_keys",
    &[
        text("id"),
        text("marks"),
        text("came_from"),
        bytes("secret").about(Category::Sealed, Source::Own),
        text("added_at"),
    ],
)
.topic(Topic::Privacy)
.outlives_restores()
.serves(Activity::Rights);
