use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::change::Action;
use crate::settings::Setting;
use crate::values::{BackupId, WorkspaceId};

/// How long a backup stays at most, in days: what erasing promises about backups ends here.
pub const LONGEST_DAYS: u16 = 90;

/// The format this program writes.
pub(super) const FORMAT: u32 = 1;

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BackupReason")]
pub enum Reason {
    /// Somebody asked for it.
    ByHand,
    /// An hour of work had passed.
    Hourly,
    /// OkiCRM was closed.
    Quitting,
    /// A new version was about to change the schema.
    BeforeMigration,
    /// An import was about to run.
    BeforeImport,
    /// Somebody was about to be erased.
    BeforeErasure,
    /// Another backup was about to be restored.
    BeforeRestore,
    /// It took the place of one that held an erased person for too long.
    AfterErasure,
}

/// One part of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// Its name in the archive.
    pub name: String,
    /// Its length.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
}

/// What a backup says about itself. No personal values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupManifest {
    /// The format.
    #[ts(type = "number")]
    pub format: u32,
    /// The backup.
    pub backup_id: BackupId,
    /// Whose it is.
    pub workspace_id: WorkspaceId,
    /// When it was made.
    #[ts(type = "string")]
    pub made_at: Timestamp,
    /// Why.
    pub reason: Reason,
    /// By which version.
    pub app_version: String,
    /// The newest migration of the copy.
    #[ts(type = "number")]
    pub schema_version: i64,
    /// Entries of the change log: whether anything changed since.
    #[ts(type = "number")]
    pub changes: i64,
    /// Rows by table.
    #[ts(type = "Record<string, number>")]
    pub counts: BTreeMap<String, i64>,
    /// The other parts.
    pub parts: Vec<Part>,
}

/// A backup that was made or verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupInfo {
    /// Where it lies.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Its length.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the whole file.
    pub sha256: String,
    /// Whether every check of its copy passed. Those of the records always did, or there would be no
    /// backup; `false` tells of a change log that is not what was written.
    pub verified: bool,
    /// What it says about itself.
    pub manifest: BackupManifest,
}

/// A file in the folder of backups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListedBackup {
    /// Where it lies.
    #[ts(type = "string")]
    pub path: PathBuf,
    /// Its length.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What it says about itself; nothing if it cannot be read.
    pub manifest: Option<BackupManifest>,
}

/// What restoring did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoreReport {
    /// The workspace that opens now.
    #[ts(type = "string")]
    pub workspace: PathBuf,
    /// When the backup was made.
    #[ts(type = "string")]
    pub made_at: Timestamp,
    /// Rows by table after restoring and after the erasures that must hold.
    #[ts(type = "Record<string, number>")]
    pub counts: BTreeMap<String, i64>,
    /// Where the former workspace lies; nothing if there was none.
    #[ts(type = "string | null")]
    pub kept: Option<PathBuf>,
    /// Whether every check passed before the folders were swapped, see [`BackupInfo::verified`].
    pub verified: bool,
}

/// Where backups go and how long they stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct BackupSettings {
    /// A folder of the person's choice, such as a stick or a share; else beside the workspace.
    pub folder: Option<String>,
    /// Folders of her choice before, whose backups are still shown and still go in time.
    pub former: Vec<String>,
    /// How many days a backup stays, up to 90; the five newest always stay.
    pub keep_days: u16,
}

impl Default for BackupSettings {
    fn default() -> Self {
        Self {
            folder: None,
            former: Vec::new(),
            keep_days: LONGEST_DAYS,
        }
    }
}

impl Setting for BackupSettings {
    const KEY: &'static str = "backup";
    const CHANGED: Action = Action::undoable("backup-settings-changed").even_without_terms();
}
