//! What was passed on of one person, and whether hers may go abroad, by the record that leads to her.

use serde::Serialize;
use ts_rs::TS;

use super::actions::subject_in;
use super::model::Person;
use crate::change::Change;
use crate::error::{Fault, Result};
use crate::processors::{self, Processor};
use crate::recipients::{self, NotedForm, Recipient};
use crate::values::{ChangeSetId, SubjectId};
use crate::workspace::Workspace;

/// To whom a person's data was passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassedOn {
    /// Everybody who received some, the newest first.
    pub recipients: Vec<Recipient>,
    /// Since when she refuses that her data goes abroad.
    pub refuses_since: Option<String>,
    /// Processors abroad on whose servers the workspace lies all the same, which no switch can undo.
    pub lies_abroad: Vec<Processor>,
}

/// To whom a person's data was passed on.
///
/// # Errors
/// `record-not-found`.
pub async fn passed_on(workspace: &Workspace, person: Person) -> Result<PassedOn> {
    let mut tx = workspace.snapshot().await?;
    let subject = parsed(&subject_in(&mut tx, person).await?)?;
    let refuses_since = recipients::refuses_since(&mut tx, subject).await?;
    tx.rollback().await?;
    let processors = processors::list(workspace).await?;
    Ok(PassedOn {
        recipients: recipients::recipients_of(workspace, subject).await?,
        refuses_since,
        lies_abroad: processors
            .into_iter()
            .filter(|one| one.in_use && one.abroad.is_transfer())
            .collect(),
    })
}

/// Notes that data of a person was passed on outside OkiCRM.
///
/// # Errors
/// `recipient-invalid` with a problem per field.
pub async fn note_passed_on(
    workspace: &Workspace,
    person: Person,
    form: &NotedForm,
) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, recipients::NOTED).await?;
    let subject = parsed(&subject_in(change.tx(), person).await?)?;
    recipients::note_in(&mut change, form, subject).await?;
    change.commit().await
}

/// Keeps that a person refuses that her data goes abroad: from then on she is left out of what does.
///
/// # Errors
/// `transfer-refused-already`.
pub async fn refuse_transfer(workspace: &Workspace, person: Person) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, recipients::TRANSFER_REFUSED).await?;
    let subject = parsed(&subject_in(change.tx(), person).await?)?;
    recipients::refuse_in(&mut change, subject).await?;
    change.commit().await
}

/// Keeps that she refuses it no longer.
///
/// # Errors
/// `transfer-not-refused`.
pub async fn allow_transfer(workspace: &Workspace, person: Person) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, recipients::TRANSFER_ALLOWED).await?;
    let subject = parsed(&subject_in(change.tx(), person).await?)?;
    recipients::allow_in(&mut change, subject).await?;
    change.commit().await
}

pub(super) fn parsed(subject: &str) -> Result<SubjectId> {
    Ok(SubjectId::parse(subject).map_err(|_| Fault::Shape("the id of a person".into()))?)
}
