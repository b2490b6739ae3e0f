use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use crate::backup;
use crate::error::Result;
use crate::trash;
use crate::workspace::Workspace;

/// How the drafts begin that an interrupted backup, move or write leaves behind.
const DRAFT: &str = ".okicrm-";

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartReport {
    /// Half-written files that an interruption had left.
    #[ts(type = "number")]
    pub drafts_removed: usize,
    /// Records that had lain in the trash for 30 days.
    #[ts(type = "number")]
    pub trash_emptied: u64,
    /// Whether a backup was due and made.
    pub backup_made: bool,
}

/// Clears what an interruption left, empties what lay in the trash for 30 days, and makes a backup if one is due.
pub async fn run(workspace: &Workspace) -> Result<StartReport> {
    if !workspace.can_write() {
        return Ok(StartReport::default());
    }
    let folder = workspace.folder();
    let mut drafts_removed = clear_drafts(folder.path())?;
    if folder.backups().is_dir() {
        drafts_removed += clear_drafts(&folder.backups())?;
    }
    let trash_emptied = trash::empty_old(workspace).await?;
    let backup_made = backup::if_due(workspace).await?.is_some();
    Ok(StartReport {
        drafts_removed,
        trash_emptied,
        backup_made,
    })
}

/// Only the process with the write lock makes drafts here, so none of them is in use.
fn clear_drafts(folder: &Path) -> Result<usize> {
    let mut removed = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(DRAFT) {
            if entry.file_type()?.is_dir() {
                std::fs::remove_dir_all(entry.path())?;
            } else {
                std::fs::remove_file(entry.path())?;
            }
            removed += 1;
        }
    }
    Ok(removed)
}
