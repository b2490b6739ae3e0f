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
    let mut change = Change::begin(workspace, UNDONE.even_without_terms()).await?;
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
    let mut span = change.span(&set).await?;
    while let Some((first, last)) = span {
        let page = change.logged(&set, (first, last)).await?;
        span = page.last().map(|oldest| (first, oldest.number() - 1));
        // What the import made later is taken back first, so nothing of its own is a use any more:
        // tables are asked one after the other, each when it is its turn.
        for entries in page.chunk_by(|one, other| one.table() == other.table()) {
            let used = used(&mut change, entries).await?;
            for entry in entries {
                take_back(&mut change, entry, &used, &mut undone, &mut restored).await?;
            }
        }
    }
    undone.restored = u64::try_from(restored.len()).unwrap_or(u64::MAX);
    let at = change.at();
    store::mark_undone(change.tx(), import_id, at).await?;
    change.touch(Topic::Imports);
    change.commit().await?;
    Ok(undone)
}

/// Records and persons among those that entries of one table made which something refers to by now.
async fn used(change: &mut Change<'_>, entries: &[Logged]) -> Result<HashSet<String>> {
    let made = || entries.iter().filter(|entry| entry.made());
    let records: Vec<&str> = made().map(Logged::record).collect();
    let subjects: Vec<&str> = made().filter_map(Logged::subject).collect();
    let table = entries.first().map_or("", Logged::table);
    store::used(change.tx(), table, &records, &subjects).await
}

async fn take_back(
    change: &mut Change<'_>,
    entry: &Logged,
    used: &HashSet<String>,
    undone: &mut ImportUndone,
    restored: &mut HashSet<String>,
) -> Result<()> {
    let is_contact = entry.table() == "contacts";
    let is_used = |id: &str| used.contains(id);
    let is_kept = entry.made() && (is_used(entry.record()) || entry.subject().is_some_and(is_used));
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
