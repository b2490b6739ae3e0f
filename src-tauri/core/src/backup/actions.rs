use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;

use super::archive::{self, Archive, MANIFEST};
use super::folders::{self, MAKING};
use super::making;
use super::model::{BackupInfo, BackupManifest, Reason};
use super::progress::{Course, Watch};
use super::{rotation, store};
use crate::change::Topic;
use crate::checkup;
use crate::error::Result;
use crate::keys::Key;
use crate::workspace::{
    self, Access, Clock, Folder, Location, Manifest, Unlock, Workspace, sync_folder,
};

/// A backup is due after this much work.
const MINUTES: i64 = 60;

/// The file and the copy that proves it lie beside each other for a moment.
const TIMES: u64 = 2;

/// How often a backup goes over all bytes: copied, checked, hashed, written, compared, hashed whole.
const ROUNDS_OF_MAKING: u64 = 6;
/// How often proving does: taken out, checked, hashed whole.
const ROUNDS_OF_PROVING: u64 = 3;

/// Makes a backup, proves it, and removes the ones that are outdated.
///
/// # Errors
/// As [`create_watched`].
pub async fn create(workspace: &Workspace, reason: Reason) -> Result<BackupInfo> {
    create_watched(workspace, reason, Watch::default()).await
}

/// Makes a backup that is watched. It has its final name only when it is whole and proven.
///
/// # Errors
/// `backup-no-room`, `backup-folder-missing`, `backup-folder-read-only`, `storage-disk-full`,
/// `backup-stopped`; no file is left then.
pub async fn create_watched(
    workspace: &Workspace,
    reason: Reason,
    watch: Watch<'_>,
) -> Result<BackupInfo> {
    let held = workspace.folder().take_draft_lock().await?;
    let (target, of_choice) = folders::target(workspace).await?;
    let size = workspace.database().size().await?;
    folders::refuse_without_room(&target, size.saturating_mul(TIMES))?;
    let course = Course::new(watch, size.saturating_mul(ROUNDS_OF_MAKING));
    let draft = folders::draft(&target, of_choice, MAKING)?;
    let collected = making::collect(workspace, reason, draft.path(), &course).await?;
    let data = workspace.keys().data();
    let whole = draft.path().join("whole");
    archive::write(&whole, &collected.about, data, draft.path(), &course)?;
    let proven = making::compare(&whole, collected.verified, data, &course)?;
    let path = folders::free_name(&target, collected.about.made_at);
    std::fs::rename(&whole, &path)?;
    sync_folder(&target)?;
    drop((draft, held));
    // What is about to be restored may be an outdated one.
    if reason != Reason::BeforeRestore {
        rotation::rotate(workspace).await?;
    }
    workspace.publish(vec![Topic::Backups, Topic::Shell]);
    tracing::info!(bytes = proven.bytes, ?reason, "backup made and proven");
    Ok(BackupInfo { path, ..proven })
}

/// Whether a backup is due: something changed, and the last backup is an hour away. A clock that
/// was put back makes it due rather than never.
pub fn due(now: Timestamp, latest: Option<(Timestamp, i64)>, changes: i64) -> bool {
    match latest {
        None => changes > 0,
        Some((made, seen)) => {
            changes != seen && now.duration_since(made).as_mins().abs() >= MINUTES
        }
    }
}

/// Makes a backup if one is due.
pub async fn if_due(workspace: &Workspace, watch: Watch<'_>) -> Result<Option<BackupInfo>> {
    let latest = latest(workspace).await?;
    let changes = store::changes(workspace.database()).await?;
    if due(workspace.clock().now(), latest, changes) {
        let made = create_watched(workspace, Reason::Hourly, watch).await?;
        return Ok(Some(made));
    }
    Ok(None)
}

/// Makes a backup before OkiCRM closes, if anything changed since the last.
pub async fn on_quitting(workspace: &Workspace) -> Result<Option<BackupInfo>> {
    let seen = latest(workspace).await?.map(|(_, changes)| changes);
    let changes = store::changes(workspace.database()).await?;
    if changes > 0 && seen != Some(changes) {
        return Ok(Some(create(workspace, Reason::Quitting).await?));
    }
    Ok(None)
}

