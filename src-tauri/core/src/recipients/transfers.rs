//! Who refuses that her data goes abroad, and where that acts.

use super::data::TRANSFER_REFUSALS;
use super::{RecipientRefusal, store};
use crate::change::{Action, Change};
use crate::db::Tx;
use crate::error::Result;
use crate::fields;
use crate::processors::{self, ProcessorForm, ProcessorRefusal};
use crate::values::{CountryCode, SubjectId, TransferRefusalId};
use crate::workspace::Workspace;

/// A person refused that her data goes abroad.
pub const TRANSFER_REFUSED: Action = Action::undoable("transfer-refused").even_without_terms();
/// She refuses it no longer.
pub const TRANSFER_ALLOWED: Action = Action::undoable("transfer-allowed").even_without_terms();

/// Keeps that a person refuses that her data goes abroad.
///
/// # Errors
/// `transfer-refused-already`.
pub async fn refuse_in(change: &mut Change<'_>, subject: SubjectId) -> Result<()> {
    if !store::refusals(change.tx(), subject).await?.is_empty() {
        return Err(RecipientRefusal::RefusedAlready.into());
    }
    let at = change.at();
    let row = fields! {
        "id" => TransferRefusalId::new(), "subject_id" => subject, "refused_at" => at,
    };
    change.insert(&TRANSFER_REFUSALS, row).await
}

/// Keeps that she refuses it no longer.
///
/// # Errors
/// `transfer-not-refused`.
pub async fn allow_in(change: &mut Change<'_>, subject: SubjectId) -> Result<()> {
    let known = store::refusals(change.tx(), subject).await?;
    if known.is_empty() {
        return Err(RecipientRefusal::NotRefused.into());
    }
    for (id, _) in known {
        change.delete(&TRANSFER_REFUSALS, &id).await?;
    }
    Ok(())
}

/// Since when a person refuses that her data goes abroad.
///
/// # Errors
/// When the database fails.
pub async fn refuses_since(tx: &mut Tx, subject: SubjectId) -> Result<Option<String>> {
    let known = store::refusals(tx, subject).await?;
    Ok(known.into_iter().next().map(|(_, since)| since))
}

/// How many people refuse it.
///
/// # Errors
/// When the database fails.
pub async fn refusing_count(workspace: &Workspace) -> Result<usize> {
    let mut tx = workspace.snapshot().await?;
    let count = store::refusing(&mut tx).await;
    tx.rollback().await?;
    Ok(usize::try_from(count?).unwrap_or(0))
}

/// Whether a country is abroad for this business.
///
/// # Errors
/// `settings-business-missing` before first run was answered.
pub async fn is_abroad(workspace: &Workspace, country: CountryCode) -> Result<bool> {
    let home = processors::home(workspace).await?;
    Ok(processors::abroad(home, country).0.is_transfer())
}

/// Refuses to take everything to a processor abroad while somebody refuses that: nobody can be left
/// out of a whole database.
///
/// # Errors
/// `processor-people-refuse` with their number.
pub async fn refuse_if_abroad(workspace: &Workspace, row: &ProcessorForm) -> Result<()> {
    let Ok(country) = CountryCode::parse(&row.country) else {
        return Ok(());
    };
    if !is_abroad(workspace, country).await? {
        return Ok(());
    }
    match refusing_count(workspace).await? {
        0 => Ok(()),
        people => Err(ProcessorRefusal::PeopleRefuse { people }.into()),
    }
}
