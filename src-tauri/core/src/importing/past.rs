//! The imports of the past: what each did, and whether it can still be taken back.

use jiff::SignedDuration;

use super::model::{PastImport, PastRow};
use super::store;
use crate::change::UNDO_DAYS;
use crate::error::{Fault, Result};
use crate::purpose::Purpose;
use crate::workspace::Workspace;

/// Most rows of one import that are told at a time.
const ROWS: i64 = 1_000;

/// The imports of the past, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(workspace: &Workspace) -> Result<Vec<PastImport>> {
    let now = workspace.clock().now();
    let mut imports = store::imports(workspace.read(Purpose::Daily)).await?;
    for import in &mut imports {
        let until = undo_until(&import.at)?;
        if import.undone_at.is_none() && now <= until {
            import.undo_until = Some(until.to_string());
        }
    }
    Ok(imports)
}

/// The rows of a past import that were left or could not be taken, with the reason of each; at most
/// a thousand.
///
/// # Errors
/// When the database fails.
pub async fn rows_left(workspace: &Workspace, import_id: &str) -> Result<Vec<PastRow>> {
    store::rows_left(workspace.read(Purpose::Daily), import_id, ROWS).await
}

/// Until when an import of this time can be taken back.
pub(super) fn undo_until(at: &str) -> Result<jiff::Timestamp> {
    let at: jiff::Timestamp = at
        .parse()
        .map_err(|_| Fault::Shape("the time of an import".into()))?;
    Ok(at
        .checked_add(SignedDuration::from_hours(UNDO_DAYS * 24))
        .unwrap_or(jiff::Timestamp::MAX))
}
