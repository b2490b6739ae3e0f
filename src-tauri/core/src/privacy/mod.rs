//! The rights of the people in the records, over whatever the workspace holds: everything here
//! walks the data map, so that a new table falls under it by being classified.

mod access;
mod account;
mod actions;
mod audit;
mod authority;
mod bulk;
mod carrying;
mod copies;
mod desk;
pub mod discovery;
mod due_diligence;
mod ending;
mod erasing;
mod glance;
mod map;
mod model;
pub mod packs;
mod pages;
mod passing_on;
mod planning;
mod proof;
mod record;
mod rectifying;
mod restoring;
mod restricting;
pub mod retention;
mod settled;
mod store;
mod transfer;

pub use access::{AccessReport, export_person};
pub use account::{ACCOUNT_ERASED, erase_account};
pub use actions::{plan, subject_of};
pub use audit::{audit_csv, audit_json, audit_pdf, print_audit};
pub use authority::{AuthorityForm, GivenToAuthority, give_to_authority};
pub use bulk::{MOST_AT_ONCE, erase_people, plan_people};
pub use desk::{answer_with_copy, check_copy, erase_on_request, plan_request, restrict_on_request};
pub use due_diligence::{
    DueDiligence, FigureCell, FigureTable, due_diligence, figures, hide_small,
};
pub use ending::{apply_ledger, open};
pub use erasing::erase;
pub use glance::{Glance, GlanceLine, glance};
pub use map::{DataMap, DataMapEntry, data_map, data_map_csv};
pub use model::{
    BulkDone, BulkPlan, Copies, Count, ErasureDone, ErasurePlan, Kept, LeftOutPerson, People,
    Person, PrivacyRefusal, RestrictedPerson,
};
pub use pages::{PageLook, PageState, look_through, waiting as waiting_for_look};
pub use passing_on::{PassedOn, allow_transfer, note_passed_on, passed_on, refuse_transfer};
pub use proof::{
    Certificate, CertificateReport, Ending, KeptCertificate, KeptCertificates, Statement,
    certificate, certificates, verify_certificate, verify_certificate_file,
};
pub use record::{ProcessingRecord, processing_record, record_csv, record_pdf};
pub use rectifying::{
    Corrected, Correction, Dispute, FieldOrigins, NewDispute, Origin, OriginSource, PersonField,
    correct_on_request, dispute, disputes, field_origins, withdraw_dispute,
};
pub use restoring::restore;
pub use restricting::{restrict, restricted, unrestrict};
pub use transfer::{
    TAKEN_OVER, TakenOver, TransferForm, TransferPreview, TransferRefusal, Transferred,
    preview_transfer, take_over, transfer,
};
