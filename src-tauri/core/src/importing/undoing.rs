//! Undoing an import: what it made goes, what it changed is as before. What somebody changed or
//! used since stays and is reported.

use std::collections::HashSet;

use super::model::{ImportUndoRefusal, ImportUndone};
use super::past::undo_until;
use super::store;
use crate::change::{Change, Logged, Topic, UNDONE};
use crate::error::Result;
use crate::workspace::Workspace;

/// Undoes an import.
///
/// # Errors
/// An [`ImportUndoRefusal`] when there is no such import, it was undone before, or it is older than
/// 30 days.
pub async fn undo(workspace: &Workspace, import_id: &str) -> Result<ImportUndone> {
    let mut change = Change::begin(workspace, UNDONE).await?;
    let found = store::import_in(change.tx(), import_id).await?;
    let (set, at, undone_at) = found.ok_or(ImportUndoRefusal::Missing)?;
    if undone_at.is_some() {
        return Err(ImportUndoRefusal::Undone.into());
    }
    if change.at() > undo_until(&at)? {
        return Err(ImportUndoRefusal::TooOld.into());
    }
    change.undo_of(&set);
    let mut undone = ImportUndone::default();
    let mut restored = HashSet::new();
    let mut before = i64::MAX;
    loop {
        let page = change.logged(&set, before).await?;
        let Some(last) = page.last() else { break };
        before = last.number();
        for entry in page {
            take_back(&mut change, &entry, &mut undone, &mut restored).await?;
        }
    }
    undone.restored = u64::try_from(restored.len()).unwrap_or(u64::MAX);
    let at = change.at();
    store::mark_undone(change.tx(), import_id, at).await?;
    change.touch(Topic::Imports);
    change.commit().await?;
    Ok(undone)
}

async fn take_back(
    change: &mut Change<'_>,
    entry: &Logged,
    undone: &mut ImportUndone,
    restored: &mut HashSet<String>,
) -> Result<()> {
    let is_contact = entry.table() == "contacts";
    let is_kept = entry.made()
        && store::is_used(change.tx(), entry.table(), entry.record(), entry.subject()).await?;
    let is_done = !is_kept && change.take_back(entry).await?;
    match (is_contact, is_done) {
        // A record that the import made and changed again is gone, not restored.
        (true, true) if entry.made() => {
            restored.remove(entry.record());
            undone.removed += 1;
        }
        (true, true) => {
            restored.insert(entry.record().to_owned());
        }
        (true, false) if !undone.kept.iter().any(|known| known == entry.record()) => {
            undone.kept.push(entry.record().to_owned());
        }
        _ => {}
    }
    Ok(())
}
