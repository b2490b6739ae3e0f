//! Restoring a backup with the erasures that must hold in it: the one way in for window and terminal.

use futures_util::future::BoxFuture;

use super::apply_ledger;
use crate::backup::{self, RestoreReport, Restoring};
use crate::consent;
use crate::error::Result;
use crate::workspace::Workspace;

/// Restores a backup in the place of a folder's workspace; whoever was erased since stays erased, and
/// whoever objected since is left alone.
///
/// # Errors
/// Each refusal of [`backup::restore`].
pub async fn restore(restoring: Restoring<'_>) -> Result<RestoreReport> {
    backup::restore(restoring, apply).await
}

fn apply(workspace: &Workspace) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let applied = apply_ledger(workspace).await?;
        let left_alone = consent::leave_alone_again(workspace).await?;
        tracing::info!(
            applied,
            left_alone,
            "erasures and objections hold in the restored workspace"
        );
        Ok(())
    })
}
