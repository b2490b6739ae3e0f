//! The data map: every column of every table, classified. Features declare their tables; moves,
//! exports, history, erasure and access read them from here, and a test fails on a column that the
//! database has and the map has not.

use serde::Serialize;
use ts_rs::TS;

use crate::change::Topic;
use crate::db::{self, Db, Fields, Kind};
use crate::error::Result;
use crate::workspace::Workspace;
use crate::{companies, contacts, exporting, importing, invoicing, leads, requests, timeline};

/// What a column says about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Category {
    /// Nothing: ids, times of our own, settings of the business.
    None,
    /// Names, birthday.
    Identity,
    /// E-mail, phone, address.
    ContactDetails,
    /// What was said: notes, calls, files, tasks.
    Communication,
    /// Invoices, payments, bank, tax.
    Financial,
    /// The account holder's own.
    Account,
    /// Ciphertext or keys.
    Sealed,
}

/// Where a column's content comes from; portability covers the first two (GDPR Art. 20).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// The person told it, or it came in a file about her.
    Provided,
    /// Noted while dealing with her.
    Observed,
    /// Worked out from the rest.
    Derived,
    /// Not about a person.
    Own,
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in SQL.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What it says about a person.
    pub category: Category,
    /// Where it comes from.
    pub source: Source,
}

/// A text that is nothing personal.
pub const fn text(name: &'static str) -> Column {
    plain(name, Kind::Text)
}

/// A number that is nothing personal.
pub const fn integer(name: &'static str) -> Column {
    plain(name, Kind::Integer)
}

/// A truth value that is nothing personal.
pub const fn truth(name: &'static str) -> Column {
    plain(name, Kind::Truth)
}

/// Bytes that are nothing personal.
pub const fn bytes(name: &'static str) -> Column {
    plain(name, Kind::Bytes)
}

const fn plain(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        category: Category::None,
        source: Source::Own,
    }
}

impl Column {
    /// Says that the column is about a person.
    pub const fn about(self, category: Category, source: Source) -> Self {
        Self {
            category,
            source,
            ..self
        }
    }
}

/// How a row leads to the person it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// It is about no person.
    None,
    /// The person's subject id stands in this column.
    Column(&'static str),
    /// The row belongs to a row of another table.
    Through {
        /// The column that names the other row.
        column: &'static str,
        /// The other table.
        table: &'static str,
    },
}

/// What erasing a person does to her rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Erase {
    /// Nothing: the table is about no person.
    Nothing,
    /// The rows go.
    Delete,
    /// The person and every personal column go, the rest stays.
    Detach,
    /// Rows with a date in this column are kept, sealed, as long as tax law counts from that date;
    /// rows without one are drafts and go.
    #[serde(rename_all = "camelCase")]
    KeepByLaw {
        /// The column with the date.
        since: &'static str,
    },
    /// The same as happens to the row it belongs to; it goes where that row is detached.
    WithParent,
    /// The rows stay unreadable: their key is destroyed.
    DestroyKey,
}

/// How long rows stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Retention {
    /// As long as the workspace.
    Workspace,
    /// As long as the record; 30 days in the trash after that.
    Record,
    /// As long as tax law says for the business's country.
    TaxLaw,
    /// As long as it can be undone: 30 days.
    Undo,
}

/// The words a record is found by, from its row.
pub type SearchText = fn(&Fields) -> Option<String>;

/// Rows of another table that are made from a record's row, and kept in step with it by every
/// change: what a record is recognised or filtered by.
#[derive(Debug)]
pub struct Derived {
    /// The other table.
    pub table: &'static Table,
    /// The column of the other table that names the record.
    pub owner: &'static str,
    /// The other table's rows from the record's row; all with the same columns.
    pub rows: fn(&Fields) -> Vec<Fields>,
}

/// One table.
#[derive(Debug)]
pub struct Table {
    /// Its name in SQL.
    pub name: &'static str,
    /// Its columns, the id first.
    pub columns: &'static [Column],
    /// What changes when a row changes.
    pub topic: Option<Topic>,
    /// How a row leads to its person.
    pub subject: Subject,
    /// What erasing does.
    pub erase: Erase,
    /// How long rows stay.
    pub retention: Retention,
    /// Whether rows are found by search, and by which words.
    pub search: Option<SearchText>,
    /// What else is made from its rows.
    pub derives: &'static [Derived],
    /// Made from other tables, and made again after a move or a restore.
    pub derived: bool,
}

