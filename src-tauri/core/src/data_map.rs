//! The data map: every column of every table, every index and every kind of file, classified.
//! Features declare their tables; moves, exports, history, erasure and access read them from here,
//! and a test fails on whatever a database or a folder has and the map has not.

mod activity;
mod declared;
mod files;
mod foundation;
mod indexes;
mod rights;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use activity::{Activity, LawfulBasis};
pub use files::{FILES, FileErasure, FileKind, FileStay, kind_of_file};
pub use foundation::{
    ACCEPTANCES, ACTORS, CHANGE_HEAD, CHANGES, CLOCK_WITNESS, LEGAL_HOLDS, LIFTED_RESTRICTIONS,
    PASSAGE_MARKS, PASSAGES, PERSON_CHOICES, RETENTION_RUNS, SCHEMA_MIGRATIONS, SEARCH_ENTRIES,
    SETTINGS, SUBJECT_KEYS, SUBJECTS,
};
pub use indexes::{INDEXES, Index, Place as IndexPlace};
pub use rights::{DISPUTES, ERASURE_CERTIFICATES, ERASURE_SCANS};

use crate::change::Topic;
use crate::db::{self, Db, Fields, Kind};
use crate::error::Result;
use crate::workspace::Workspace;

/// What a column says about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
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
    /// Whether a row keeps its person in the workspace: a contact does, what was said with her and
    /// what she wished does not.
    pub keeps_person: bool,
    /// What its rows are kept for.
    pub activity: Activity,
    /// What of its rows stays when the law no longer keeps them.
    pub remains: Option<Remains>,
    /// Whose later dates keep its rows longer.
    pub prolonged: Option<Prolonged>,
    /// Whether an older backup must not take its rows back: they lie beside the workspace as well.
    pub outlives_restores: bool,
}

/// What stays of rows that the law kept, when their time has come: the columns that both tables have.
#[derive(Debug)]
pub struct Remains {
    /// Where it stays.
    pub table: &'static Table,
    /// Only rows with a value in this column leave anything.
    pub since: &'static str,
}

/// Rows of another table that keep a row as long as themselves: an invoice is kept as long as what
/// was paid on it.
#[derive(Clone, Copy, Debug)]
pub struct Prolonged {
    /// The other table.
    pub table: &'static str,
    /// Its column that names the row.
    pub column: &'static str,
    /// Its column with the date.
    pub since: &'static str,
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
            keeps_person: false,
            activity: Activity::Running,
            remains: None,
            prolonged: None,
            outlives_restores: false,
        }
    }

    /// Says what stays of rows whose time has come.
    pub const fn remains(self, remains: Remains) -> Self {
        Self {
            remains: Some(remains),
            ..self
        }
    }

    /// Says whose later dates keep its rows longer.
    pub const fn prolonged(self, prolonged: Prolonged) -> Self {
        Self {
            prolonged: Some(prolonged),
            ..self
        }
    }

    /// Says that an older backup must not take its rows back.
    pub const fn outlives_restores(self) -> Self {
        Self {
            outlives_restores: true,
            ..self
        }
    }

    /// Says what its rows are kept for, and so by which right.
    pub const fn serves(self, activity: Activity) -> Self {
        Self { activity, ..self }
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

    /// Says that a row keeps its person in the workspace.
    pub const fn keeps_its_person(self) -> Self {
        Self {
            keeps_person: true,
            ..self
        }
    }

    /// Whether rows stand beside a person's records and go with the last of them. The log of
    /// changes does not: its key goes.
    pub fn goes_with_its_person(&self) -> bool {
        self.subject == Subject::Column("subject_id")
            && !self.derived
            && !self.keeps_person
            && self.erase != Erase::DestroyKey
    }

    /// Whether rows are about a person.
    pub fn is_personal(&self) -> bool {
        self.subject != Subject::None
    }

    /// Whether a row says something about people, also one that leads to no single person: a
    /// company's, an account holder's.
    pub fn tells_of_people(&self) -> bool {
        self.is_personal()
            || self
                .columns
                .iter()
                .any(|column| column.category != Category::None)
    }

    /// How a row leads to its person, as `table.column`, with `→` from one table to the next.
    pub fn subject_path(&self) -> Option<String> {
        match self.subject {
            Subject::None => None,
            Subject::Column(column) => Some(format!("{}.{column}", self.name)),
            Subject::Through { column, table: of } => {
                let further = table(of).and_then(Self::subject_path)?;
                Some(format!("{}.{column} → {further}", self.name))
            }
        }
    }

    /// Whether a person's copy has the column (GDPR Art. 15): whatever is hers and can be read,
    /// once. What is worked out from her other rows tells nothing more, and the log is told as the
    /// history of her records.
    pub fn in_access(&self, column: &Column) -> bool {
        self.is_personal()
            && !self.derived
            && self.activity != Activity::Accountability
            && column.category != Category::Sealed
    }

    /// Whether she may take the column elsewhere (GDPR Art. 20): what she provided and what was
    /// observed, not what was worked out or is the business's own, nor what is kept because a law
    /// demands it (Art. 20(1)(a)).
    pub fn in_portability(&self, column: &Column) -> bool {
        self.in_access(column)
            && column.category != Category::None
            && self.activity.basis() != Some(LawfulBasis::LegalObligation)
            && matches!(column.source, Source::Provided | Source::Observed)
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
    declared::FEATURES
        .iter()
        .flat_map(|tables| tables.iter().copied())
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

/// `table.index(column, column)` of everything the open database has, but for what the database
/// makes by itself to hold a table's own conditions.
pub async fn indexes_in_database(workspace: &Workspace) -> Result<Vec<String>> {
    let db = workspace.database();
    let rows: Vec<(String,)> = db.all(db::indexes_query(db), vec![]).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// As [`columns_in_database`], for a database that is no open workspace.
pub(crate) async fn columns_of(db: &Db) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = db.all(db::columns_query(db), vec![]).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}
