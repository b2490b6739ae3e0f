//! The screens, as a person uses them: each page acts, and tells what is to be seen.

pub mod first_run;
mod lock;
mod problem;

pub use first_run::FirstRunPage;
pub use lock::LockPage;
pub use problem::ProblemPage;
