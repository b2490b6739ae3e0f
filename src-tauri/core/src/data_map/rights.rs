//! What carrying out people's rights stores. Declared here, because no feature sees `privacy`.

use super::{Activity, Category, Erase, Retention, Source, Subject, Table, bytes, text};
use crate::change::Topic;

/// Proofs of erasures: counts, dates and laws, nothing about anybody.
pub static ERASURE_CERTIFICATES: Table = Table::new(
    "erasure_certificates",
    &[
        text("id"),
        text("certificate"),
        text("erased_at"),
        text("pages"),
    ],
)
.topic(Topic::Privacy)
.serves(Activity::Rights);

/// What was an erased person's and must be on no page any more, sealed, until the pages were looked
/// through. Written past the log, which keeps what it is given; it leads to nobody any more.
pub static ERASURE_SCANS: Table = Table::new(
    "erasure_scans",
    &[
        text("id"),
        bytes("words").about(Category::Sealed, Source::Derived),
        text("asked_at"),
    ],
)
.serves(Activity::Rights);

/// What a person says against what is kept about her (GDPR Art. 16).
pub static DISPUTES: Table = Table::new(
    "disputes",
    &[
        text("id"),
        text("subject_id"),
        text("field"),
        text("statement").about(Category::Communication, Source::Provided),
        text("request_id"),
        text("made_on").about(Category::Communication, Source::Observed),
        text("withdrawn_on").about(Category::Communication, Source::Observed),
        text("created_at"),
        text("updated_at"),
    ],
)
.topic(Topic::Privacy)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Rights);
