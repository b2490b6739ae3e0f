//! Whether a workspace is whole, and what it holds: `oki verify` and `oki workspace info`.

mod actions;
mod model;
mod store;

pub(crate) use actions::{check_copy, check_database, counts_by_table};
pub use actions::{info, verify, warnings};
pub use model::{Check, CheckName, Report, Warning, WorkspaceInfo};
