//! The account holder: who uses OkiCRM, with every stored field and why it is kept.

mod actions;
mod model;
mod refusal;
mod store;

pub use actions::{accept, accept_in, acceptances, edit, edit_in, show};
pub use model::{
    Acceptance, Account, AccountField, AccountForm, DocumentKind, Holder, StoredColumn,
};
pub use refusal::AccountRefusal;
