//! What every format is read into: a person, or the reason why a row is none.
//!
//! Nothing here knows a file format or a database. The words behind each code are in
//! `locales/<language>/importing.ftl`; a test holds that every code has them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::error::{ErrorKind, Refusal};

/// What one file may ask of the computer. A file that asks for more is refused in words, early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest file, in bytes.
    pub file_bytes: u64,
    /// Most rows or cards in one file.
    pub rows: u64,
    /// Most columns in one row.
    pub columns: usize,
    /// Longest value of one cell or one vCard line, in bytes of UTF-8.
    pub field_bytes: usize,
    /// Longest row or card, in bytes of UTF-8.
    pub row_bytes: usize,
    /// Most e-mail addresses, phones, postal addresses or websites kept of one person, each.
    pub values_per_person: usize,
    /// Most lines of one person that no field understands and that are kept as they are.
    pub unknown_lines_per_person: usize,
    /// Largest embedded photo kept, in bytes once decoded.
    pub photo_bytes: usize,
    /// Deepest nesting of cards within cards (vCard 2.1 `AGENT`).
    pub card_depth: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 1024 * 1024 * 1024,
            rows: 1_000_000,
            columns: 2_000,
            field_bytes: 1024 * 1024,
            row_bytes: 4 * 1024 * 1024,
            values_per_person: 100,
            unknown_lines_per_person: 200,
            photo_bytes: 512 * 1024,
            card_depth: 16,
        }
    }
}

/// A value with what it is for, such as an e-mail address used at work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelledText {
    /// The value as written in the file, trimmed.
    pub value: String,
    /// `work`, `home`, `mobile`, `fax`, `pager`, `other`, the file's own word, or empty.
    pub label: String,
}

/// A postal address in the parts that every format shares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedAddress {
    /// `work`, `home`, `other`, the file's own word, or empty.
    pub label: String,
    /// Street, house number, and further lines, separated by line feeds.
    pub street: String,
    /// Post office box.
    pub post_office_box: String,
    /// Town.
    pub city: String,
    /// State, county, canton or province.
    pub region: String,
    /// Postal code.
    pub postal_code: String,
    /// Country as written in the file: a name or a code.
    pub country: String,
}

impl ImportedAddress {
    /// Whether every part but the label is empty.
    pub fn is_empty(&self) -> bool {
        let parts = [
            &self.street,
            &self.post_office_box,
            &self.city,
            &self.region,
            &self.postal_code,
            &self.country,
        ];
        parts.iter().all(|part| part.is_empty())
    }
}

/// A line or column that no field of ours understands, kept so that nothing is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnknownLine {
    /// Heading of the column, or name and parameters of the vCard line.
    pub name: String,
    /// The value as written.
    pub value: String,
}

/// A picture that was embedded in a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedPhoto {
    /// The media type the card claims, such as `image/jpeg`; not verified.
    pub media_type: String,
    /// The decoded bytes.
    pub bytes: Vec<u8>,
}

/// One person as a file tells of her, the same for every format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedPerson {
    /// Form of address or title before the name.
    pub prefix: String,
    /// Given name.
    pub given_name: String,
    /// Further given names.
    pub additional_name: String,
    /// Family name.
    pub family_name: String,
    /// What follows the name, such as `Jr.`.
    pub suffix: String,
    /// The name as one text, when the file gives it; may be empty.
    pub display_name: String,
    /// Nickname.
    pub nickname: String,
    /// Company the person works for.
    pub company: String,
    /// Department in the company.
    pub department: String,
    /// Job title.
    pub job_title: String,
    /// E-mail addresses, the preferred one first.
    pub emails: Vec<LabelledText>,
    /// Phone numbers, the preferred one first.
    pub phones: Vec<LabelledText>,
    /// Postal addresses, the preferred one first.
    pub addresses: Vec<ImportedAddress>,
    /// Websites.
    pub websites: Vec<LabelledText>,
    /// Tags, groups and categories.
    pub tags: Vec<String>,
    /// Free text, exactly as written.
    pub note: String,
    /// Date of birth.
    pub birthday: Option<jiff::civil::Date>,
    /// Embedded picture.
    pub photo: Option<ImportedPhoto>,
    /// What no field understands.
    pub unknown: Vec<UnknownLine>,
}

