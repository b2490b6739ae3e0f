//! Files people bring: read forgivingly, shown as a difference, taken in one step, undone in one.
//!
//! In reading order: [`source`] opens the bytes, [`encoding`] makes them text, [`csv`] with
//! [`layout`] and [`columns`] or [`vcard`] makes the text [`model::ImportedPerson`]s, and
//! [`reader`] is the one door to all of that. [`formula`] is shared with the export.

mod card_lines;
pub mod columns;
pub mod csv;
pub mod encoding;
mod fields;
pub mod formula;
pub mod layout;
pub mod model;
pub mod reader;
mod rows;
pub mod source;
pub mod vcard;

#[cfg(test)]
mod csv_tests;
#[cfg(test)]
mod encoding_tests;
#[cfg(test)]
mod vcard_tests;
