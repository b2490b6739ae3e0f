//! The screens, as a person uses them: each page acts, and tells what is to be seen.

mod consent;
mod erasing;
mod first_run;
mod importing;
mod invoicing;
mod keeping;
mod lock;
mod problem;
mod registers;
mod succession;
mod support;
mod terms;

pub use consent::{ConsentPage, MailingPage, RestrictedPage};
pub use erasing::Erasing;
pub use first_run::FirstRunPage;
pub use importing::ImportPage;
pub use invoicing::{InvoicePage, Line};
pub use keeping::KeepingPage;
pub use lock::LockPage;
pub use problem::ProblemPage;
pub use registers::RegisterPage;
pub use succession::SuccessionPage;
pub use support::SupportPage;
pub use terms::TermsPage;
