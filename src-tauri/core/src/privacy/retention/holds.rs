//! Holding a person's records back: while a claim is open, nothing of hers goes, whatever a rule or
//! a request says (GDPR Art. 17(3)(e)).

use serde::Serialize;
use ts_rs::TS;

use super::super::PrivacyRefusal;
use super::super::actions::subject_in;
use super::super::model::Person;
use super::store;
use crate::change::{Action, Change};
use crate::data_map::LEGAL_HOLDS;
use crate::error::{Fault, Result};
use crate::fields;
use crate::purpose::Purpose;
use crate::values::HoldId;
use crate::workspace::Workspace;

/// A person's records are held back.
pub const HELD: Action = Action::undoable("person-held").even_without_terms();
/// They are not held back any more.
pub const RELEASED: Action = Action::undoable("person-released").even_without_terms();

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// A hold in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hold {
    /// The hold.
    pub id: HoldId,
    /// A record that leads to the person.
    pub person: Person,
    /// Her name as it is shown.
    pub name: String,
    /// Why.
    pub reason: String,
    /// Since when, ISO 8601.
    pub since: String,
}

/// Holds a person's records back until it is lifted. A second hold changes nothing but the reason.
///
/// # Errors
/// `hold-reason` where it is blank or longer than 500 characters.
pub async fn hold(workspace: &Workspace, person: Person, reason: &str) -> Result<()> {
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        return Err(PrivacyRefusal::HoldReason.into());
    }
    let mut change = Change::begin(workspace, HELD).await?;
    let subject = subject_in(change.tx(), person).await?;
    match store::hold_of(change.tx(), &subject).await? {
        Some(hold) => {
            change
                .update(&LEGAL_HOLDS, &hold, fields! { "reason" => reason })
                .await?;
        }
        None => {
            let (lifted, at): (Option<String>, _) = (None, change.at());
            let row = fields! {
                "id" => HoldId::new(),
                "subject_id" => subject,
                "reason" => reason,
                "set_at" => at,
                "lifted_at" => lifted,
            };
            change.insert(&LEGAL_HOLDS, row).await?;
        }
    }
    change.commit().await.map(|_| ())
}

/// Lifts a hold.
///
/// # Errors
/// `hold-missing` where there is none in force.
pub async fn release(workspace: &Workspace, hold: HoldId) -> Result<()> {
    let mut change = Change::begin(workspace, RELEASED).await?;
    if !store::is_in_force(change.tx(), hold).await? {
        return Err(PrivacyRefusal::HoldMissing.into());
    }
    let at = change.at();
    change
        .update(
            &LEGAL_HOLDS,
            &hold.to_string(),
            fields! { "lifted_at" => at },
        )
        .await?;
    change.commit().await.map(|_| ())
}

/// Lifts the hold of a person.
///
/// # Errors
/// As [`release`].
pub async fn release_person(workspace: &Workspace, person: Person) -> Result<()> {
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    let hold = store::hold_of(&mut tx, &subject).await?;
    tx.rollback().await?;
    let hold = hold.ok_or(PrivacyRefusal::HoldMissing)?;
    let id = HoldId::parse(&hold).map_err(|_| Fault::Shape("the id of a hold".into()))?;
    release(workspace, id).await
}

/// The holds in force, the newest first.
pub async fn holds(workspace: &Workspace) -> Result<Vec<Hold>> {
    let mut holds: Vec<Hold> = Vec::new();
    for row in store::holds(workspace.read(Purpose::Claims)).await? {
        let id = HoldId::parse(&row.id).map_err(|_| Fault::Shape("the id of a hold".into()))?;
        if holds.last().is_none_or(|last| last.id != id) {
            holds.push(Hold {
                id,
                person: store::person(&row.kind, &row.record_id)?,
                name: row.name,
                reason: row.reason,
                since: row.set_at,
            });
        }
    }
    Ok(holds)
}
