//! Ending what was begun: at opening, after a restore, and when the law keeps something no longer.

use super::actions::{business_country, summary};
use super::carrying::{carry_out, forget_removed};
use super::erasing::{ERASED, prove};
use super::model::Row;
use super::proof::{Ending, Statement};
use super::settled::{self, Settled};
use super::{planning, store};
use crate::backup;
use crate::change::Change;
use crate::db::Db;
use crate::error::Result;
use crate::keys::Key;
use crate::workspace::{self, Access, Clock, Erasure, Folder, Ledger, Workspace};

/// Opens a workspace whose key is known, for window and terminal: with a backup where an older
/// schema will be changed, and with an erasure ended that an interruption had left half done.
///
/// # Errors
/// Each refusal of [`backup::open`] and of the ledger.
pub async fn open(folder: Folder, data: Key, access: Access, clock: Clock) -> Result<Workspace> {
    let workspace = backup::open(folder, data, access, clock).await?;
    if access == Access::Write
        && let Err(error) = end_erasures(&workspace).await
    {
        workspace.close().await;
        return Err(error);
    }
    Ok(workspace)
}

async fn end_erasures(workspace: &Workspace) -> Result<()> {
    let applied = apply_ledger(workspace).await?;
    if applied > 0 {
        tracing::info!(applied, "erasures ended that had been interrupted");
        workspace.folder().clear_opened()?;
    } else if matches!(workspace.database(), Db::Sqlite(_))
        && !Ledger::of(workspace)?.erasures().is_empty()
    {
        // The interruption may have come after the commit and before the log was folded in.
        forget_removed(workspace).await?;
    }
    Ok(())
}

/// Erases whoever the ledger names and is still here: after a restore, and after an erasure that
/// was interrupted. Says how many persons went. Whom only the law keeps is not looked at again before
/// the first of these rows becomes free.
///
/// # Errors
/// `ledger-altered`, and what the database says.
pub async fn apply_ledger(workspace: &Workspace) -> Result<usize> {
    let ledger = Ledger::of(workspace)?;
    let erasures = ledger.erasures();
    if erasures.is_empty() {
        return Ok(0);
    }
    let named: Vec<&str> = erasures
        .iter()
        .map(|erasure| erasure.subject.as_str())
        .collect();
    let today = workspace::trusted_today(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let here = store::here(&mut tx, &named).await?;
    let before = store::settled(&mut tx).await?;
    let country = business_country(&mut tx).await?;
    tx.rollback().await?;
    let (left, mut until) =
        settled::left_to_look_at(before.clone(), erasures, &here, country, today);
    let mut applied = 0;
    for subject in left {
        let mut change = Change::begin(workspace, ERASED).await?;
        let rows = planning::rows(change.tx(), &subject, today).await?;
        until = Settled::earliest(until, &rows)?;
        let known = store::restricted_at(change.tx(), &subject).await?;
        if !rows.iter().any(Row::is_open) && matches!(known, None | Some(Some(_))) {
            change.rollback().await?;
            continue;
        }
        if let Some(erasure) = erasures.iter().rfind(|one| one.subject == subject) {
            state_ending(&mut change, erasure, &rows).await?;
        }
        carry_out(&mut change, &subject, &rows).await?;
        change.commit().await?;
        applied += 1;
    }
    let mut tx = workspace.snapshot().await?;
    let here = store::here(&mut tx, &named).await?;
    tx.rollback().await?;
    let settled = Settled::now(erasures, &here, until, country);
    if before.as_ref() != Some(&settled) {
        let mut tx = workspace.begin().await?;
        store::remember_settled(&mut tx, &settled, workspace.clock().now()).await?;
        tx.commit().await?;
    }
    if applied > 0 {
        forget_removed(workspace).await?;
    }
    Ok(applied)
}

/// The certificate that an interrupted erasure did not come to, or that an older backup does not
/// hold. Whoever was merged into somebody has none of her own: her rows are the other's.
async fn state_ending(change: &mut Change<'_>, erasure: &Erasure, rows: &[Row]) -> Result<()> {
    if !rows.iter().any(Row::is_open) {
        return Ok(());
    }
    let plan = summary(&erasure.subject, rows, 0)?;
    let statement = Statement {
        ended: Some(Ending::AtOpening),
        ..Statement::new(erasure, &plan, change.workspace().id(), None)
    };
    prove(change, &erasure.subject, rows, statement).await?;
    Ok(())
}