impl ImportedPerson {
    /// Whether there is anything that could name or reach the person.
    pub fn is_nameless(&self) -> bool {
        let names = [
            &self.given_name,
            &self.additional_name,
            &self.family_name,
            &self.display_name,
            &self.nickname,
            &self.company,
        ];
        names.iter().all(|name| name.trim().is_empty())
            && self.emails.is_empty()
            && self.phones.is_empty()
    }
}

/// Why a row was not taken, or what was lost or changed although it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RowReason {
    /// Every cell is empty.
    ImportRowEmpty,
    /// Neither a name nor a company nor a way to reach the person.
    ImportRowNameless,
    /// The row has more values than there are columns; the surplus is kept as unknown lines.
    ImportRowSurplusValues,
    /// A date that cannot be read; kept as an unknown line.
    ImportRowDateUnreadable,
    /// More values of one kind than are kept.
    ImportRowValuesCapped,
    /// More unknown lines than are kept.
    ImportRowUnknownCapped,
    /// The card ends without `END:VCARD`.
    ImportCardEndMissing,
    /// A line of the card has no colon; kept as an unknown line.
    ImportCardLineUnreadable,
    /// A line of the card is longer than allowed and was left out.
    ImportCardLineTooLong,
    /// The photo is larger than allowed and was left out.
    ImportCardPhotoTooLarge,
    /// The photo is only a link or a path. It is never fetched or read.
    ImportCardPhotoElsewhere,
    /// The photo cannot be decoded.
    ImportCardPhotoUnreadable,
    /// A card within the card (an assistant) was left out.
    ImportCardAgentLeftOut,
    /// Cards nested deeper than allowed.
    ImportCardTooDeep,
    /// The photo was read, but contacts have none.
    ImportCardPhotoNotKept,
    /// Matches a person whose data is restricted and so is not touched.
    ImportRowRestricted,
    /// The same person as an earlier row of this file.
    ImportRowRepeated,
    /// Matches an existing record, and matches are to be skipped.
    ImportRowMatchSkipped,
    /// Matches an existing record that already says the same.
    ImportRowUnchanged,
    /// This person was erased; the record of erasures forbids bringing her back.
    ImportRowErased,
    /// A value was refused by the rules of its field; kept as an unknown line.
    ImportRowValueRefused,
    /// The row breaks a rule of the record it would become.
    ImportRowRefused,
}

impl RowReason {
    /// Every reason, for the test that each has words in every language.
    pub const ALL: [Self; 22] = [
        Self::ImportRowEmpty,
        Self::ImportRowNameless,
        Self::ImportRowSurplusValues,
        Self::ImportRowDateUnreadable,
        Self::ImportRowValuesCapped,
        Self::ImportRowUnknownCapped,
        Self::ImportCardEndMissing,
        Self::ImportCardLineUnreadable,
        Self::ImportCardLineTooLong,
        Self::ImportCardPhotoTooLarge,
        Self::ImportCardPhotoElsewhere,
        Self::ImportCardPhotoUnreadable,
        Self::ImportCardAgentLeftOut,
        Self::ImportCardTooDeep,
        Self::ImportCardPhotoNotKept,
        Self::ImportRowRestricted,
        Self::ImportRowRepeated,
        Self::ImportRowMatchSkipped,
        Self::ImportRowUnchanged,
        Self::ImportRowErased,
        Self::ImportRowValueRefused,
        Self::ImportRowRefused,
    ];

