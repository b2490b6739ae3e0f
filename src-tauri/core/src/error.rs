//! What can go wrong, in two sorts: a refusal (a rule said no; calm, a warning in the log) and a
//! fault (something broke; an incident id, an error in the log). Neither carries a sentence: codes
//! are Fluent ids, and the words are looked up where a person reads them.

use std::collections::BTreeMap;
use std::fmt;

use crate::values::IncidentId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What every action returns.
pub type Result<T> = std::result::Result<T, Error>;

/// How the person's side should react.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErrorKind {
    /// The input is wrong; the problems stand at the fields.
    Invalid,
    /// A rule forbids it; a calm notice.
    Refused,
    /// The record is not there (any more).
    NotFound,
    /// Somebody changed it meanwhile; reload.
    Conflict,
    /// The workspace is locked; ask for the passphrase.
    Locked,
    /// Something outside did not answer or has no room; trying again may help.
    Unavailable,
    /// A fault of ours; shown with an incident id.
    Internal,
}

/// One thing wrong with one field of the input, for example `lines.0.unitPrice`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Path of the field in the input, in its JSON spelling.
    pub field: String,
    /// Fluent id of the sentence.
    pub code: String,
    /// Values for the sentence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
}

impl Problem {
    /// A problem whose sentence needs no values.
    pub fn at(field: impl Into<String>, code: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            code: code.into(),
            args: BTreeMap::new(),
        }
    }

    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

/// A rule that said no. Each feature has one enum of them.
pub trait Refusal: std::error::Error + Send + Sync + 'static {
    /// How the person's side should react.
    fn kind(&self) -> ErrorKind;
    /// Fluent id of the sentence: what happened, why, what to do.
    fn code(&self) -> &'static str;
    /// Values for the sentence.
    fn args(&self) -> BTreeMap<String, String> {
        BTreeMap::new()
    }
    /// What is wrong at which field.
    fn problems(&self) -> Vec<Problem> {
        Vec::new()
    }
}

/// What an action returns when it does not succeed.
#[derive(Debug)]
pub enum Error {
    /// A rule said no.
    Refused(Box<dyn Refusal>),
    /// Something broke.
    Fault(Fault),
}

/// Something broke. The text is for the log and the details to copy, never for a sentence.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database did not do what was asked.
    #[error("database: {0}")]
    Database(#[source] sqlx::Error),
    /// The file system did not do what was asked.
    #[error("file system: {0}")]
    FileSystem(#[source] std::io::Error),
    /// A stored shape could not be read back.
    #[error("stored shape: {0}")]
    Shape(String),
    /// A cryptographic step failed.
    #[error("cryptography: {0}")]
    Cryptography(&'static str),
    /// A rule of the house was broken by our own code.
    #[error("invariant: {0}")]
    Invariant(String),
}

/// Not enough room, or a folder that cannot be written: common, and not our fault.
#[derive(Debug, thiserror::Error)]
pub enum StorageRefusal {
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The file or folder may not be written.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// The file, or the folder it should be in, is not there.
    #[error("the file or its folder is not there")]
    Missing,
    /// It is a folder where a file is needed, or a file where a folder is.
    #[error("a folder instead of a file, or a file instead of a folder")]
    NotAFile,
    /// The database answered that it is busy, or did not answer.
    #[error("the database does not answer")]
    Unreachable,
}

impl Refusal for StorageRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing => ErrorKind::NotFound,
            Self::NotAFile => ErrorKind::Refused,
            Self::DiskFull | Self::ReadOnly | Self::Unreachable => ErrorKind::Unavailable,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "storage-missing",
            Self::NotAFile => "storage-not-a-file",
            Self::DiskFull => "storage-disk-full",
            Self::ReadOnly => "storage-read-only",
            Self::Unreachable => "storage-unreachable",
        }
    }
}

impl<R: Refusal> From<R> for Error {
    fn from(refusal: R) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match storage_refusal(&error) {
            Some(refusal) => refusal.into(),
            None => Self::Fault(Fault::Database(error)),
        }
    }
}

