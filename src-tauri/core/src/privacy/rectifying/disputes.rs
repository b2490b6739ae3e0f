//! What a person says against what is kept about her: shown wherever the field is, and in her copy.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::PersonField;
use super::store;
use crate::change::{Action, Change};
use crate::data_map::DISPUTES;
use crate::error::Result;
use crate::fields;
use crate::privacy::actions::subject_in;
use crate::privacy::model::{Person, PrivacyRefusal};
use crate::purpose::Purpose;
use crate::values::{ChangeSetId, DisputeId, RequestId};
use crate::workspace::Workspace;

/// A statement was attached.
pub const DISPUTED: Action = Action::undoable("dispute-made").even_without_terms();
/// A statement was withdrawn.
pub const WITHDRAWN: Action = Action::undoable("dispute-withdrawn").even_without_terms();

/// The longest statement, in characters.
const LONGEST: usize = 2_000;

/// What a person says against a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Dispute {
    /// Its id.
    pub id: DisputeId,
    /// Against which field.
    pub field: PersonField,
    /// In her words.
    pub statement: String,
    /// The day she said so.
    #[ts(type = "string")]
    pub made_on: Date,
    /// The request it came with, if there was one.
    pub request: Option<RequestId>,
}

/// A statement as it is typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewDispute {
    /// Against which field.
    pub field: PersonField,
    /// In the person's words.
    pub statement: String,
    /// The request it came with, if there was one.
    #[serde(default)]
    pub request: Option<RequestId>,
}

/// A person's statements that were not withdrawn, the oldest first.
///
/// # Errors
/// `record-not-found` where there is no such person.
pub async fn disputes(workspace: &Workspace, person: Person) -> Result<Vec<Dispute>> {
    let subject = crate::privacy::subject_of(workspace, person).await?;
    store::disputes(workspace.read(Purpose::Rights), &subject).await
}

/// Attaches a statement to a field of a person, or to her record as a whole.
///
/// # Errors
/// `dispute-statement` without words or with too many.
pub async fn dispute(
    workspace: &Workspace,
    person: Person,
    new: NewDispute,
) -> Result<ChangeSetId> {
    let statement = new.statement.trim();
    if statement.is_empty() || statement.chars().count() > LONGEST {
        return Err(PrivacyRefusal::DisputeStatement.into());
    }
    let mut change = Change::begin(workspace, DISPUTED).await?;
    let subject = subject_in(change.tx(), person).await?;
    let (at, today) = (change.at(), workspace.clock().today());
    let nothing: Option<Date> = None;
    let row = fields! {
        "id" => DisputeId::new(), "subject_id" => subject, "field" => new.field.word(),
        "statement" => statement, "request_id" => new.request, "made_on" => today,
        "withdrawn_on" => nothing, "created_at" => at, "updated_at" => at,
    };
    change.insert(&DISPUTES, row).await?;
    change.commit().await
}

/// Takes a statement off, because the person withdrew it or what she said was put right.
///
/// # Errors
/// `dispute-missing` where there is none, or no more.
pub async fn withdraw_dispute(workspace: &Workspace, id: DisputeId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, WITHDRAWN).await?;
    if !store::is_open(change.tx(), id).await? {
        return Err(PrivacyRefusal::DisputeMissing.into());
    }
    let (at, today) = (change.at(), workspace.clock().today());
    let row = fields! { "withdrawn_on" => today, "updated_at" => at };
    change.update(&DISPUTES, &id.to_string(), row).await?;
    change.commit().await
}