impl Table {
    /// A table about no person, kept as long as the workspace.
    pub const fn new(name: &'static str, columns: &'static [Column]) -> Self {
        Self {
            name,
            columns,
            topic: None,
            subject: Subject::None,
            erase: Erase::Nothing,
            retention: Retention::Workspace,
            search: None,
            derives: &[],
            derived: false,
        }
    }

    /// Says whose rows these are, what erasing does and how long they stay.
    pub const fn personal(self, subject: Subject, erase: Erase, retention: Retention) -> Self {
        Self {
            subject,
            erase,
            retention,
            ..self
        }
    }

    /// Says what changes when a row changes.
    pub const fn topic(self, topic: Topic) -> Self {
        Self {
            topic: Some(topic),
            ..self
        }
    }

    /// Says that rows are found by search.
    pub const fn search(self, search: SearchText) -> Self {
        Self {
            search: Some(search),
            ..self
        }
    }

    /// Says what else is made from its rows.
    pub const fn derives(self, derives: &'static [Derived]) -> Self {
        Self { derives, ..self }
    }

    /// Says that rows are made from other tables.
    pub const fn derived(self) -> Self {
        Self {
            derived: true,
            ..self
        }
    }

    /// Whether rows are about a person.
    pub fn is_personal(&self) -> bool {
        self.subject != Subject::None
    }

    /// A column by name.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Names and kinds of all columns, as reading rows wants them.
    pub fn shape(&self) -> Vec<(&'static str, Kind)> {
        self.columns
            .iter()
            .map(|column| (column.name, column.kind))
            .collect()
    }
}

/// Every table, in an order in which rows can be written (referenced before referring).
pub fn tables() -> impl Iterator<Item = &'static Table> {
    FEATURES.iter().flat_map(|tables| tables.iter().copied())
}

/// A table by name.
pub fn table(name: &str) -> Option<&'static Table> {
    tables().find(|table| table.name == name)
}

/// `table.column` of everything the open database has, search tables' own parts left out: the other
/// side of the test that nothing is unclassified.
pub async fn columns_in_database(workspace: &Workspace) -> Result<Vec<String>> {
    columns_of(workspace.database()).await
}

/// As [`columns_in_database`], for a database that is no open workspace.
pub(crate) async fn columns_of(db: &Db) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = db.all(db::columns_query(db), vec![]).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// What each feature declares.
const FEATURES: &[&[&Table]] = &[FOUNDATION, PEOPLE, BRINGING, MONEY, RIGHTS];

const RIGHTS: &[&Table] = &[&requests::REQUESTS];

const BRINGING: &[&Table] = &[
    &importing::IMPORTS,
    &importing::IMPORT_ROWS,
    &exporting::EXPORTS,
];

const PEOPLE: &[&Table] = &[
    &companies::COMPANIES,
    &contacts::CONTACTS,
    &contacts::CONTACT_POINTS,
    &leads::LEADS,
    &companies::RECORD_TAGS,
    &timeline::ACTIVITIES,
    &timeline::TASKS,
    &timeline::FILES,
    &timeline::FILE_CHUNKS,
];

const MONEY: &[&Table] = &[
    &invoicing::NUMBER_SERIES,
    &invoicing::INVOICES,
    &invoicing::INVOICE_FILES,
    &invoicing::PAYMENTS,
];

const FOUNDATION: &[&Table] = &[
    &SCHEMA_MIGRATIONS,
    &SETTINGS,
    &SUBJECTS,
    &SUBJECT_KEYS,
    &ACTORS,
    &ACCEPTANCES,
    &CHANGES,
    &CHANGE_HEAD,
    &SEARCH_ENTRIES,
];

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
.personal(Subject::Column("id"), Erase::Delete, Retention::Record);

/// The keys of the people's history.
pub static SUBJECT_KEYS: Table = Table::new(
    "subject_keys",
    &[
        text("id"),
        bytes("wrapped_key").about(Category::Sealed, Source::Derived),
    ],
)
.personal(Subject::Column("id"), Erase::Delete, Retention::Record);

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
);

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
);

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
);

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
.derived();
