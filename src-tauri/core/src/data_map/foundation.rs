//! What the foundation itself stores: settings, the people behind the records, who works here, the log.

use super::{Activity, Category, Erase, Retention, Source, Subject, Table, bytes, integer, text};
use crate::change::Topic;

/// Which migrations ran: written by the migration runner alone.
pub static SCHEMA_MIGRATIONS: Table = Table::new(
    "schema_migrations",
    &[integer("version"), text("name"), text("sha256")],
)
.derived();

/// The business's settings, one JSON value per key.
pub static SETTINGS: Table =
    Table::new("settings", &[text("id"), text("value"), text("updated_at")]).topic(Topic::Settings);

/// The people behind the records.
pub static SUBJECTS: Table = Table::new(
    "subjects",
    &[
        text("id"),
        text("created_at"),
        text("restricted_at").about(Category::Identity, Source::Observed),
    ],
)
.personal(Subject::Column("id"), Erase::Delete, Retention::Record)
.serves(Activity::Rights);

/// The keys of the people's history.
pub static SUBJECT_KEYS: Table = Table::new(
    "subject_keys",
    &[
        text("id"),
        bytes("wrapped_key").about(Category::Sealed, Source::Derived),
    ],
)
.personal(Subject::Column("id"), Erase::Delete, Retention::Record)
.serves(Activity::Accountability);

/// Who works here; the account holder.
pub static ACTORS: Table = Table::new(
    "actors",
    &[
        text("id"),
        text("subject_id"),
        text("name").about(Category::Account, Source::Provided),
        text("email").about(Category::Account, Source::Provided),
        text("phone").about(Category::Account, Source::Provided),
        text("billing").about(Category::Account, Source::Provided),
        text("created_at"),
        text("updated_at"),
    ],
)
.topic(Topic::Account)
.personal(
    Subject::Column("subject_id"),
    Erase::Detach,
    Retention::Workspace,
)
.keeps_its_person()
.serves(Activity::Account);

/// Which texts were accepted.
pub static ACCEPTANCES: Table = Table::new(
    "acceptances",
    &[
        text("id"),
        text("actor_id"),
        text("document"),
        text("version"),
        text("sha256"),
        text("accepted_at").about(Category::Account, Source::Observed),
        text("answer").about(Category::Account, Source::Provided),
        text("language"),
    ],
)
.topic(Topic::Account)
.personal(
    Subject::Through {
        column: "actor_id",
        table: "actors",
    },
    Erase::Nothing,
    Retention::Workspace,
)
.serves(Activity::Account);

/// The change log.
pub static CHANGES: Table = Table::new(
    "changes",
    &[
        integer("id"),
        text("set_id"),
        text("at"),
        text("actor_id"),
        text("action"),
        text("undoes"),
        text("table_name"),
        text("record_id"),
        text("subject_id"),
        text("operation"),
        bytes("payload").about(Category::Sealed, Source::Observed),
        bytes("hash"),
    ],
)
.personal(
    Subject::Column("subject_id"),
    Erase::DestroyKey,
    Retention::Workspace,
)
.serves(Activity::Accountability);

/// The end of the change log.
pub static CHANGE_HEAD: Table = Table::new(
    "change_head",
    &[integer("id"), integer("length"), bytes("hash")],
);

/// The words records are found by.
pub static SEARCH_ENTRIES: Table = Table::new(
    "search_entries",
    &[
        integer("number"),
        text("id"),
        text("kind"),
        text("subject_id"),
        text("text").about(Category::Identity, Source::Derived),
    ],
)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.derived()
.serves(Activity::Customers);

/// The words by which people are found in free text. Written past the log, from what the log says
/// has changed.
pub static PASSAGES: Table = Table::new(
    "passages",
    &[
        integer("number"),
        text("id"),
        text("kind"),
        text("record_id"),
        text("subject_id"),
        text("text").about(Category::Communication, Source::Derived),
    ],
)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.derived()
.serves(Activity::Rights);

/// How far the passages are known.
pub static PASSAGE_MARKS: Table = Table::new(
    "passage_marks",
    &[text("id"), integer("through"), text("stage"), text("after")],
)
.derived();

/// What somebody said about places that name a person, and about other people in her copy.
pub static PERSON_CHOICES: Table = Table::new(
    "person_choices",
    &[
        text("id"),
        text("subject_id"),
        text("about").about(Category::Communication, Source::Own),
        text("place").about(Category::Communication, Source::Own),
        text("fingerprint").about(Category::Communication, Source::Own),
        text("choice").about(Category::Communication, Source::Own),
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

/// Which day the clock is believed to have reached. Written past the log: it is no business record.
pub static CLOCK_WITNESS: Table = Table::new(
    "clock_witness",
    &[
        text("id"),
        text("believed"),
        text("doubted"),
        integer("doubted_days"),
    ],
);

/// Whose records are held back, and why.
pub static LEGAL_HOLDS: Table = Table::new(
    "legal_holds",
    &[
        text("id"),
        text("subject_id"),
        text("reason").about(Category::Communication, Source::Observed),
        text("set_at").about(Category::Communication, Source::Observed),
        text("lifted_at").about(Category::Communication, Source::Observed),
    ],
)
.topic(Topic::Privacy)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Rights);

/// Restrictions that ended, and when the person was told before.
pub static LIFTED_RESTRICTIONS: Table = Table::new(
    "lifted_restrictions",
    &[
        text("id"),
        text("subject_id"),
        text("restricted_at").about(Category::Communication, Source::Observed),
        text("told_on").about(Category::Communication, Source::Observed),
        text("lifted_at").about(Category::Communication, Source::Observed),
    ],
)
.topic(Topic::Privacy)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.serves(Activity::Rights);

/// What each look at what is to go did, in figures. Written past the log: it is a log itself.
pub static RETENTION_RUNS: Table = Table::new(
    "retention_runs",
    &[
        text("id"),
        text("run_at"),
        text("run_on"),
        text("started_by"),
        text("outcome"),
        text("rules_version"),
        integer("lead_count"),
        integer("contact_count"),
        integer("invoice_count"),
        integer("people_count"),
        integer("trash_count"),
        integer("backup_count"),
        integer("held_count"),
    ],
);