/// SQLite's result codes (sqlite.org/rescode.html) for what a person can mend.
fn storage_refusal(error: &sqlx::Error) -> Option<StorageRefusal> {
    match error {
        sqlx::Error::Database(error) => match error.code()?.as_ref() {
            "13" => Some(StorageRefusal::DiskFull),
            "8" | "264" | "520" | "776" | "1032" | "1288" | "1544" => {
                Some(StorageRefusal::ReadOnly)
            }
            // PostgreSQL 53100: disk_full, 57P01 to 57P03: shutting down or starting up
            "53100" => Some(StorageRefusal::DiskFull),
            "57P01" | "57P02" | "57P03" => Some(StorageRefusal::Unreachable),
            _ => None,
        },
        sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) => Some(StorageRefusal::Unreachable),
        _ => None,
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Io;
        match error.kind() {
            Io::StorageFull | Io::QuotaExceeded => StorageRefusal::DiskFull.into(),
            Io::PermissionDenied | Io::ReadOnlyFilesystem => StorageRefusal::ReadOnly.into(),
            Io::NotFound => StorageRefusal::Missing.into(),
            Io::IsADirectory | Io::NotADirectory => StorageRefusal::NotAFile.into(),
            _ => Self::Fault(Fault::FileSystem(error)),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(Fault::Shape(error.to_string()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(formatter, "{refusal}"),
            Self::Fault(fault) => write!(formatter, "{fault}"),
        }
    }
}

impl std::error::Error for Error {}

impl Error {
    /// The Fluent id of the refusal; `internal` for a fault.
    pub fn code(&self) -> &str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::Fault(_) => "internal",
        }
    }

    /// How the person's side should react.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Refused(refusal) => refusal.kind(),
            Self::Fault(_) => ErrorKind::Internal,
        }
    }

    /// Logs the error once and turns it into what crosses to the window or the terminal.
    pub fn report(self) -> AppError {
        match self {
            Self::Refused(refusal) => {
                tracing::warn!(code = refusal.code(), "refused");
                AppError {
                    kind: refusal.kind(),
                    code: refusal.code().to_owned(),
                    args: refusal.args(),
                    problems: refusal.problems(),
                    incident: None,
                    details: None,
                }
            }
            Self::Fault(fault) => {
                let incident = IncidentId::new();
                let details = fault_summary(&fault);
                tracing::error!(%incident, details, "fault");
                AppError {
                    kind: ErrorKind::Internal,
                    code: "internal".to_owned(),
                    args: BTreeMap::new(),
                    problems: Vec::new(),
                    incident: Some(incident),
                    details: Some(details),
                }
            }
        }
    }
}

/// A database's message may quote a value of a row, so only its code and constraint are kept.
fn fault_summary(fault: &Fault) -> String {
    match fault {
        Fault::Database(sqlx::Error::Database(error)) => format!(
            "database: code {} constraint {}",
            error.code().unwrap_or_default(),
            error.constraint().unwrap_or("none")
        ),
        other => other.to_string(),
    }
}

/// An error as it crosses to the window or the terminal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppError {
    /// How to react.
    pub kind: ErrorKind,
    /// Fluent id of the sentence.
    pub code: String,
    /// Values for the sentence.
    pub args: BTreeMap<String, String>,
    /// What is wrong at which field.
    pub problems: Vec<Problem>,
    /// Set for faults: the id under which the log has the details.
    pub incident: Option<IncidentId>,
    /// Set for faults: details to copy for support, without personal values.
    pub details: Option<String>,
}

/// No record with this id is there for this purpose: erased, in the trash, restricted or never made.
#[derive(Debug, thiserror::Error)]
#[error("no such {record}")]
pub struct NotFound {
    /// The kind of record, as in the words: `contact`, `invoice` …
    pub record: &'static str,
}

impl Refusal for NotFound {
    fn kind(&self) -> ErrorKind {
        ErrorKind::NotFound
    }

    fn code(&self) -> &'static str {
        "record-not-found"
    }

    fn args(&self) -> BTreeMap<String, String> {
        BTreeMap::from([("record".to_owned(), self.record.to_owned())])
    }
}
