//! The account holder: who uses OkiCRM, with every stored field and why it is kept.

mod actions;
mod model;
mod refusal;
mod store;

pub use actions::{ACCEPTED, accept, accept_in, acceptances, answer_in, edit, edit_in, show};
pub use model::{
    Acceptance, Account, AccountField, AccountForm, Answer, DocumentKind, Holder, StoredColumn,
};
pub use refusal::AccountRefusal;
