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
            Self::NoRoom { .. } | Self::FolderMissing => ErrorKind::Unavailable,
            Self::Missing => ErrorKind::NotFound,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NoRoom { .. } => "backup-no-room",
            Self::FolderMissing => "backup-folder-missing",
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
