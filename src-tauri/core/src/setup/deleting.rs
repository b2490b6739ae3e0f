//! The end of a workspace: everything in it, and everything that opens it.

use super::store;
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
    let folder = workspace.folder().clone();
    let manifest = Manifest::read(&folder)?;
    workspace::data_key(&manifest, proof)?;
    if manifest.is_on_server() {
        let mut tx = workspace.begin().await?;
        store::empty(&mut tx).await?;
        tx.commit().await?;
    }
    workspace.close().await;
    drop(workspace);
    folder.remove()?;
    if manifest.keychain {
        keychain.forget(&manifest.workspace_id.to_string())?;
    }
    Ok(())
}
