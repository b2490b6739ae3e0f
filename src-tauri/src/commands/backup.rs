//! Backups: make, list, prove, restore, and where they go.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use okicrm_core::backup::{
    self, BackupInfo, BackupManifest, BackupSettings, Reason, RestoreReport, Restoring, Watch,
};
use okicrm_core::error::Result;
use okicrm_core::keys::{Key, KeyRefusal};
use okicrm_core::privacy;
use okicrm_core::workspace::{self, Manifest, Unlock, Workspace};
use serde::Serialize;
use ts_rs::TS;

use super::protection::Proof;
use crate::apart::apart;
use crate::contract::commands;
use crate::files::ChosenFile;
use crate::jobs::RunningJob;
use crate::native::Question;
use crate::state::{Shell, Standing};

commands! {
    workspace {
        /// What a backup made now would hold: rows by table.
        records_now() -> BTreeMap<String, i64> => backup::counts_now;
    }
    desk {
        /// Makes a backup now and proves it by opening and counting.
        create_backup() -> BackupInfo => create;
        /// The backups that are there, the newest first.
        backups() -> Vec<BackupRow> => list;
        /// Proves a backup by opening and counting; without a proof, with the key of today.
        verify_backup(file: String, proof: Option<Proof>) -> BackupInfo => verify;
        /// Where backups go and how long they stay.
        backup_settings() -> BackupSettings => settings_of;
        /// Asks for a folder that backups go to from now on; nothing when she thinks better of it.
        choose_backup_folder() -> Option<BackupSettings> => choose_folder;
        /// Lets backups go beside the workspace again.
        use_usual_backup_folder() -> BackupSettings => use_usual_folder;
        /// Says how many days a backup stays, up to 90.
        keep_backups(days: u16) -> BackupSettings => keep;
    }
    frame {
        /// Asks for a backup that lies elsewhere; nothing when she thinks better of it.
        choose_backup() -> Option<BackupRow> => choose;
        /// Puts a backup in the workspace's place, of which a backup is made before. Without a proof,
        /// with the key of the workspace that is open.
        restore_backup(file: String, proof: Option<Proof>) -> RestoreReport => restore;
    }
}

/// A backup to choose.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupRow {
    /// The file.
    pub file: ChosenFile,
    /// What it says about itself; nothing if it cannot be read.
    pub manifest: Option<BackupManifest>,
}

/// Shows work on a backup in the tray, in megabytes, and hears when it should stop.
macro_rules! watching {
    ($job:expr) => {
        Watch {
            tell: Some(&|done, total| report(&$job, done, total)),
            stop: Some($job.stop()),
        }
    };
}

async fn create(shell: &Shell) -> Result<BackupInfo> {
    let workspace = shell.workspace()?;
    let job = shell.begin_job("shell-job-backup", true);
    backup::create_watched(&workspace, Reason::ByHand, watching!(job)).await
}

async fn list(shell: &Shell) -> Result<Vec<BackupRow>> {
    let workspace = shell.workspace()?;
    let mut rows = Vec::new();
    for backup in backup::list(&workspace).await? {
        rows.push(BackupRow {
            file: shell.files().remember(&backup.path)?,
            manifest: backup.manifest,
        });
    }
    Ok(rows)
}

async fn verify(shell: &Shell, file: String, proof: Option<Proof>) -> Result<BackupInfo> {
    let path = shell.files().path(&file)?;
    let key = key_of(shell, &path, proof).await?;
    let job = shell.begin_job("shell-job-verify", true);
    backup::verify(shell.folder(), &path, Unlock::Key(&key), watching!(job)).await
}

async fn settings_of(shell: &Shell) -> Result<BackupSettings> {
    backup::load_settings(&shell.workspace()?).await
}

async fn choose_folder(shell: &Shell) -> Result<Option<BackupSettings>> {
    let workspace = shell.workspace()?;
    let question = Question::about(shell, "backup", &["okibackup"]);
    let Some(folder) = shell.ask_for_folder(question).await else {
        return Ok(None);
    };
    set(&workspace, Some(&folder)).await.map(Some)
}

async fn use_usual_folder(shell: &Shell) -> Result<BackupSettings> {
    set(&shell.workspace()?, None).await
}

async fn set(workspace: &Workspace, folder: Option<&Path>) -> Result<BackupSettings> {
    let keep_days = backup::load_settings(workspace).await?.keep_days;
    backup::save_settings(workspace, folder, keep_days).await
}

async fn keep(shell: &Shell, days: u16) -> Result<BackupSettings> {
    let workspace = shell.workspace()?;
    let folder = backup::load_settings(&workspace).await?.folder;
    backup::save_settings(&workspace, folder.as_deref().map(Path::new), days).await
}

async fn choose(shell: &Shell) -> Result<Option<BackupRow>> {
    let question = Question::about(shell, "backup", &["okibackup"]);
    let Some(path) = shell.ask_to_open(question).await else {
        return Ok(None);
    };
    Ok(Some(BackupRow {
        file: shell.files().remember(&path)?,
        manifest: Some(backup::look_at(&path)?),
    }))
}

async fn restore(shell: &Shell, file: String, proof: Option<Proof>) -> Result<RestoreReport> {
    let path = shell.files().path(&file)?;
    let key = key_of(shell, &path, proof).await?;
    let job = Arc::new(shell.begin_job("shell-job-restore", true));
    let present = shell.workspace().ok();
    let former = match &present {
        Some(workspace) => {
            backup::create_watched(workspace, Reason::BeforeRestore, watching!(job)).await?;
            let manifest = Manifest::read(shell.folder())?;
            let key = workspace::data_key(&manifest, Unlock::Workspace(workspace))?;
            Some((backup::load_settings(workspace).await?, key))
        }
        None => None,
    };
    drop(present);
    shell.close_for(Standing::Restoring).await;
    let turn = shell.turn().await;
    let asked = shell.clone();
    let settings = former.as_ref().map(|(settings, _)| settings.clone());
    let (with, watched) = (key.clone(), Arc::clone(&job));
    let restored = apart(async move {
        privacy::restore(Restoring {
            folder: asked.folder(),
            file: &path,
            unlock: Unlock::Key(&with),
            clock: asked.clock().clone(),
            present: settings,
            watch: watching!(watched),
        })
        .await
    })
    .await;
    drop(job);
    // What was not restored is as before, and open as before.
    let opens_with = match &restored {
        Ok(_) => Some(key),
        Err(_) => former.map(|(_, key)| key),
    };
    match opens_with {
        Some(key) => {
            shell.reopen(key).await;
            drop(turn);
        }
        None => {
            drop(turn);
            shell.look().await;
        }
    }
    restored
}

/// The key of a backup: by what was given, else that of the workspace that is open.
async fn key_of(shell: &Shell, path: &Path, proof: Option<Proof>) -> Result<Key> {
    let (shell, path) = (shell.clone(), path.to_owned());
    apart(async move {
        match (proof, shell.workspace()) {
            (Some(proof), _) => backup::key_for(&path, proof.unlock(&shell)),
            (None, Ok(workspace)) => backup::key_for(&path, Unlock::Workspace(&workspace)),
            (None, Err(_)) => Err(KeyRefusal::OtherKey.into()),
        }
    })
    .await
}

fn report(job: &RunningJob, done: u64, total: u64) {
    const MEGABYTE: u64 = 1_000_000;
    job.report(done.div_ceil(MEGABYTE), total.div_ceil(MEGABYTE));
}