/// Opens a workspace whose key is known. Where its schema is an older one, a backup is made before
/// it is changed, also for somebody who only reads.
pub async fn open(folder: Folder, data: Key, access: Access, clock: Clock) -> Result<Workspace> {
    let again = (folder.clone(), data.clone(), clock.clone());
    let (workspace, is_behind) = workspace::open_as_it_is(folder, data, access, clock).await?;
    if !is_behind {
        return Ok(workspace);
    }
    if let Err(error) = bring_up_to_date(&workspace, access).await {
        workspace.close().await;
        return Err(error);
    }
    if access == Access::Write || !is_in_file(&workspace)? {
        return Ok(workspace);
    }
    // Only who may write can bring the file up to date.
    workspace.close().await;
    let (folder, data, clock) = again;
    let writing = (folder.clone(), data.clone(), clock.clone());
    workspace::open_with_key(writing.0, writing.1, Access::Write, writing.2)
        .await?
        .close()
        .await;
    workspace::open_with_key(folder, data, access, clock).await
}

async fn bring_up_to_date(workspace: &Workspace, access: Access) -> Result<()> {
    if is_in_file(workspace)? {
        create(workspace, Reason::BeforeMigration).await?;
    }
    if access == Access::Write {
        workspace.database().migrate().await?;
    }
    Ok(())
}

fn is_in_file(workspace: &Workspace) -> Result<bool> {
    Ok(Manifest::read(workspace.folder())?.database == Location::File)
}

/// The data key of a backup, which may be another than the workspace's of today.
///
/// # Errors
/// `passphrase-wrong` and the like; each refusal of a file that is no backup.
pub fn key_for(file: &Path, unlock: Unlock<'_>) -> Result<Key> {
    let mut archive = Archive::open(file)?;
    let manifest = Manifest::parse(&archive.text(MANIFEST)?)?;
    workspace::data_key(&manifest, unlock)
}

/// What a file says about itself. Nothing of that is proven yet.
///
/// # Errors
/// Each refusal of a file that is no backup.
pub fn look_at(file: &Path) -> Result<BackupManifest> {
    Archive::open(file).map(|archive| archive.about)
}

/// What a backup made now would hold, counted in the same way: rows by table.
pub async fn counts_now(workspace: &Workspace) -> Result<BTreeMap<String, i64>> {
    checkup::counts_by_table(workspace.database()).await
}

/// Proves a backup by opening its copy, checking and counting it. `folder` is where the copy is
/// put meanwhile.
///
/// # Errors
/// Each [`super::BackupRefusal`]; `passphrase-wrong` and the like when the key is not that backup's.
pub async fn verify(
    folder: &Folder,
    file: &Path,
    unlock: Unlock<'_>,
    watch: Watch<'_>,
) -> Result<BackupInfo> {
    let data = key_for(file, unlock)?;
    let beside = file.parent().unwrap_or(Path::new("."));
    let here = folder.path().is_dir();
    let held = match here {
        true => Some(folder.take_draft_lock().await?),
        false => None,
    };
    let scratch = if here { folder.path() } else { beside };
    let length = std::fs::metadata(file)?.len();
    let course = Course::new(watch, length.saturating_mul(ROUNDS_OF_PROVING));
    let proven = making::prove(file, &data, scratch, &course).await;
    drop(held);
    proven
}

/// When the newest backup was made, and how long the change log was then.
async fn latest(workspace: &Workspace) -> Result<Option<(Timestamp, i64)>> {
    let listed = folders::list(workspace).await?;
    Ok(listed
        .into_iter()
        .filter_map(|backup| backup.manifest)
        .find(|about| about.workspace_id == workspace.id())
        .map(|about| (about.made_at, about.changes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_second(1_795_348_800 + minutes * 60).unwrap()
    }

    #[test]
    fn a_backup_is_due_after_an_hour_of_work_and_not_without_work() {
        assert!(!due(at(0), None, 0));
        assert!(due(at(0), None, 1));
        assert!(!due(at(59), Some((at(0), 5)), 6));
        assert!(due(at(60), Some((at(0), 5)), 6));
        assert!(!due(at(6_000), Some((at(0), 5)), 5));
    }

    /// A clock ten years off: what was made "in ten years" does not stop backups for ten years.
    #[test]
    fn a_clock_that_was_put_back_makes_a_backup_due() {
        assert!(due(at(0), Some((at(10 * 525_600), 5)), 6));
    }
}
