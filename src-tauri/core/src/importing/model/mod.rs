//! What every format is read into: a person, or the reason why a row is none; and what is told of it.
//!
//! Nothing here knows a file format or a database. The words behind each code are in
//! `locales/<language>/importing.ftl`; a test holds that every code has them.

mod person;
mod reason;
mod refusal;
mod report;

pub use person::{
    ImportedAddress, ImportedPerson, ImportedPhoto, LabelledText, Limits, UnknownLine,
};
pub use reason::{ImportedRow, RowProblem, RowReason};
pub use refusal::{ImportRefusal, ImportStopped, ImportUndoRefusal};
pub use report::{
    FieldDifference, ImportPreview, ImportReport, ImportUndone, OnMatch, PastImport, PastRow,
    RowDifference,
};
