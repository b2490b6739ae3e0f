//! Policy and terms: the texts of this program, who answers for them, what was accepted, refused and
//! withdrawn, what a later version changes, and the page a business can publish.
//!
//! What an answer binds is `change`'s: an action that enters something is not begun while the texts
//! are not accepted ([`crate::change::TermsRefusal`]).

mod actions;
mod controller;
mod data;
mod difference;
mod model;
mod page;
mod refusal;
mod store;
mod texts;

pub use actions::{
    REFUSED, REVIEWED, WITHDRAWN, accept, accept_in, agreement, answered_text, controller,
    difference, note_review, pending, published, refuse, save_controller, withdraw,
};
pub use controller::{CONTACT, Controller, ControllerForm};
pub use data::ACCEPTED_TEXTS;
pub use difference::{DifferencePart, PartKind, SectionDifference, TextDifference};
pub use model::{
    AcceptedText, Agreement, AnswerState, DocumentText, Review, TextSection, TextStanding,
};
pub use page::{PageFormat, page};
pub use refusal::AgreementRefusal;
pub use texts::texts;
