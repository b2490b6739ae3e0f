//! The rights of the people in the records, over whatever the workspace holds: everything here
//! walks the data map, so that a new table falls under it by being classified.

mod access;
mod actions;
mod certificate;
mod desk;
mod erasing;
mod model;
mod planning;
mod restoring;
mod settled;
mod store;

pub use access::{AccessReport, export_person};
pub use actions::{DataMapEntry, data_map, plan, restrict, restricted, subject_of, unrestrict};
pub use certificate::{Certificate, CertificateReport, verify_certificate};
pub use desk::{answer_with_copy, check_copy, erase_on_request, plan_request, restrict_on_request};
pub use erasing::{apply_ledger, erase, open};
pub use model::{Count, ErasureDone, ErasurePlan, Kept, Person, PrivacyRefusal, RestrictedPerson};
pub use restoring::restore;
