//! The way out, without loss: everything as JSON, one CSV file per kind, people as vCards.
//!
//! [`kinds`] says which tables leave and under which name; [`json`], [`sheets`] and [`vcard`] write;
//! [`actions`] puts it together, each file whole or not at all; [`schema`] describes the JSON;
//! [`record`] notes that something left; [`succession`] writes and takes in what a whole business
//! consists of. [`bringing_back`] reads it into an empty workspace, by [`document`].

mod actions;
mod bringing_back;
mod completing;
pub mod csv;
mod data;
mod document;
mod draft;
mod json;
mod kinds;
mod mailing;
mod model;
mod person;
pub(crate) mod portable;
mod reading;
mod recording;
mod schema;
mod sheets;
mod store;
pub(crate) mod succession;
pub mod vcard;

#[cfg(test)]
mod round_trip_tests;

pub use actions::{export, export_abroad, export_contacts};
pub use bringing_back::{BROUGHT_BACK, bring_back, is_export, preview_bringing_back};
pub use data::EXPORTS;
pub(crate) use draft::Drafts;
pub use draft::clear_drafts;
pub use mailing::{MailingExport, export_for_mailing, preview_mailing};
pub use model::{
    BringBackRefusal, ContactsFormat, ExportFormat, ExportRefusal, ExportedFile, PastExport,
};
pub use recording::{EXPORTED, list, record};
pub use schema::export_schema;
