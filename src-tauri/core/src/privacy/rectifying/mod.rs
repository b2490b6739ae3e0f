//! Putting right what is wrong (GDPR Art. 16): where each value of a person came from, what she says
//! against it, and correcting it because she asked.
//!
//! An issued document is never corrected here: it says what was said on its day, and another document
//! corrects it.

mod correcting;
mod disputes;
mod fields;
mod origins;
mod store;

pub use correcting::{Corrected, Correction, correct_on_request};
pub use disputes::{Dispute, NewDispute, dispute, disputes, withdraw_dispute};
pub use fields::PersonField;
pub use origins::{FieldOrigins, Origin, OriginSource, field_origins};
