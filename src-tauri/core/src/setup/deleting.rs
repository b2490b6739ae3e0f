//! The end of a workspace: everything in it, and everything that opens it.

use serde::Deserialize;
use ts_rs::TS;

use super::store;
use crate::backup;
use crate::error::Result;
use crate::keys::Keychain;
use crate::workspace::{self, Manifest, Unlock, Workspace};

/// Deletes the workspace for somebody who proves that she may open it: the records in the file or on
/// the server, the backups and the ledger in its folder, and the key. It cannot be undone, because
/// nothing is left that could open a copy but the copy's own recovery code.
///
/// # Errors
/// Each refusal of a wrong proof; nothing is deleted then.
pub async fn delete_everything(
    workspace: Workspace,
    proof: Unlock<'_>,
    keychain: &dyn Keychain,
) -> Result<()> {
    delete(workspace, proof, keychain, BackupsThen::Here).await
}

/// What becomes of backups when a workspace is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BackupsThen {
    /// Those in its own folder go; those in folders that were chosen stay.
    Here,
    /// Every one of this workspace goes, also in folders that were chosen.
    All,
    /// All stay, with the list of erased people that a restore needs. Each still opens with the
    /// recovery code or passphrase of its time.
    Stay,
}

/// As [`delete_everything`], and says what becomes of the backups.
///
/// # Errors
/// Each refusal of a wrong proof; nothing is deleted then.
pub async fn delete(
    workspace: Workspace,
    proof: Unlock<'_>,
    keychain: &dyn Keychain,
    backups: BackupsThen,
) -> Result<()> {
    let folder = workspace.folder().clone();
    let manifest = Manifest::read(&folder)?;
    workspace::data_key(&manifest, proof)?;
    if backups == BackupsThen::All {
        backup::remove_all(&workspace).await?;
    }
    if manifest.is_on_server() {
        let mut tx = workspace.begin().await?;
        store::empty(&mut tx).await?;
        tx.commit().await?;
    }
    workspace.close().await;
    drop(workspace);
    match backups {
        BackupsThen::Here | BackupsThen::All => folder.remove()?,
        BackupsThen::Stay => folder.remove_but_backups()?,
    }
    if manifest.keychain {
        keychain.forget(&manifest.workspace_id.to_string())?;
    }
    Ok(())
}
