//! Restoring: into a fresh folder beside the workspace, checked there, then put in its place.

use std::collections::BTreeMap;
use std::path::Path;

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::BackupRefusal;
use super::archive::{Archive, DATABASE, MANIFEST};
use super::folders::refuse_without_room;
use super::model::{BackupSettings, RestoreReport};
use super::progress::{Course, Watch};
use crate::change::{self, Action, Promises, rebuild_derived};
use crate::checkup;
use crate::db::LATEST_SCHEMA;
use crate::error::Result;
use crate::keys::{Key, Keys};
use crate::settings::{self, Setting};
use crate::workspace::{
    self, Access, Clock, Erasure, Folder, Ledger, Location, Manifest, Unlock, Workspace,
};

/// How often restoring goes over all bytes: taken out, derived anew, checked.
const ROUNDS: u64 = 3;

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
    const CHANGED: Action = Action::lasting("backup-restored").even_without_terms();
}

/// What is restored, and where.
pub struct Restoring<'a> {
    /// The folder of the workspace whose place the backup takes; there may be none yet.
    pub folder: &'a Folder,
    /// The backup.
    pub file: &'a Path,
    /// What gives its key.
    pub unlock: Unlock<'a>,
    /// The clock.
    pub clock: Clock,
    /// What the workspace that is there says about backups, where it could be opened. It knows this
    /// computer better than a backup does, and its ways in stay where the key is the same.
    pub present: Option<BackupSettings>,
    /// Who watches.
    pub watch: Watch<'a>,
}

/// Restores a backup in the place of a folder's workspace, which is put aside among the backups.
/// The ways in are those of the backup's time, unless those of today open it too.
///
/// # Errors
/// Each [`BackupRefusal`]; `passphrase-wrong` and the like when the key is not that backup's;
/// `workspace-busy` while the workspace is open; `workspace-newer`. The workspace is untouched then.
pub async fn restore(restoring: Restoring<'_>, apply_ledger: LedgerStep) -> Result<RestoreReport> {
    let folder = restoring.folder;
    let mut archive = Archive::open(restoring.file)?;
    if archive.about.schema_version > LATEST_SCHEMA {
        return Err(BackupRefusal::Newer.into());
    }
    let manifest = Manifest::parse(&archive.text(MANIFEST)?)?;
    let data = workspace::data_key(&manifest, restoring.unlock)?;
    archive.check_seal(&data)?;
    let lock = match folder.path().is_dir() {
        true => Some(folder.take_lock()?),
        false => None,
    };
    let length = std::fs::metadata(restoring.file)?.len();
    refuse_without_room(&folder.parent()?, length)?;
    let course = Course::new(restoring.watch, length.saturating_mul(ROUNDS));
    let draft = folder.draft_beside()?;
    let now = Manifest::read(folder).ok();
    let now = now.filter(|now| now.workspace_id == manifest.workspace_id);
    let fresh = Folder::at(draft.path());
    archive.extract(DATABASE, &fresh.database(), &course)?;
    let lasting = lasting(&mut archive, folder, restoring.file, &data, now.is_some())?;
    if !lasting.erasures.is_empty() {
        Ledger::read(&fresh, &Keys::new(data.clone())?)?.add(&fresh, &lasting.erasures)?;
    }
    let mut ways_in = match now {
        Some(now) if restoring.present.is_some() && now.accepts(&data)? => now,
        _ => manifest,
    };
    ways_in.database = Location::File;
    ways_in.write(&fresh)?;
    let workspace =
        workspace::open_with_key(fresh, data, Access::Write, restoring.clock.clone()).await?;
    let ready = make_ready(
        &workspace,
        &archive,
        restoring.present,
        lasting.promises,
        apply_ledger,
        &course,
    )
    .await;
    workspace.close().await;
    drop(workspace);
    let (counts, verified) = ready?;
    let kept = folder.replace_by(draft, lock, restoring.clock.now())?;
    Ok(RestoreReport {
        workspace: folder.path().to_owned(),
        made_at: archive.about.made_at,
        counts,
        kept,
        verified,
    })
}

/// What a restore must not take back.
struct Lasting {
    erasures: Vec<Erasure>,
    promises: Vec<Promises>,
}

/// Who must stay erased and what was promised: what the backup names, what lies beside the workspace
/// that is there, and what the other backups beside this one name, which may be younger. Only what the
/// key proves counts, so a ledger of another workspace does not.
fn lasting(
    archive: &mut Archive,
    folder: &Folder,
    file: &Path,
    data: &Key,
    is_same: bool,
) -> Result<Lasting> {
    let keys = Keys::new(data.clone())?;
    let mut erasures = archive.ledger(&keys)?;
    let mut promises: Vec<Promises> = archive.promises(&keys)?.into_iter().collect();
    match Ledger::read(folder, &keys) {
        Ok(present) => erasures.extend_from_slice(present.erasures()),
        Err(altered) if is_same => return Err(altered),
        Err(_) => {}
    }
    let beside = file.parent().map(std::fs::read_dir);
    for entry in beside.into_iter().flatten().flatten().flatten() {
        let Ok(mut other) = Archive::open(&entry.path()) else {
            continue;
        };
        if other.about.workspace_id == archive.about.workspace_id && other.check_seal(data).is_ok()
        {
            erasures.extend(other.ledger(&keys).unwrap_or_default());
            promises.extend(other.promises(&keys).unwrap_or_default());
        }
    }
    // Last of all, so that of two of one moment what lies beside the workspace counts.
    if let Ok(sealed) = std::fs::read(folder.promises()) {
        promises.extend(Promises::read(&sealed, &keys)?);
    }
    erasures.sort_by_key(|erasure| (erasure.at, erasure.id));
    Ok(Lasting { erasures, promises })
}

/// Makes what is derived again, carries out the erasures, and checks everything; answers with the rows by
/// table and whether every check passed.
async fn make_ready(
    workspace: &Workspace,
    archive: &Archive,
    settings: Option<BackupSettings>,
    promises: Vec<Promises>,
    apply_ledger: LedgerStep,
    course: &Course<'_>,
) -> Result<(BTreeMap<String, i64>, bool)> {
    let length = workspace.database().size().await?;
    let mut tx = workspace.begin().await?;
    rebuild_derived(&mut tx).await?;
    tx.commit().await?;
    course.add(length)?;
    let counts = checkup::counts_by_table(workspace.database()).await?;
    let told = &archive.about.counts;
    if told
        .iter()
        .any(|(table, count)| counts.get(table) != Some(count))
    {
        return Err(BackupRefusal::CountsDiffer.into());
    }
    let renewed = change::restore_promises(workspace, promises, archive.about.made_at).await?;
    tracing::info!(renewed, "promises kept that the backup did not know");
    apply_ledger(workspace).await?;
    let note = RestoreNote {
        made_at: archive.about.made_at,
        restored_at: workspace.clock().now(),
    };
    settings::save(workspace, &note).await?;
    if let Some(settings) = settings {
        settings::save(workspace, &settings).await?;
    }
    let report = checkup::verify(workspace).await?;
    if !report.holds_the_records() {
        return Err(BackupRefusal::Damaged.into());
    }
    course.add(length)?;
    let counts = checkup::counts_by_table(workspace.database()).await?;
    Ok((counts, report.ok))
}
