//! That something left: recorded, because who is asked what became of people's data must know.

use super::data::EXPORTS;
use super::model::{ExportFormat, ExportedFile, PastExport};
use super::store;
use crate::change::{Action, Change};
use crate::error::Result;
use crate::fields;
use crate::purpose::Purpose;
use crate::values::ExportId;
use crate::workspace::Workspace;

/// Data was exported. It cannot be undone: the files are out.
pub const EXPORTED: Action = Action::lasting("data-exported").even_without_terms();

/// Records an export that was written, and says its SHA-256. Where the files lie is not kept.
///
/// # Errors
/// When the workspace is open to be read only, and when the database fails.
pub async fn record(
    workspace: &Workspace,
    format: ExportFormat,
    files: &[ExportedFile],
) -> Result<String> {
    let mut change = Change::begin(workspace, EXPORTED).await?;
    let at = change.at();
    let sum = |of: fn(&ExportedFile) -> u64| {
        i64::try_from(files.iter().map(of).sum::<u64>()).unwrap_or(i64::MAX)
    };
    let kinds: Vec<&str> = files.iter().map(|file| file.kind.as_str()).collect();
    // Of several files, the sum of their sums: it still tells whether a folder is the one exported.
    let sha256 = match files {
        [one] => one.sha256.clone(),
        several => store::sum_of(several),
    };
    let row = fields! {
        "id" => ExportId::new(),
        "format" => format.word(),
        "kinds" => kinds.join(" "),
        "file_count" => i64::try_from(files.len()).unwrap_or(i64::MAX),
        "record_count" => sum(|file| file.records),
        "byte_count" => sum(|file| file.bytes),
        "sha256" => sha256.as_str(),
        "created_at" => at,
    };
    change.insert(&EXPORTS, row).await?;
    change.commit().await?;
    Ok(sha256)
}

/// The exports of the past, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(workspace: &Workspace) -> Result<Vec<PastExport>> {
    store::exports(workspace.read(Purpose::Daily)).await
}
