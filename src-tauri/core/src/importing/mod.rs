//! Files people bring: read forgivingly, shown as a difference, taken in one step, undone in one.
//!
//! In reading order: [`source`] opens the bytes, [`encoding`] makes them text, [`csv`] with
//! [`layout`] and [`columns`] or [`vcard`] makes the text [`model::ImportedPerson`]s (a heading is read in `headings`, a card in `card`), and
//! [`reader`] is the one door to all of that. [`formula`] is shared with the export.
//!
//! A person becomes a contact in `drafts`, is recognised in `matching`, laid over the contact that is
//! there in `merging`, and written some hundred at a time in `taking`. [`list`] and [`undo`] are for afterwards.

mod actions;
mod card;
mod card_lines;
pub mod columns;
mod companies;
pub mod csv;
mod data;
mod drafts;
pub mod encoding;
mod fields;
pub mod formula;
mod headings;
pub mod layout;
mod matching;
mod merging;
pub mod model;
mod past;
pub mod progress;
mod quarantine;
pub mod reader;
mod rows;
pub mod source;
mod store;
mod taking;
mod undoing;
pub mod vcard;

#[cfg(test)]
mod csv_tests;
#[cfg(test)]
mod encoding_tests;
#[cfg(test)]
mod programs_tests;
#[cfg(test)]
mod vcard_tests;

pub use actions::{IMPORTED, ImportOptions, preview, run};
pub use data::{IMPORT_ROWS, IMPORTS, QUARANTINED_ROWS};
pub use past::{list, rows_left};
pub use quarantine::{
    DISCARDED, QuarantineRefusal, QuarantinedRow, RELEASED, discard, quarantined, release,
};
pub use undoing::undo;
