//! OkiCRM's core: everything the business means. No Tauri, no terminal, no HTML.
//!
//! In reading order: [`error`] and [`values`] are the words everything is said in; [`db`] is the
//! door to the two databases; [`workspace`] is an open one with its [`keys`]; every read names its
//! [`purpose`], every write is a [`change`]; the [`data_map`] classifies every column. On these
//! stand the features.
//!
//! Which feature may use which (kept by a test; `values`, `db`, `error`, `change`, `keys`,
//! `purpose`, `data_map`, `words` and `workspace` are open to all):
//!
//! feature arrows
//! account -> settings
//! agreement -> account, settings
//! backup -> checkup, moving, settings
//! breaches -> documents, settings
//! checkup -> settings
//! companies ->
//! consent -> settings
//! contacts -> companies, consent
//! crashes ->
//! documents ->
//! exporting -> consent, contacts, importing
//! file_text ->
//! home -> backup, protection, settings, setup
//! importing -> companies, consent, contacts, notices
//! invoicing -> companies, contacts, documents, settings
//! leads -> companies, consent, contacts
//! moving -> processors, recipients
//! notices -> settings
//! privacy -> account, consent, contacts, documents, exporting, file_text, importing, requests, settings, timeline
//! processors -> settings
//! protection -> documents, settings
//! recipients -> contacts, exporting, importing, processors, settings, timeline
//! requests -> contacts, documents, leads, settings
//! search -> companies
//! sensitive -> consent, contacts, settings
//! settings -> documents
//! setup -> account, agreement, backup, contacts, leads, processors, settings, timeline
//! startup -> backup, exporting, moving, trash
//! support -> agreement, checkup, crashes, file_text, settings, telemetry
//! telemetry -> settings
//! telemetry -> processors, settings
//! timeline ->
//! trash -> companies, contacts, leads, timeline
//! trends ->
//! end of feature arrows

pub mod account;
pub mod agreement;
pub mod backup;
pub mod breaches;
pub mod change;
pub mod checkup;
pub mod companies;
pub mod consent;
pub mod contacts;
pub mod crashes;
pub mod data_map;
pub mod db;
pub mod documents;
pub mod error;
pub mod exporting;
pub mod file_text;
mod gate;
pub mod home;
pub mod importing;
pub mod invoicing;
pub mod keys;
pub mod leads;
pub mod listing;
pub mod moving;
pub mod notices;
mod paging;
pub mod privacy;
pub mod processors;
pub mod protection;
pub mod purpose;
pub mod recipients;
pub mod requests;
pub mod search;
pub mod sensitive;
pub mod settings;
pub mod setup;
pub mod startup;
pub mod support;
pub mod telemetry;
pub mod timeline;
pub mod trash;
pub mod trends;
pub mod values;
pub mod words;
pub mod workspace;

pub use error::{AppError, Error, Result};
