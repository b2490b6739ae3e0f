use std::fs::File;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::archive::{self, Archive, DATABASE, ENDING, LEDGER, MANIFEST};
use super::model::{BackupInfo, BackupManifest, BackupSettings, FORMAT, ListedBackup, Reason};
use super::{BackupRefusal, outdated, store};
use crate::change::Topic;
use crate::checkup;
use crate::db::{Db, LATEST_SCHEMA, sqlite};
use crate::error::Result;
use crate::keys::Key;
use crate::moving;
use crate::settings;
use crate::values::BackupId;
use crate::workspace::{
    self, Access, Clock, Folder, Location, Manifest, Unlock, Workspace, write_whole_with,
};

/// A backup is due after this much work.
const MINUTES: i64 = 60;

/// Room that must stay free beside the backup, in bytes.
const SPARE: u64 = 16 * 1024 * 1024;

/// The copy, the file made of it, and the copy that proves it.
const TIMES: u64 = 3;

/// Before the stamp of a workspace that a restore has put aside.
pub(super) const ASIDE: &str = "before-restore-";

/// How long such a workspace stays, in hours: 90 days, as the backups.
const ASIDE_HOURS: i64 = 90 * 24;

/// Makes a backup, proves it, and removes the ones that are outdated.
///
/// # Errors
/// `backup-no-room`, `backup-folder-missing`, `storage-disk-full`; no file is left then.
pub async fn create(workspace: &Workspace, reason: Reason) -> Result<BackupInfo> {
    let target = folder_of(workspace).await?;
    let db = workspace.database();
    refuse_without_room(&target, db.size().await?.saturating_mul(TIMES))?;
    let draft = tempfile::Builder::new()
        .prefix(".okicrm-backup-")
        .tempdir_in(&target)?;
    let about = collect(workspace, reason, draft.path()).await?;
    let path = free_name(&target, about.made_at);
    let data = workspace.keys().data();
    write_whole_with(&path, |file| {
        archive::write(file, &about, data, draft.path())
    })?;
    drop(draft);
    let proven = prove(&path, data, &target).await;
    let info = match proven {
        Ok(info) => info,
        Err(error) => {
            std::fs::remove_file(&path)?;
            return Err(error);
        }
    };
    rotate(&target, workspace.clock().now())?;
    workspace.publish(vec![Topic::Backups]);
    tracing::info!(bytes = info.bytes, "backup made and proven");
    Ok(info)
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
pub async fn if_due(workspace: &Workspace) -> Result<Option<BackupInfo>> {
    let latest = latest(workspace).await?;
    let changes = store::changes(workspace.database()).await?;
    if due(workspace.clock().now(), latest, changes) {
        return Ok(Some(create(workspace, Reason::Hourly).await?));
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

/// Opens a workspace whose key is known; makes a backup first if its schema will be changed.
pub async fn open(folder: Folder, data: Key, access: Access, clock: Clock) -> Result<Workspace> {
    let manifest = Manifest::read(&folder)?;
    if access == Access::Write && manifest.database == Location::File {
        let looked =
            workspace::open_with_key(folder.clone(), data.clone(), Access::Read, clock.clone())
                .await?;
        let behind = looked.database().schema_version().await? < LATEST_SCHEMA;
        let made = if behind {
            create(&looked, Reason::BeforeMigration).await.map(|_| ())
        } else {
            Ok(())
        };
        looked.close().await;
        made?;
    }
    workspace::open_with_key(folder, data, access, clock).await
}

/// The backups of a workspace, the newest first.
pub async fn list(workspace: &Workspace) -> Result<Vec<ListedBackup>> {
    let target = folder_of(workspace).await?;
    listed(&target)
}

/// Proves a backup by opening its copy, checking and counting it. `folder` is where the copy is
/// put meanwhile.
///
/// # Errors
/// Each [`BackupRefusal`]; `passphrase-wrong` and the like when the key is not that backup's.
pub async fn verify(folder: &Folder, file: &Path, unlock: Unlock<'_>) -> Result<BackupInfo> {
    let mut archive = Archive::open(file)?;
    let manifest = Manifest::parse(&archive.text(MANIFEST)?)?;
    let data = workspace::data_key(&manifest, unlock)?;
    drop(archive);
    let beside = file.parent().unwrap_or(Path::new("."));
    let scratch = if folder.path().is_dir() {
        folder.path()
    } else {
        beside
    };
    prove(file, &data, scratch).await
}

/// The copy and what is told about it, in a folder that goes again.
async fn collect(workspace: &Workspace, reason: Reason, draft: &Path) -> Result<BackupManifest> {
    let data = workspace.keys().data();
    let copy = draft.join(DATABASE);
    match workspace.database() {
        Db::Sqlite(_) => {
            sqlite::copy_into(&workspace.folder().database(), data.bytes(), &copy).await?;
        }
        Db::Postgres(_) => copy_from_server(workspace, &copy).await?,
    }
    let mut manifest = Manifest::read(workspace.folder())?;
    manifest.database = Location::File;
    std::fs::write(draft.join(MANIFEST), manifest.text()?)?;
    let mut names = vec![MANIFEST, DATABASE];
    if workspace.folder().ledger().exists() {
        std::fs::copy(workspace.folder().ledger(), draft.join(LEDGER))?;
        names.push(LEDGER);
    }
    let db = Db::Sqlite(sqlite::open(&copy, data.bytes(), sqlite::Access::Write).await?);
    let counted = count(&db).await;
    db.close().await;
    let (schema_version, changes, counts) = counted?;
    Ok(BackupManifest {
        format: FORMAT,
        backup_id: BackupId::new(),
        workspace_id: workspace.id(),
        made_at: workspace.clock().now(),
        reason,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        schema_version,
        changes,
        counts,
        parts: names
            .into_iter()
            .map(|name| archive::part(draft, name))
            .collect::<Result<_>>()?,
    })
}

/// A server's records as an encrypted file with the workspace's key.
async fn copy_from_server(workspace: &Workspace, copy: &Path) -> Result<()> {
    let data = workspace.keys().data();
    let db = Db::Sqlite(sqlite::open(copy, data.bytes(), sqlite::Access::Create).await?);
    let copied = async {
        db.migrate().await?;
        let mut from = workspace.snapshot().await?;
        let mut to = db.begin().await?;
        moving::copy_tables(&mut from, &mut to).await?;
        to.commit().await?;
        from.rollback().await
    }
    .await;
    db.close().await;
    copied
}

type Counted = (i64, i64, std::collections::BTreeMap<String, i64>);

async fn count(db: &Db) -> Result<Counted> {
    let version = db.schema_version().await?;
    Ok((
        version,
        store::changes(db).await?,
        checkup::counts_by_table(db).await?,
    ))
}

/// Opens the copy inside a backup, checks it and counts it.
async fn prove(path: &Path, data: &Key, scratch: &Path) -> Result<BackupInfo> {
    let mut archive = Archive::open(path)?;
    archive.check_seal(data)?;
    archive.text(MANIFEST)?;
    let length = std::fs::metadata(path)?.len();
    refuse_without_room(scratch, length)?;
    let draft = tempfile::Builder::new()
        .prefix(".okicrm-verify-")
        .tempdir_in(scratch)?;
    let copy = draft.path().join(DATABASE);
    archive.extract(DATABASE, &copy)?;
    if archive.has(LEDGER) {
        archive.extract(LEDGER, &draft.path().join(LEDGER))?;
    }
    let db = sqlite::open(&copy, data.bytes(), sqlite::Access::Write)
        .await
        .map_err(|_| BackupRefusal::Damaged)?;
    let db = Db::Sqlite(db);
    let counted = async {
        let report = checkup::check_database(&db).await?;
        Ok::<_, crate::Error>((report, count(&db).await?))
    }
    .await;
    db.close().await;
    let (report, (version, _, counts)) = counted?;
    if version > LATEST_SCHEMA {
        return Err(BackupRefusal::Newer.into());
    }
    if !report.ok {
        return Err(BackupRefusal::Damaged.into());
    }
    let about = archive.about;
    if counts != about.counts {
        return Err(BackupRefusal::CountsDiffer.into());
    }
    let (bytes, sha256) = archive::sum(&mut File::open(path)?)?;
    Ok(BackupInfo {
        path: path.to_owned(),
        bytes,
        sha256,
        verified: true,
        manifest: about,
    })
}

/// When the newest backup was made, and how long the change log was then.
async fn latest(workspace: &Workspace) -> Result<Option<(Timestamp, i64)>> {
    let listed = list(workspace).await?;
    Ok(listed
        .into_iter()
        .filter_map(|backup| backup.manifest)
        .find(|about| about.workspace_id == workspace.id())
        .map(|about| (about.made_at, about.changes)))
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
    backups.sort_by_key(|backup| {
        let made = backup.manifest.as_ref().map(|about| about.made_at);
        std::cmp::Reverse((made, backup.path.clone()))
    });
    Ok(backups)
}

/// Removes what is outdated. A backup that cannot be read has no age and stays.
fn rotate(folder: &Path, now: Timestamp) -> Result<()> {
    let dated: Vec<(PathBuf, Timestamp)> = listed(folder)?
        .into_iter()
        .filter_map(|backup| Some((backup.path, backup.manifest?.made_at)))
        .collect();
    let made: Vec<Timestamp> = dated.iter().map(|(_, made)| *made).collect();
    for position in outdated(now, &made) {
        if let Some((path, _)) = dated.get(position) {
            std::fs::remove_file(path)?;
        }
    }
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let stamp = name
            .strip_prefix(ASIDE)
            .and_then(|stamp| Timestamp::from_second(stamp.parse().ok()?).ok());
        if stamp.is_some_and(|made| now.duration_since(made).as_hours() >= ASIDE_HOURS) {
            std::fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

async fn folder_of(workspace: &Workspace) -> Result<PathBuf> {
    let chosen: Option<BackupSettings> = settings::load(workspace).await?;
    if let Some(folder) = chosen.and_then(|settings| settings.folder) {
        let folder = PathBuf::from(folder);
        if !folder.is_dir() {
            return Err(BackupRefusal::FolderMissing.into());
        }
        return Ok(folder);
    }
    let folder = workspace.folder().backups();
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

pub(super) fn refuse_without_room(folder: &Path, needed: u64) -> Result<()> {
    let needed = needed.saturating_add(SPARE);
    let available = fs4::available_space(folder)?;
    if available < needed {
        return Err(BackupRefusal::NoRoom { needed, available }.into());
    }
    Ok(())
}

/// `okicrm-20261122-120000.okibackup`, with a number behind it where there is one already.
fn free_name(folder: &Path, made: Timestamp) -> PathBuf {
    let stamp = made.strftime("%Y%m%d-%H%M%S").to_string();
    (1_u32..)
        .map(|number| match number {
            1 => folder.join(format!("okicrm-{stamp}.{ENDING}")),
            _ => folder.join(format!("okicrm-{stamp}-{number}.{ENDING}")),
        })
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(format!("okicrm-{stamp}-more.{ENDING}")))
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
