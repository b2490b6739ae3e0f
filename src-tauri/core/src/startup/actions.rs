use serde::Serialize;
use ts_rs::TS;

use crate::backup::{self, Watch};
use crate::error::Result;
use crate::exporting;
use crate::moving;
use crate::trash;
use crate::workspace::{self, Workspace};

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

/// What follows on opening: [`clear`], then [`hourly`].
///
/// # Errors
/// As [`hourly`].
pub async fn run(workspace: &Workspace) -> Result<StartReport> {
    if !workspace.can_write() {
        return Ok(StartReport::default());
    }
    let drafts_removed = clear(workspace).await?;
    Ok(StartReport {
        drafts_removed,
        ..hourly(workspace, Watch::default()).await?
    })
}

/// Clears what an interruption left and what was opened with other programs, before anybody works
/// in the workspace. Says how many half-written files went.
///
/// # Errors
/// What the file system refuses.
pub async fn clear(workspace: &Workspace) -> Result<usize> {
    workspace.folder().clear_opened()?;
    let own = workspace.folder().clear_drafts()?;
    let exports = exporting::clear_drafts(workspace.folder())?;
    Ok(own + exports + backup::clear_drafts(workspace).await?)
}

/// What each hour of work brings: makes a backup if one is due, empties what lay in the trash for
/// 30 days, and removes the backups whose time has come.
///
/// # Errors
/// Each refusal of making a backup.
pub async fn hourly(workspace: &Workspace, watch: Watch<'_>) -> Result<StartReport> {
    workspace::look_at_clock(workspace).await?;
    let trash_emptied = trash::empty_old(workspace).await?;
    moving::settle_host(workspace).await?;
    let backup_made = backup::if_due(workspace, watch).await?.is_some();
    backup::retire(workspace).await?;
    Ok(StartReport {
        drafts_removed: 0,
        trash_emptied,
        backup_made,
    })
}
