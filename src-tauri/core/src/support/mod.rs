//! Support: what the account holder writes to the makers of OkiCRM, the lines about this computer she lets
//! go with it, and what she is answered.
//!
//! In reading order: `model`, `facts` says what may be told of the computer, [`log`] what of the log,
//! `letter` how a request leaves, `actions`. Nothing here connects to anything: a request is handed to her
//! mail program, or saved.

mod actions;
mod data;
mod facts;
mod letter;
pub mod log;
mod model;
mod refusal;
mod store;

pub use actions::{
    ANSWERED, CHANGED, CLOSED, DELETED, FACTS_CHOSEN, HANDED_OVER, LARGEST_MAIL, RECORDED,
    REOPENED, add_mail, add_words, change, choose_facts, close, contact, delete, hand_over, letter,
    list, record, reopen, show,
};
pub use data::{SUPPORT_ANSWERS, SUPPORT_REQUESTS};
pub use facts::{Around, Fact, FactGroup, facts};
pub use letter::SupportLetter;
pub use model::{
    AnswerSource, HandedOver, SupportAnswer, SupportForm, SupportKind, SupportRequest,
    SupportState, SupportSummary,
};
pub use refusal::SupportRefusal;
