//! Backups: one file each, encrypted as the workspace is, written whole or not at all, proven by
//! opening and counting.
//!
//! ```text
//! name.okibackup   a zip whose entries are stored, never compressed
//!   backup.json      what it is: when, why, rows by table, SHA-256 of each part
//!   backup.seal      HMAC of backup.json under a key of the workspace
//!   workspace.json   the manifest: how to get the key
//!   workspace.db     the encrypted copy; also of a workspace on a server
//!   erasures.ledger  which erasures must hold when it is restored
//! ```

mod actions;
mod archive;
mod folders;
mod making;
mod model;
mod progress;
mod refusal;
mod restore;
mod rotation;
mod store;

pub use actions::{
    counts_now, create, create_watched, due, if_due, key_for, look_at, on_quitting, open, verify,
};
pub use folders::{clear_drafts, list, load_settings, remove_all, save_settings};
pub use model::{
    BackupInfo, BackupManifest, BackupSettings, LONGEST_DAYS, ListedBackup, Reason, RestoreReport,
};
pub use progress::Watch;
pub use refusal::BackupRefusal;
pub use restore::{LedgerStep, RestoreNote, Restoring, no_ledger, restore};
pub use rotation::{outdated, retire, still_holding};
