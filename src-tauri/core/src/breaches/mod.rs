//! Breaches of personal data: what happened, when it was known, who is affected and who was told
//! (GDPR Art. 33 and 34). The 72 hours count from the moment it was known.

mod actions;
mod data;
mod letters;
mod model;
mod refusal;
mod store;

pub use actions::{CHANGED, RECORDED, STEP_TAKEN, breaches, change, due, record, take_step};
pub use data::BREACHES;
pub use letters::{BreachLetter, LetterTo, letter, letter_pdf};
pub use model::{Breach, BreachForm, BreachStep, DueBreach, Risk};
pub use refusal::BreachRefusal;