    /// The Fluent id of the words that explain the reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::ImportRowEmpty => "import-row-empty",
            Self::ImportRowNameless => "import-row-nameless",
            Self::ImportRowSurplusValues => "import-row-surplus-values",
            Self::ImportRowDateUnreadable => "import-row-date-unreadable",
            Self::ImportRowValuesCapped => "import-row-values-capped",
            Self::ImportRowUnknownCapped => "import-row-unknown-capped",
            Self::ImportCardEndMissing => "import-card-end-missing",
            Self::ImportCardLineUnreadable => "import-card-line-unreadable",
            Self::ImportCardLineTooLong => "import-card-line-too-long",
            Self::ImportCardPhotoTooLarge => "import-card-photo-too-large",
            Self::ImportCardPhotoElsewhere => "import-card-photo-elsewhere",
            Self::ImportCardPhotoUnreadable => "import-card-photo-unreadable",
            Self::ImportCardAgentLeftOut => "import-card-agent-left-out",
            Self::ImportCardTooDeep => "import-card-too-deep",
            Self::ImportCardPhotoNotKept => "import-card-photo-not-kept",
            Self::ImportRowRestricted => "import-row-restricted",
            Self::ImportRowRepeated => "import-row-repeated",
            Self::ImportRowMatchSkipped => "import-row-match-skipped",
            Self::ImportRowUnchanged => "import-row-unchanged",
            Self::ImportRowErased => "import-row-erased",
            Self::ImportRowValueRefused => "import-row-value-refused",
            Self::ImportRowRefused => "import-row-refused",
        }
    }
}

/// A row and what is to be said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowProblem {
    /// Row of the spreadsheet (the first is 1, the heading counts) or number of the card (the first is 1).
    #[ts(type = "number")]
    pub row: u64,
    /// Why.
    pub reason: RowReason,
}

/// One row of a file: a person, or the reason why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow {
    /// Row of the spreadsheet or number of the card, from 1.
    pub row: u64,
    /// The person, or why there is none.
    pub outcome: Result<ImportedPerson, RowReason>,
    /// What was left out or kept aside although the person was taken.
    pub notices: Vec<RowReason>,
}

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

/// What to do with a row that is about a person who is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OnMatch {
    /// Leave the record as it is.
    #[default]
    Skip,
    /// Take what the row says; what it does not say stays, and nothing is removed.
    Update,
    /// Make another record.
    Add,
}

/// One field that a row would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldDifference {
    /// The field, as the contact's own type spells it.
    pub field: String,
    /// What stands there.
    pub before: String,
    /// What would stand there.
    pub after: String,
}

/// What a row makes or changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowDifference {
    /// Row of the file, from 1.
    #[ts(type = "number")]
    pub row: u64,
    /// The name as it is shown.
    pub name: String,
    /// The record that it changes; none when it makes one.
    pub record_id: Option<String>,
    /// What is different; for a new record, what it says.
    pub fields: Vec<FieldDifference>,
}

/// What an import did, or would do. Every row of the file is counted once:
/// `rows = created + updated + skipped + failed`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// The import's id; of a preview, none.
    pub import_id: Option<String>,
    /// The action that undoes it; of a preview, none.
    pub change: Option<String>,
    /// The file's name.
    pub source: String,
    /// The encoding it is in.
    pub encoding: String,
    /// The separator of a CSV file.
    pub delimiter: Option<String>,
    /// Rows or cards in the file; blank lines are none.
    #[ts(type = "number")]
    pub rows: u64,
    /// Records made.
    #[ts(type = "number")]
    pub created: u64,
    /// Records changed.
    #[ts(type = "number")]
    pub updated: u64,
    /// Rows that needed nothing, and why.
    pub skipped: Vec<RowProblem>,
    /// Rows that could not be taken, and why.
    pub failed: Vec<RowProblem>,
    /// What was left out or kept aside of rows that were taken.
    pub notices: Vec<RowProblem>,
    /// What each column of a CSV file was taken for.
    pub mapping: Vec<super::columns::ColumnMatch>,
}

/// An import before it is done: the file's facts, the counts, and the first differences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// What was found out about the file.
    pub facts: super::reader::FileFacts,
    /// What would be done.
    pub report: ImportReport,
    /// The first rows that would make or change a record.
    pub differences: Vec<RowDifference>,
}

/// What undoing an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportUndone {
    /// Contacts that the import had made and that are gone.
    #[ts(type = "number")]
    pub removed: u64,
    /// Contacts that the import had changed and that are as before.
    #[ts(type = "number")]
    pub restored: u64,
    /// Contacts that were changed or used since and stay as they are.
    pub kept: Vec<String>,
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
}

impl Refusal for ImportUndoRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing => ErrorKind::NotFound,
            Self::Undone => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "import-missing",
            Self::Undone => "import-undone-before",
        }
    }
}
