//! Putting right what is wrong: where values came from, what people say against them, corrections.

use okicrm_core::privacy::{
    self, Corrected, Correction, Dispute, FieldOrigins, NewDispute, Person,
};
use okicrm_core::values::{ChangeSetId, DisputeId, RequestId};

use crate::contract::commands;

commands! {
    workspace {
        /// Where each value of a person came from, field by field.
        field_origins(person: Person) -> Vec<FieldOrigins> => privacy::field_origins;
        /// What a person says against what is kept about her.
        disputes(person: Person) -> Vec<Dispute> => privacy::disputes;
        /// Attaches a statement of dispute to a field of a person.
        dispute_field(person: Person, dispute: NewDispute) -> ChangeSetId => privacy::dispute;
        /// Takes a statement of dispute off.
        withdraw_dispute(id: DisputeId) -> ChangeSetId => privacy::withdraw_dispute;
        /// Puts right what the person of a request asked for.
        correct_on_request(id: RequestId, corrections: Vec<Correction>) -> Corrected => privacy::correct_on_request;
    }
}
