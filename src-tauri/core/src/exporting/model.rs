use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::error::{ErrorKind, Refusal};

/// How an export is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportFormat {
    /// One JSON document with everything.
    Json,
    /// One CSV file per kind, in a folder.
    Csv,
    /// The contacts as vCards 4.0, in one file.
    Vcard,
}

impl ExportFormat {
    /// The word by which it is stored.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Vcard => "vcard",
        }
    }
}

/// How the people of a selection are written: what other programs read. The JSON document holds
/// everything and refers to itself, so a part of it would be of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactsFormat {
    /// One CSV file.
    Csv,
    /// vCards 4.0, in one file.
    Vcard,
}

impl From<ContactsFormat> for ExportFormat {
    fn from(format: ContactsFormat) -> Self {
        match format {
            ContactsFormat::Csv => Self::Csv,
            ContactsFormat::Vcard => Self::Vcard,
        }
    }
}

/// An export of the past.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastExport {
    /// When it was.
    pub at: String,
    /// `json`, `csv` or `vcard`.
    pub format: String,
    /// How many files were written.
    #[ts(type = "number")]
    pub files: u64,
    /// How many records left.
    #[ts(type = "number")]
    pub records: u64,
    /// How many bytes the files have together.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// One file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportedFile {
    /// Where it lies.
    pub path: String,
    /// What is in it: a kind, or `all`.
    pub kind: String,
    /// How many records it has.
    #[ts(type = "number")]
    pub records: u64,
    /// Its length.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
}

/// Why an export is not made.
#[derive(Debug, Error)]
pub enum ExportRefusal {
    /// There is no such kind of record.
    #[error("no kind of record has this name")]
    KindUnknown {
        /// The name that was asked for.
        kind: String,
    },
    /// The format cannot hold the kind: vCards are people.
    #[error("this format cannot hold this kind")]
    KindUnfit {
        /// The name that was asked for.
        kind: String,
    },
    /// The folder for the CSV files exists and is a file.
    #[error("the target is a file, not a folder")]
    NotAFolder,
    /// The person stopped it. No file was written.
    #[error("stopped")]
    Stopped,
}

impl Refusal for ExportRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Stopped => ErrorKind::Refused,
            _ => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::KindUnknown { .. } => "export-kind-unknown",
            Self::KindUnfit { .. } => "export-kind-unfit",
            Self::NotAFolder => "export-not-a-folder",
            Self::Stopped => "export-stopped",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        match self {
            Self::KindUnknown { kind } | Self::KindUnfit { kind } => {
                BTreeMap::from([("kind".to_owned(), kind.clone())])
            }
            Self::NotAFolder | Self::Stopped => BTreeMap::new(),
        }
    }
}

/// Why an export is not brought back. Nothing was changed.
#[derive(Debug, Error)]
pub enum BringBackRefusal {
    /// The workspace has records.
    #[error("the workspace is not empty")]
    NotEmpty,
    /// The file is JSON, but no export of OkiCRM.
    #[error("no export of OkiCRM")]
    NotOurs,
    /// Another version of OkiCRM wrote it in another form.
    #[error("another version of the format")]
    OtherVersion,
    /// It holds only some kinds, whose records refer to others.
    #[error("an export of some kinds only")]
    Incomplete,
    /// A kind that this version does not know, or in another order.
    #[error("an unknown kind")]
    KindUnknown {
        /// Its name.
        kind: String,
    },
    /// The JSON cannot be read, or a row does not have the columns of its kind.
    #[error("damaged at line {line}, column {column}")]
    Damaged {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[source] std::io::Error),
}

impl Refusal for BringBackRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::NotEmpty => ErrorKind::Refused,
            Self::Unreadable(_) => ErrorKind::Unavailable,
            _ => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotEmpty => "bring-back-not-empty",
            Self::NotOurs => "bring-back-not-ours",
            Self::OtherVersion => "bring-back-other-version",
            Self::Incomplete => "bring-back-incomplete",
            Self::KindUnknown { .. } => "bring-back-kind-unknown",
            Self::Damaged { .. } => "bring-back-damaged",
            Self::Unreadable(_) => "import-unreadable",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        match self {
            Self::KindUnknown { kind } => BTreeMap::from([("kind".to_owned(), kind.clone())]),
            Self::Damaged { line, column } => BTreeMap::from([
                ("line".to_owned(), line.to_string()),
                ("column".to_owned(), column.to_string()),
            ]),
            _ => BTreeMap::new(),
        }
    }
}
