//! What proves an erasure without the data: the signed certificate, kept with the workspace, and
//! completed once the pages were looked through.

mod certificate;
mod kept;
mod store;

pub use certificate::{
    Certificate, CertificateReport, Ending, Statement, verify_certificate, verify_certificate_file,
};
pub use kept::{KeptCertificate, KeptCertificates, certificate, certificates};
pub(super) use kept::{complete_with_look, keep, note_check};
