//! Why a file is not imported, or an import not taken back.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::change::UNDO_DAYS;
use crate::error::{ErrorKind, Refusal};

/// Why a whole file cannot be read. Nothing was imported.
#[derive(Debug, Error)]
pub enum ImportRefusal {
    /// The file is larger than allowed.
    #[error("the file is larger than {limit} bytes")]
    FileTooLarge {
        /// Most bytes.
        limit: u64,
    },
    /// More rows than allowed.
    #[error("the file has more than {limit} rows")]
    TooManyRows {
        /// Most rows.
        limit: u64,
    },
    /// More columns than allowed.
    #[error("row {row} has more than {limit} columns")]
    TooManyColumns {
        /// Row of the spreadsheet.
        row: u64,
        /// Most columns.
        limit: usize,
    },
    /// A cell is longer than allowed.
    #[error("a value in row {row} is longer than {limit} bytes")]
    ValueTooLong {
        /// Row of the spreadsheet.
        row: u64,
        /// Most bytes.
        limit: usize,
    },
    /// A quotation mark opens and never closes, so that the rest of the file would be one cell.
    #[error("the quotation mark opened on line {line} is never closed")]
    QuoteUnclosed {
        /// Line of the file, from 1.
        line: u64,
    },
    /// The file contains a NUL character: it is damaged or no text.
    #[error("there is a NUL character on line {line}")]
    NulCharacter {
        /// Line of the file, from 1.
        line: u64,
    },
    /// The file is a workbook, a picture, an archive or the like.
    #[error("the file is {kind}, not text")]
    NotText {
        /// `workbook`, `archive`, `pdf` or `binary`.
        kind: &'static str,
    },
    /// The named encoding is not known.
    #[error("the encoding is not known")]
    EncodingUnknown,
    /// There is no row or card in the file.
    #[error("there is nothing to import in the file")]
    NothingInside,
    /// A mapping given by hand does not fit the file.
    #[error("the mapping names column {column}, which the file does not have")]
    MappingOutOfRange {
        /// Column, from 0.
        column: usize,
    },
    /// The file with a mapping is no list of columns and what they hold.
    #[error("the mapping cannot be read")]
    MappingUnreadable,
    /// The file cannot be opened or read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[source] std::io::Error),
}

impl From<std::io::Error> for ImportRefusal {
    /// A refusal that had to pass through a reader comes out as itself.
    fn from(error: std::io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(Self::Unreadable)
    }
}

impl Refusal for ImportRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Unreadable(_) => ErrorKind::Unavailable,
            _ => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::FileTooLarge { .. } => "import-file-too-large",
            Self::TooManyRows { .. } => "import-too-many-rows",
            Self::TooManyColumns { .. } => "import-too-many-columns",
            Self::ValueTooLong { .. } => "import-value-too-long",
            Self::QuoteUnclosed { .. } => "import-quote-unclosed",
            Self::NulCharacter { .. } => "import-nul-character",
            Self::NotText { .. } => "import-not-text",
            Self::EncodingUnknown => "import-encoding-unknown",
            Self::NothingInside => "import-nothing-inside",
            Self::MappingOutOfRange { .. } => "import-mapping-out-of-range",
            Self::MappingUnreadable => "import-mapping-unreadable",
            Self::Unreadable(_) => "import-unreadable",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let args: Vec<(&str, String)> = match self {
            Self::FileTooLarge { limit } | Self::TooManyRows { limit } => {
                vec![("limit", limit.to_string())]
            }
            Self::TooManyColumns { row, limit } | Self::ValueTooLong { row, limit } => {
                vec![("row", row.to_string()), ("limit", limit.to_string())]
            }
            Self::QuoteUnclosed { line } | Self::NulCharacter { line } => {
                vec![("line", line.to_string())]
            }
            Self::NotText { kind } => vec![("kind", (*kind).to_owned())],
            Self::MappingOutOfRange { column } => vec![("column", column.to_string())],
            Self::EncodingUnknown
            | Self::NothingInside
            | Self::MappingUnreadable
            | Self::Unreadable(_) => Vec::new(),
        };
        args.into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }
}

/// The person stopped the import. Everything is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("stopped")]
pub struct ImportStopped;

impl Refusal for ImportStopped {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Refused
    }

    fn code(&self) -> &'static str {
        "import-stopped"
    }
}

/// Why an import cannot be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ImportUndoRefusal {
    /// There is no such import.
    #[error("no such import")]
    Missing,
    /// It was undone before.
    #[error("undone before")]
    Undone,
    /// It is longer ago than an action can be undone.
    #[error("older than {UNDO_DAYS} days")]
    TooOld,
}

impl Refusal for ImportUndoRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing => ErrorKind::NotFound,
            Self::Undone | Self::TooOld => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "import-missing",
            Self::Undone => "import-undone-before",
            Self::TooOld => "import-too-old",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        BTreeMap::from([("days".to_owned(), UNDO_DAYS.to_string())])
    }
}
