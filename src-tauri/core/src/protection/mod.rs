//! How the workspace's key is kept: passphrase, keychain, recovery code. Each change re-wraps the
//! same data key; no record is encrypted again. Backups made before keep the ways in they had.

mod actions;
mod model;
mod refusal;
mod sheet;

pub use actions::{
    new_recovery_code, remove_keychain, remove_passphrase, set_keychain, set_passphrase, status,
};
pub use model::{ProtectionHistory, ProtectionStatus};
pub use refusal::ProtectionRefusal;
pub use sheet::{print_recovery_sheet, recovery_sheet};
