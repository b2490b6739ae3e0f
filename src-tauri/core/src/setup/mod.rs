//! First run: from nothing to an open workspace in one action.
//!
//! Three short steps answer it: the texts accepted, who you are, how it is protected. Nothing is
//! ticked beforehand: what is not answered is a problem, never a yes.

mod actions;
mod deleting;
mod model;
mod refusal;
mod sample;
mod store;

pub use crate::agreement::{AcceptedText, DocumentText, texts};
pub use actions::{
    RECOVERY_KEPT, first_run, first_run_accepting, first_run_accepting_later, keep_recovery_sheet,
    state,
};
pub use deleting::{BackupsThen, delete, delete_everything};
pub use model::{
    FirstBusiness, FirstData, FirstProtection, FirstRun, FirstRunDone, Place, RecoverySheet,
    SampleFigures, SetupState,
};
pub use refusal::{SampleRefusal, SetupRefusal};
pub use sample::{SAMPLE_SOURCE, remove_sample, sample_figures};
