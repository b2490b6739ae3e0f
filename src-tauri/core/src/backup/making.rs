//! The copy inside a backup: made, opened again, checked, counted and described.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::archive::{self, Archive, DATABASE, LEDGER, MANIFEST, PROMISES};
use super::folders::{self, PROVING};
use super::model::{BackupInfo, BackupManifest, FORMAT, Reason};
use super::progress::Course;
use super::{BackupRefusal, store};
use crate::change::keep_beside;
use crate::checkup;
use crate::db::{Db, LATEST_SCHEMA, sqlite};
use crate::error::{Error, Result};
use crate::keys::Key;
use crate::moving;
use crate::values::BackupId;
use crate::workspace::{Location, Manifest, Workspace};

/// How often it is looked how far the copy is.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// What was collected for a backup.
pub(super) struct Collected {
    pub about: BackupManifest,
    /// See [`BackupInfo::verified`].
    pub verified: bool,
}

/// The copy and what is told about it, in a folder that goes again.
pub(super) async fn collect(
    workspace: &Workspace,
    reason: Reason,
    draft: &Path,
    course: &Course<'_>,
) -> Result<Collected> {
    let data = workspace.keys().data();
    let copy = draft.join(DATABASE);
    match workspace.database() {
        Db::Sqlite(_) => copy_file(workspace, &copy, course).await?,
        Db::Postgres(_) => copy_from_server(workspace, &copy, course).await?,
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
    let counted = async {
        let report = checkup::check_copy(&db).await?;
        refuse_damaged(&report)?;
        Ok::<_, Error>((report.ok, count(&db).await?))
    }
    .await;
    db.close().await;
    course.add(std::fs::metadata(&copy)?.len())?;
    let (verified, (schema_version, changes, counts)) = counted?;
    // Before a migration some of its tables are not there yet.
    if schema_version == LATEST_SCHEMA {
        renew_promises(workspace).await?;
    }
    if workspace.folder().promises().exists() {
        std::fs::copy(workspace.folder().promises(), draft.join(PROMISES))?;
        names.push(PROMISES);
    }
    let about = BackupManifest {
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
            .map(|name| archive::part(draft, name, course))
            .collect::<Result<_>>()?,
    };
    Ok(Collected { about, verified })
}

/// Writes what was promised beside the workspace, as it is now.
async fn renew_promises(workspace: &Workspace) -> Result<()> {
    let mut tx = workspace.snapshot().await?;
    let kept = keep_beside(&mut tx, workspace, workspace.clock().now()).await;
    tx.rollback().await?;
    kept
}

/// Copies the file while others work in it, and looks meanwhile how far that is.
async fn copy_file(workspace: &Workspace, copy: &Path, course: &Course<'_>) -> Result<()> {
    let file = workspace.folder().database();
    let data = workspace.keys().data();
    let stop = Arc::new(AtomicBool::new(false));
    let copying = sqlite::copy_into(&file, data.bytes(), copy, Arc::clone(&stop));
    let mut copying = std::pin::pin!(copying);
    let mut seen = 0;
    let mut further = |course: &Course<'_>| {
        let length = std::fs::metadata(copy).map_or(0, |about| about.len());
        let grown = length.saturating_sub(seen);
        seen = length;
        course.add(grown)
    };
    loop {
        match tokio::time::timeout(LOOK_EVERY, &mut copying).await {
            Ok(Err(_)) if stop.load(Ordering::Relaxed) => {
                return Err(BackupRefusal::Stopped.into());
            }
            Ok(copied) => {
                copied?;
                return further(course);
            }
            // The copy is not abandoned but told to stop, and waited for.
            Err(_) => stop.store(further(course).is_err(), Ordering::Relaxed),
        }
    }
}

/// A server's records as an encrypted file with the workspace's key.
async fn copy_from_server(workspace: &Workspace, copy: &Path, course: &Course<'_>) -> Result<()> {
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
    copied?;
    course.add(std::fs::metadata(copy)?.len())
}

type Counted = (i64, i64, BTreeMap<String, i64>);

async fn count(db: &Db) -> Result<Counted> {
    let version = db.schema_version().await?;
    Ok((
        version,
        store::changes(db).await?,
        checkup::counts_by_table(db).await?,
    ))
}

fn refuse_damaged(report: &checkup::Report) -> Result<()> {
    if report.holds_the_records() {
        Ok(())
    } else {
        Err(BackupRefusal::Damaged.into())
    }
}

/// Reads a backup that was just written: what lies in it is, byte for byte, what was checked.
pub(super) fn compare(
    path: &Path,
    verified: bool,
    data: &Key,
    course: &Course<'_>,
) -> Result<BackupInfo> {
    let mut archive = Archive::open(path)?;
    archive.check_seal(data)?;
    archive.compare_parts(course)?;
    proven(path, verified, archive, course)
}

fn proven(
    path: &Path,
    verified: bool,
    archive: Archive,
    course: &Course<'_>,
) -> Result<BackupInfo> {
    let (bytes, sha256) = archive::sum(&mut File::open(path)?, course)?;
    Ok(BackupInfo {
        path: path.to_owned(),
        bytes,
        sha256,
        verified,
        manifest: archive.about,
    })
}

/// Opens the copy inside a backup, checks it and counts it. `scratch` is where it is put meanwhile.
pub(super) async fn prove(
    path: &Path,
    data: &Key,
    scratch: &Path,
    course: &Course<'_>,
) -> Result<BackupInfo> {
    let mut archive = Archive::open(path)?;
    archive.check_seal(data)?;
    archive.text(MANIFEST)?;
    let length = std::fs::metadata(path)?.len();
    folders::refuse_without_room(scratch, length)?;
    let draft = folders::draft(scratch, false, PROVING)?;
    let copy = draft.path().join(DATABASE);
    archive.extract(DATABASE, &copy, course)?;
    if archive.has(LEDGER) {
        archive.extract(LEDGER, &draft.path().join(LEDGER), course)?;
    }
    let db = sqlite::open(&copy, data.bytes(), sqlite::Access::Write)
        .await
        .map_err(|_| BackupRefusal::Damaged)?;
    let db = Db::Sqlite(db);
    let counted = async {
        let report = checkup::check_database(&db).await?;
        Ok::<_, Error>((report, count(&db).await?))
    }
    .await;
    db.close().await;
    let (report, (version, _, counts)) = counted?;
    if version > LATEST_SCHEMA {
        return Err(BackupRefusal::Newer.into());
    }
    refuse_damaged(&report)?;
    if counts != archive.about.counts {
        return Err(BackupRefusal::CountsDiffer.into());
    }
    course.add(length)?;
    proven(path, report.ok, archive, course)
}
