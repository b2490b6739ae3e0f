//! The business goes to somebody else, whole: everything its workspace holds in one locked archive, and
//! what was promised to people with it. Restricted people stay restricted, whoever objected or was erased
//! stays so, and who refuses that her data goes abroad stays out of what does.
//!
//! [`giving`] writes the archive and who received it, [`taking`] fills an empty workspace from it,
//! [`guards`] are the marks of those who are left alone or gone, with the keys that compare them.

mod giving;
mod guards;
mod model;
mod refusal;
mod store;
mod taking;

pub use giving::{preview_transfer, transfer};
pub use model::{TakenOver, TransferForm, TransferPreview, Transferred};
pub use refusal::TransferRefusal;
pub use taking::{TAKEN_OVER, take_over};
