//! The rights of the people in the records, over whatever the workspace holds: everything here
//! walks the data map, so that a new table falls under it by being classified.

mod access;
mod account;
mod actions;
mod audit;
mod authority;
mod certificate;
mod desk;
pub mod discovery;
mod due_diligence;
mod erasing;
mod glance;
mod map;
mod model;
pub mod packs;
mod passing_on;
mod planning;
mod record;
mod restoring;
pub mod retention;
mod settled;
mod store;
mod transfer;

pub use access::{AccessReport, export_person};
pub use account::{ACCOUNT_ERASED, erase_account};
pub use actions::{plan, restrict, restricted, subject_of, unrestrict};
pub use audit::{audit_csv, audit_json, audit_pdf, print_audit};
pub use authority::{AuthorityForm, GivenToAuthority, give_to_authority};
pub use certificate::{Certificate, CertificateReport, verify_certificate};
pub use desk::{answer_with_copy, check_copy, erase_on_request, plan_request, restrict_on_request};
pub use due_diligence::{
    DueDiligence, FigureCell, FigureTable, due_diligence, figures, hide_small,
};
pub use erasing::{apply_ledger, erase, open};
pub use glance::{Glance, GlanceLine, glance};
pub use map::{DataMap, DataMapEntry, data_map, data_map_csv};
pub use model::{Count, ErasureDone, ErasurePlan, Kept, Person, PrivacyRefusal, RestrictedPerson};
pub use passing_on::{PassedOn, allow_transfer, note_passed_on, passed_on, refuse_transfer};
pub use record::{ProcessingRecord, processing_record, record_csv, record_pdf};
pub use restoring::restore;
pub use transfer::{
    TAKEN_OVER, TakenOver, TransferForm, TransferPreview, TransferRefusal, Transferred,
    preview_transfer, take_over, transfer,
};
