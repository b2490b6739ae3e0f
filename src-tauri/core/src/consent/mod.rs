//! May we contact her? What each person said per purpose and way to reach her, what the business
//! stands on, and the list of addresses that are left alone even after the person is gone.
//!
//! [`model`] says which standing lets a business write (GDPR Art. 6, 7, 21; ePrivacy directive Art. 13),
//! [`purposes`] what for; [`actions`] records it; `suppression` keeps the list; [`Mailing`] decides,
//! person by person, for whoever writes to many.

mod actions;
mod data;
mod mailing;
mod marking;
mod model;
mod points;
mod purposes;
mod refusal;
mod store;
mod suppression;
mod views;

pub use actions::{BASIS_RECORDED, GIVEN, OBJECTED, WITHDRAWN, record, show};
pub use data::{CONSENTS, INHERITED_KEYS, SUPPRESSIONS};
pub use mailing::{LeftOut, LeftOutCount, MailingCount, MailingRule, Recipient};
pub(crate) use mailing::{Mailing, only_mailable};
pub(crate) use marking::{MarksOf, inherit_in, inherited_in, own_key};
pub use model::{
    ConsentPerson, ConsentSource, ContactChannel, LiftReason, NewStatement, Standing,
    SuppressionReason,
};
pub(crate) use points::Points;
pub use purposes::{OwnPurpose, OwnPurposes, PurposeCode, own_purposes, save_own_purposes};
pub use refusal::ConsentRefusal;
pub use suppression::{
    NewSuppression, SUPPRESSED, SUPPRESSION_LIFTED, is_suppressed, lift, suppress, suppressions,
};
pub(crate) use suppression::{
    Suppressed, keep_suppressed_in, leave_alone_again, leave_alone_in, note_suppressed_in,
};
pub use views::{
    ConsentCell, ConsentStatement, ConsentView, PurposeConsents, SuppressionEntry, SuppressionList,
};
