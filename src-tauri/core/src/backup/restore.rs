//! Restoring: into a fresh folder beside the workspace, checked there, then swapped by rename.

use std::path::{Path, PathBuf};

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::BackupRefusal;
use super::actions::{ASIDE, refuse_without_room};
use super::archive::{Archive, DATABASE, LEDGER, MANIFEST};
use super::model::RestoreReport;
use crate::change::{Action, rebuild_derived};
use crate::checkup;
use crate::db::LATEST_SCHEMA;
use crate::error::Result;
use crate::keys::Key;
use crate::settings::{self, Setting};
use crate::workspace::{self, Access, Clock, Folder, Location, Manifest, Unlock, Workspace};

/// Carries out, in a workspace that nobody has seen yet, the erasures that its ledger names.
pub type LedgerStep = for<'w> fn(&'w Workspace) -> BoxFuture<'w, Result<()>>;

/// For a program that knows no ledger.
pub fn no_ledger(_: &Workspace) -> BoxFuture<'_, Result<()>> {
    Box::pin(async { Ok(()) })
}

/// What the audit tells about the last restore.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RestoreNote {
    /// When the backup was made.
    pub made_at: Timestamp,
    /// When it was restored.
    pub restored_at: Timestamp,
}

impl Setting for RestoreNote {
    const KEY: &'static str = "restored";
    const CHANGED: Action = Action::lasting("backup-restored");
}

/// Restores a backup in the place of a folder's workspace, which is put aside among the backups.
///
/// # Errors
/// Each [`BackupRefusal`]; `passphrase-wrong` and the like when the key is not that backup's;
/// `workspace-busy` while the workspace is open; `workspace-newer`. The workspace is untouched then.
pub async fn restore(
    folder: &Folder,
    file: &Path,
    unlock: Unlock<'_>,
    clock: Clock,
    apply_ledger: LedgerStep,
) -> Result<RestoreReport> {
    let mut archive = Archive::open(file)?;
    if archive.about.schema_version > LATEST_SCHEMA {
        return Err(BackupRefusal::Newer.into());
    }
    let manifest = Manifest::parse(&archive.text(MANIFEST)?)?;
    let data = workspace::data_key(&manifest, unlock)?;
    archive.check_seal(&data)?;
    let lock = match folder.path().is_dir() {
        true => Some(folder.take_lock()?),
        false => None,
    };
    let parent = parent_of(folder)?;
    refuse_without_room(&parent, std::fs::metadata(file)?.len())?;
    let draft = tempfile::Builder::new()
        .prefix(".okicrm-restore-")
        .tempdir_in(&parent)?;
    unpack(&mut archive, folder, manifest, draft.path())?;
    let fresh = Folder::at(draft.path());
    let counts = make_ready(&fresh, data, clock.clone(), &archive, apply_ledger).await?;
    let kept = swap(folder, draft, lock, clock.now())?;
    Ok(RestoreReport {
        workspace: folder.path().to_owned(),
        made_at: archive.about.made_at,
        counts,
        kept,
        verified: true,
    })
}

/// Puts the parts into the fresh folder. The ledger of the workspace that is there wins over the
/// backup's: it is the same with whatever was erased since.
fn unpack(
    archive: &mut Archive,
    folder: &Folder,
    mut manifest: Manifest,
    draft: &Path,
) -> Result<()> {
    let fresh = Folder::at(draft);
    archive.extract(DATABASE, &fresh.database())?;
    let same = Manifest::read(folder).is_ok_and(|now| now.workspace_id == manifest.workspace_id);
    if same && folder.ledger().exists() {
        std::fs::copy(folder.ledger(), fresh.ledger())?;
    } else if archive.has(LEDGER) {
        archive.extract(LEDGER, &fresh.ledger())?;
    }
    manifest.database = Location::File;
    manifest.write(&fresh)
}

/// Opens the fresh workspace, brings it up to date, makes what is derived again, carries out the
/// erasures, and checks it.
async fn make_ready(
    fresh: &Folder,
    data: Key,
    clock: Clock,
    archive: &Archive,
    apply_ledger: LedgerStep,
) -> Result<std::collections::BTreeMap<String, i64>> {
    let workspace = workspace::open_with_key(fresh.clone(), data, Access::Write, clock).await?;
    let ready = async {
        let mut tx = workspace.begin().await?;
        rebuild_derived(&mut tx).await?;
        tx.commit().await?;
        let counts = checkup::counts_by_table(workspace.database()).await?;
        let told = &archive.about.counts;
        if told
            .iter()
            .any(|(table, count)| counts.get(table) != Some(count))
        {
            return Err(BackupRefusal::CountsDiffer.into());
        }
        apply_ledger(&workspace).await?;
        let note = RestoreNote {
            made_at: archive.about.made_at,
            restored_at: workspace.clock().now(),
        };
        settings::save(&workspace, &note).await?;
        if !checkup::verify(&workspace).await?.ok {
            return Err(BackupRefusal::Damaged.into());
        }
        checkup::counts_by_table(workspace.database()).await
    }
    .await;
    workspace.close().await;
    ready
}

/// Puts the fresh folder in the place of the old one, by renames only. When the computer stops in
/// the middle, [`Folder::settle`] finishes it at the next opening.
fn swap(
    folder: &Folder,
    draft: tempfile::TempDir,
    lock: Option<workspace::WriteLock>,
    now: Timestamp,
) -> Result<Option<PathBuf>> {
    let ready = folder.ready();
    if ready.exists() {
        std::fs::remove_dir_all(&ready)?;
    }
    std::fs::rename(draft.keep(), &ready)?;
    // Windows moves no folder with an open file in it.
    drop(lock);
    if !folder.path().exists() {
        std::fs::rename(&ready, folder.path())?;
        return Ok(None);
    }
    let name = format!("{ASIDE}{}", now.as_second());
    let old = parent_of(folder)?.join(format!(".okicrm-{name}"));
    std::fs::rename(folder.path(), &old)?;
    std::fs::rename(&ready, folder.path())?;
    let old_backups = Folder::at(&old).backups();
    if old_backups.is_dir() {
        std::fs::rename(old_backups, folder.backups())?;
    }
    std::fs::create_dir_all(folder.backups())?;
    let kept = folder.backups().join(name);
    std::fs::rename(&old, &kept)?;
    Ok(Some(kept))
}

/// The folder that holds the workspace's folder, made if it is not there.
fn parent_of(folder: &Folder) -> Result<PathBuf> {
    let parent = folder
        .path()
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent)?;
    Ok(parent.to_owned())
}
