//! Backups: make, list, restore.

use okicrm_core::backup::{self, BackupInfo, BackupManifest, Reason, RestoreReport};
use okicrm_core::error::Result;
use okicrm_core::privacy;
use serde::Serialize;
use ts_rs::TS;

use super::protection::Proof;
use crate::apart::apart;
use crate::contract::commands;
use crate::files::ChosenFile;
use crate::native::Question;
use crate::state::Shell;

commands! {
    desk {
        /// Makes a backup now and proves it by opening and counting.
        create_backup() -> BackupInfo => create;
        /// The backups that are there, the newest first.
        backups() -> Vec<BackupRow> => list;
    }
    frame {
        /// Asks for a backup that lies elsewhere; nothing when she thinks better of it.
        choose_backup() -> Option<ChosenFile> => choose;
        /// Puts a backup in the workspace's place, which is kept beside it; the window is locked then.
        restore_backup(file: String, proof: Proof) -> RestoreReport => restore;
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

async fn create(shell: &Shell) -> Result<BackupInfo> {
    let workspace = shell.workspace()?;
    let job = shell.begin_job("shell-job-backup", false);
    let made = backup::create(&workspace, Reason::ByHand).await;
    drop(job);
    made
}

async fn list(shell: &Shell) -> Result<Vec<BackupRow>> {
    let workspace = shell.workspace()?;
    let backups = backup::list(&workspace).await?;
    backups
        .into_iter()
        .map(|backup| {
            Ok(BackupRow {
                file: shell.files().remember(&backup.path)?,
                manifest: backup.manifest,
            })
        })
        .collect()
}

async fn choose(shell: &Shell) -> Result<Option<ChosenFile>> {
    let question = Question::about(shell, "backup", &["okibackup"]);
    match shell.ask_to_open(question).await {
        Some(path) => Ok(Some(shell.files().remember(&path)?)),
        None => Ok(None),
    }
}

async fn restore(shell: &Shell, file: String, proof: Proof) -> Result<RestoreReport> {
    let path = shell.files().path(&file)?;
    let job = shell.begin_job("shell-job-restore", false);
    shell.lock().await;
    let turn = shell.turn().await;
    let asked = shell.clone();
    let restored = apart(async move {
        let (folder, clock) = (asked.folder(), asked.clock().clone());
        privacy::restore(folder, &path, proof.unlock(&asked), clock).await
    })
    .await;
    drop((turn, job));
    shell.look().await;
    restored
}
