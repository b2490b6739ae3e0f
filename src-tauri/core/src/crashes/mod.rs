//! Reports of what broke: small files on this computer, written while the program goes down, shown at the
//! next start, and never sent by themselves.
//!
//! In reading order: [`CrashReport`] is what one may hold; `files` writes and reads them; `running` is the
//! mark by which an end without a word is noticed. They lie outside workspaces, so that they can be written
//! and read while those are locked.

mod files;
mod model;
mod running;

pub use files::{CrashFolder, REPORTS_KEPT};
pub use model::{CrashReport, Ending, Place, Program};
pub use running::Running;
