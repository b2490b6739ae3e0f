//! To whom data of people was passed on, who refuses that hers goes abroad, and who has to be told
//! when it changes (GDPR Art. 15(1)(c), 19, 49).
//!
//! The ledger is written by the actions that pass something on: [`export_to`] and
//! [`export_contacts_to`] here, and what `privacy` gives to authorities and successors by
//! [`pass_on_in`]. [`recipients_of`] reads it, [`tell_in`] makes a task for each recipient.

mod actions;
mod data;
mod exporting;
mod model;
mod refusal;
mod store;
mod telling;
mod transfers;

pub use actions::{NOTED, PASSED_ON, disclosures, note_in, pass_on_in, recipients_of};
pub use data::{DISCLOSURES, RECIPIENTS, TRANSFER_REFUSALS};
pub use exporting::{export_contacts_to, export_to};
pub use model::{
    Disclosure, DisclosureKind, HandedOver, NewDisclosure, NotedForm, Recipient, RecipientForm,
    Told,
};
pub use refusal::RecipientRefusal;
pub use telling::tell_in;
pub use transfers::{
    TRANSFER_ALLOWED, TRANSFER_REFUSED, allow_in, is_abroad, refuse_if_abroad, refuse_in,
    refuses_since, refusing_count,
};
