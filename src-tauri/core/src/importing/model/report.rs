//! What an import did, or would do, and what undoing it did.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reason::RowProblem;
use crate::importing::columns::ColumnMatch;
use crate::importing::reader::FileFacts;

/// What to do with a row that is about a person who is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OnMatch {
    /// Leave the record as it is.
    #[default]
    Skip,
    /// Take what the row says; what it does not say stays, and nothing is removed.
    Update,
    /// Make another record.
    Add,
}

/// One field that a row would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldDifference {
    /// The field, as the contact's own type spells it.
    pub field: String,
    /// What stands there.
    pub before: String,
    /// What would stand there.
    pub after: String,
}

/// What a row makes or changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowDifference {
    /// Row of the file, from 1.
    #[ts(type = "number")]
    pub row: u64,
    /// The name as it is shown.
    pub name: String,
    /// The record that it changes; none when it makes one.
    pub record_id: Option<String>,
    /// What is different; for a new record, what it says.
    pub fields: Vec<FieldDifference>,
}

/// What an import did, or would do. Every row of the file is counted once:
/// `rows = created + updated + skipped + failed`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// The import's id; of a preview, none.
    pub import_id: Option<String>,
    /// The action that undoes it; of a preview, none.
    pub change: Option<String>,
    /// The file's name.
    pub source: String,
    /// The encoding it is in.
    pub encoding: String,
    /// The separator of a CSV file.
    pub delimiter: Option<String>,
    /// Rows or cards in the file; blank lines are none.
    #[ts(type = "number")]
    pub rows: u64,
    /// Records made.
    #[ts(type = "number")]
    pub created: u64,
    /// Records changed.
    #[ts(type = "number")]
    pub updated: u64,
    /// Rows that needed nothing, and why.
    pub skipped: Vec<RowProblem>,
    /// Rows that could not be taken, and why.
    pub failed: Vec<RowProblem>,
    /// What was left out or kept aside of rows that were taken.
    pub notices: Vec<RowProblem>,
    /// What each column of a CSV file was taken for.
    pub mapping: Vec<ColumnMatch>,
}

/// An import before it is done: the file's facts, the counts, and the first differences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// What was found out about the file.
    pub facts: FileFacts,
    /// What would be done.
    pub report: ImportReport,
    /// The first rows that would make or change a record.
    pub differences: Vec<RowDifference>,
}

/// What undoing an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportUndone {
    /// Contacts that the import had made and that are gone.
    #[ts(type = "number")]
    pub removed: u64,
    /// Contacts that the import had changed and that are as before.
    #[ts(type = "number")]
    pub restored: u64,
    /// Contacts that were changed or used since and stay as they are.
    pub kept: Vec<String>,
}

/// An import of the past, and whether it can still be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastImport {
    /// Its id.
    pub id: String,
    /// The file's name.
    pub source: String,
    /// When it was.
    pub at: String,
    /// Rows or cards in the file.
    #[ts(type = "number")]
    pub rows: u64,
    /// Records made.
    #[ts(type = "number")]
    pub created: u64,
    /// Records changed.
    #[ts(type = "number")]
    pub updated: u64,
    /// Rows that needed nothing.
    #[ts(type = "number")]
    pub skipped: u64,
    /// Rows that could not be taken.
    #[ts(type = "number")]
    pub failed: u64,
    /// When it was taken back.
    pub undone_at: Option<String>,
    /// Until when it can be taken back; none when that is past or it was done.
    pub undo_until: Option<String>,
}

/// A row of a past import and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastRow {
    /// Row of the file, from 1.
    #[ts(type = "number")]
    pub row: u64,
    /// `created`, `updated`, `skipped` or `failed`.
    pub outcome: String,
    /// The Fluent id of why, where there is a reason.
    pub reason: Option<String>,
}
