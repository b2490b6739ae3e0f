//! Where backups lie: the folder of choice, those chosen before, and the one beside the workspace.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use tempfile::TempDir;

use super::archive::{Archive, ENDING};
use super::model::{BackupSettings, ListedBackup};
use super::{BackupRefusal, LONGEST_DAYS};
use crate::error::{Error, Refusal as _, Result, StorageRefusal};
use crate::settings;
use crate::workspace::Workspace;

/// Room that must stay free beside the backup, in bytes.
const SPARE: u64 = 16 * 1024 * 1024;

/// How the folders begin in which a backup is made.
pub(super) const MAKING: &str = ".okicrm-backup-";
/// How the folders begin in which a backup is proven.
pub(super) const PROVING: &str = ".okicrm-verify-";

/// How many former folders are looked into; the oldest is forgotten.
const FORMER: usize = 10;

/// What was said about backups; the usual where nothing was said.
pub async fn load_settings(workspace: &Workspace) -> Result<BackupSettings> {
    Ok(settings::load(workspace).await?.unwrap_or_default())
}

/// Says where backups go and how long they stay. A folder chosen before is still looked into, so
/// that the backups in it are found and go when their time has come.
///
/// # Errors
/// `backup-keep-days`, `backup-folder-missing`, `backup-folder-read-only`.
pub async fn save_settings(
    workspace: &Workspace,
    folder: Option<&Path>,
    keep_days: u16,
) -> Result<BackupSettings> {
    if !(1..=LONGEST_DAYS).contains(&keep_days) {
        return Err(BackupRefusal::KeepDays.into());
    }
    let now = load_settings(workspace).await?;
    let folder = folder.map(|folder| folder.display().to_string());
    if let Some(folder) = folder.as_deref() {
        draft(Path::new(folder), true, PROVING)?;
    }
    let mut former = now.former;
    former.extend(now.folder);
    former.retain(|place| Some(place) != folder.as_ref());
    former.dedup();
    let oldest = former.len().saturating_sub(FORMER);
    let chosen = BackupSettings {
        folder,
        former: former.split_off(oldest),
        keep_days,
    };
    settings::save(workspace, &chosen).await?;
    Ok(chosen)
}

/// The folder the next backup goes to, and whether it is one of choice.
pub(super) async fn target(workspace: &Workspace) -> Result<(PathBuf, bool)> {
    if let Some(folder) = load_settings(workspace).await?.folder {
        let folder = PathBuf::from(folder);
        if !folder.is_dir() {
            return Err(BackupRefusal::FolderMissing.into());
        }
        return Ok((folder, true));
    }
    let folder = workspace.folder().backups();
    std::fs::create_dir_all(&folder)?;
    Ok((folder, false))
}

/// A folder to work in that goes again.
pub(super) fn draft(folder: &Path, of_choice: bool, prefix: &str) -> Result<TempDir> {
    let made = tempfile::Builder::new().prefix(prefix).tempdir_in(folder);
    made.map_err(|error| match Error::from(error) {
        refused if !of_choice => refused,
        refused if refused.code() == StorageRefusal::ReadOnly.code() => {
            BackupRefusal::FolderReadOnly.into()
        }
        _ if !folder.is_dir() => BackupRefusal::FolderMissing.into(),
        other => other,
    })
}

/// The folders that are there now: beside the workspace first.
async fn places(workspace: &Workspace) -> Result<Vec<(PathBuf, bool)>> {
    let settings = load_settings(workspace).await?;
    let chosen = settings.folder.into_iter().chain(settings.former);
    let mut places = vec![(workspace.folder().backups(), false)];
    places.extend(chosen.map(|folder| (PathBuf::from(folder), true)));
    places.retain(|(folder, _)| folder.is_dir());
    Ok(places)
}

/// The backups of a workspace, the newest first. A folder that is not there now holds none. A folder
/// of choice may hold another workspace's as well: they are not ours to show or to remove.
pub async fn list(workspace: &Workspace) -> Result<Vec<ListedBackup>> {
    let mut backups = Vec::new();
    for (place, of_choice) in places(workspace).await? {
        let mut found = listed(&place)?;
        if of_choice {
            found.retain(|backup| {
                let about = backup.manifest.as_ref();
                about.is_none_or(|about| about.workspace_id == workspace.id())
            });
        }
        backups.append(&mut found);
    }
    backups.sort_by_key(|backup| {
        let about = backup.manifest.as_ref();
        let made = about.map(|about| (about.made_at, about.backup_id));
        std::cmp::Reverse((made, backup.path.clone()))
    });
    Ok(backups)
}

/// Removes every backup that says it is of this workspace, wherever it was chosen to lie; says how many.
///
/// # Errors
/// What the file system refuses.
pub async fn remove_all(workspace: &Workspace) -> Result<usize> {
    let mut removed = 0;
    for backup in list(workspace).await? {
        let about = backup.manifest.as_ref();
        if about.is_some_and(|about| about.workspace_id == workspace.id()) {
            std::fs::remove_file(&backup.path)?;
            removed += 1;
        }
    }
    Ok(removed)
}

fn listed(folder: &Path) -> Result<Vec<ListedBackup>> {
    let mut backups = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == ENDING) {
            backups.push(ListedBackup {
                bytes: entry.metadata()?.len(),
                manifest: Archive::open(&path).ok().map(|archive| archive.about),
                path,
            });
        }
    }
    Ok(backups)
}

/// Removes what an interrupted backup left; nothing while one is being made or proven. Says how many
/// went.
pub async fn clear_drafts(workspace: &Workspace) -> Result<usize> {
    let Some(held) = workspace.folder().try_draft_lock()? else {
        return Ok(0);
    };
    let mut places = places(workspace).await?;
    places.push((workspace.folder().path().to_owned(), false));
    let mut removed = 0;
    for (place, _) in places {
        for entry in std::fs::read_dir(place)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if [MAKING, PROVING]
                .iter()
                .any(|draft| name.starts_with(draft))
            {
                std::fs::remove_dir_all(entry.path())?;
                removed += 1;
            }
        }
    }
    drop(held);
    Ok(removed)
}

/// Refuses what has no room.
pub(super) fn refuse_without_room(folder: &Path, needed: u64) -> Result<()> {
    let needed = needed.saturating_add(SPARE);
    let available = fs4::available_space(folder)?;
    if available < needed {
        return Err(BackupRefusal::NoRoom { needed, available }.into());
    }
    Ok(())
}

/// `okicrm-20261122-120000.okibackup`, with a number behind it where there is one already.
pub(super) fn free_name(folder: &Path, made: Timestamp) -> PathBuf {
    let stamp = made.strftime("%Y%m%d-%H%M%S").to_string();
    (1_u32..)
        .map(|number| match number {
            1 => folder.join(format!("okicrm-{stamp}.{ENDING}")),
            _ => folder.join(format!("okicrm-{stamp}-{number}.{ENDING}")),
        })
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(format!("okicrm-{stamp}-more.{ENDING}")))
}
