//! A copy of everything kept about one person (GDPR Art. 15), as one archive.

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use super::model::{Count, Person};
use super::packs::{CopyOptions, write_copy};
use crate::data_map::Table;
use crate::error::Result;
use crate::workspace::Workspace;

/// What an archive holds.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessReport {
    /// Where it is.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Rows by kind.
    pub records: Vec<Count>,
    /// Every kind that was looked through, found or not.
    pub searched: Vec<String>,
}

/// Writes a person's archive as [`write_copy`] does, not locked and in the business's language.
///
/// # Errors
/// As [`write_copy`].
pub async fn export_person(
    workspace: &Workspace,
    person: Person,
    path: &Path,
) -> Result<AccessReport> {
    let written = write_copy(workspace, person, path, &CopyOptions::default()).await?;
    Ok(written.report)
}

/// Keys and what is derived tell the person nothing; the log is told as history of her records.
pub(super) fn is_shown(table: &Table) -> bool {
    table.is_personal()
        && !table.derived
        && !matches!(
            table.name,
            "changes"
                | "subject_keys"
                | "actors"
                | "acceptances"
                | "person_choices"
                | "file_chunks"
        )
}
