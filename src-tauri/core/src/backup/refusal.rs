use std::collections::BTreeMap;

use crate::error::{ErrorKind, Refusal};

/// Why a backup is not made, not believed or not restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupRefusal {
    /// The disk has not enough room.
    #[error("{needed} bytes needed, {available} there")]
    NoRoom {
        /// Bytes that are needed.
        needed: u64,
        /// Bytes that are free.
        available: u64,
    },
    /// The folder the person chose is not there.
    #[error("the chosen folder is not there")]
    FolderMissing,
    /// The folder the person chose may not be written to.
    #[error("the chosen folder cannot be written to")]
    FolderReadOnly,
    /// Backups stay between one day and 90.
    #[error("backups stay 1 to 90 days")]
    KeepDays,
    /// Somebody wanted it to stop.
    #[error("stopped")]
    Stopped,
    /// There is no such file.
    #[error("no such backup")]
    Missing,
    /// It is no backup, or cut off.
    #[error("no backup, or cut off")]
    Unreadable,
    /// A part is not what it was when the backup was made.
    #[error("a part has changed")]
    Damaged,
    /// It holds parts that no backup has.
    #[error("parts that no backup has")]
    Foreign,
    /// A newer OkiCRM made it.
    #[error("made by a newer OkiCRM")]
    Newer,
    /// The copy opened, but did not hold what was counted.
    #[error("the copy does not hold what was counted")]
    CountsDiffer,
}

impl Refusal for BackupRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::NoRoom { .. } | Self::FolderMissing | Self::FolderReadOnly => {
                ErrorKind::Unavailable
            }
            Self::KeepDays => ErrorKind::Invalid,
            Self::Missing => ErrorKind::NotFound,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NoRoom { .. } => "backup-no-room",
            Self::FolderMissing => "backup-folder-missing",
            Self::FolderReadOnly => "backup-folder-read-only",
            Self::KeepDays => "backup-keep-days",
            Self::Stopped => "backup-stopped",
            Self::Missing => "backup-missing",
            Self::Unreadable => "backup-unreadable",
            Self::Damaged => "backup-damaged",
            Self::Foreign => "backup-foreign",
            Self::Newer => "backup-newer",
            Self::CountsDiffer => "backup-counts-differ",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let Self::NoRoom { needed, available } = self else {
            return BTreeMap::new();
        };
        let megabytes = |bytes: &u64| bytes.div_ceil(1_000_000).to_string();
        BTreeMap::from([
            ("needed".to_owned(), megabytes(needed)),
            ("available".to_owned(), megabytes(available)),
        ])
    }
}
