use jiff::Timestamp;

use super::data::BREACHES;
use super::model::{Breach, BreachForm, BreachStep, DueBreach, Risk};
use super::{BreachRefusal, store};
use crate::change::{Action, Change, Changed};
use crate::db::Fields;
use crate::error::{NotFound, Result};
use crate::fields;
use crate::purpose::Purpose;
use crate::values::{BreachId, ChangeSetId};
use crate::workspace::Workspace;

/// A breach was recorded.
pub const RECORDED: Action = Action::undoable("breach-recorded").even_without_terms();
/// What is known of one was changed.
pub const CHANGED: Action = Action::undoable("breach-changed").even_without_terms();
/// Somebody was told, or it was settled that nobody needs to be.
pub const STEP_TAKEN: Action = Action::undoable("breach-step-taken").even_without_terms();

/// Every breach, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn breaches(workspace: &Workspace) -> Result<Vec<Breach>> {
    store::all(workspace.read(Purpose::Daily), workspace.clock().now()).await
}

/// What home tells: breaches of which it is not settled who is told, what is due first.
///
/// # Errors
/// When the database fails.
pub async fn due(workspace: &Workspace) -> Result<Vec<DueBreach>> {
    let mut due: Vec<DueBreach> = breaches(workspace)
        .await?
        .into_iter()
        .filter(|one| one.hours_left.is_some() || one.people_open)
        .map(|one| DueBreach {
            number: one.number,
            hours_left: one.hours_left,
        })
        .collect();
    due.sort_by_key(|one| one.hours_left.unwrap_or(i64::MAX));
    Ok(due)
}

/// Records a breach. The entries of the change log since it happened are named with it, under the
/// hash that vouches for them.
///
/// # Errors
/// `breach-invalid` with a problem per field.
pub async fn record(workspace: &Workspace, form: &BreachForm) -> Result<Changed<Breach>> {
    let known = form.check(workspace.clock().now())?;
    let mut change = Change::begin(workspace, RECORDED).await?;
    change.alone().await?;
    let (id, at) = (BreachId::new(), change.at());
    let since = match form.happened_on.trim() {
        "" => format!("{known:.3}"),
        day => day.to_owned(),
    };
    let number = store::next_number(change.tx()).await?;
    let (log_from, log_until, log_hash) = store::log_since(change.tx(), &since).await?;
    let nothing: Option<String> = None;
    let mut row = fields! { "id" => id, "number" => number };
    row.extend(columns(form, known)?);
    row.extend(fields! {
        "authority_told_at" => nothing.clone(), "authority_reason" => "",
        "people_told_at" => nothing, "people_reason" => "",
        "log_from" => log_from, "log_until" => log_until, "log_hash" => log_hash,
        "created_at" => at, "updated_at" => at,
    });
    change.insert(&BREACHES, row).await?;
    let set = change.commit().await?;
    shown(workspace, id, set).await
}

/// Changes what is known of a breach.
///
/// # Errors
/// `breach-invalid` with a problem per field.
pub async fn change(
    workspace: &Workspace,
    id: BreachId,
    form: &BreachForm,
) -> Result<Changed<Breach>> {
    let now = workspace.clock().now();
    let known = form.check(now)?;
    let mut change = Change::begin(workspace, CHANGED).await?;
    found(store::load(&mut change, id, now).await?)?;
    let mut row = columns(form, known)?;
    row.extend(fields! { "updated_at" => change.at() });
    change.update(&BREACHES, &id.to_string(), row).await?;
    let set = change.commit().await?;
    shown(workspace, id, set).await
}

/// Notes that somebody was told, or why nobody needs to be.
///
/// # Errors
/// `breach-reason-missing` where the step needs one: for telling nobody, and for telling the
/// authority late (Art. 33(1)). `breach-authority-must-know` where people are at risk.
pub async fn take_step(
    workspace: &Workspace,
    id: BreachId,
    step: BreachStep,
) -> Result<Changed<Breach>> {
    let now = workspace.clock().now();
    let mut change = Change::begin(workspace, STEP_TAKEN).await?;
    let breach = found(store::load(&mut change, id, now).await?)?;
    let mut row = step_columns(&breach, &step, now)?;
    row.extend(fields! { "updated_at" => change.at() });
    change.update(&BREACHES, &id.to_string(), row).await?;
    let set = change.commit().await?;
    shown(workspace, id, set).await
}

fn step_columns(
    breach: &Breach,
    step: &BreachStep,
    now: Timestamp,
) -> std::result::Result<Fields, BreachRefusal> {
    let needed = |reason: &str| match reason.trim() {
        "" => Err(BreachRefusal::ReasonMissing),
        reason => Ok(reason.to_owned()),
    };
    let nothing: Option<Timestamp> = None;
    Ok(match step {
        BreachStep::AuthorityTold(reason) => {
            let is_late = breach.hours_left.is_some_and(|hours| hours < 0);
            let reason = if is_late {
                needed(reason)?
            } else {
                reason.trim().to_owned()
            };
            fields! { "authority_told_at" => now, "authority_reason" => reason }
        }
        BreachStep::AuthorityNotTold(_) if breach.details.risk != Risk::None => {
            return Err(BreachRefusal::AuthorityMustKnow);
        }
        BreachStep::AuthorityNotTold(reason) => {
            fields! { "authority_told_at" => nothing, "authority_reason" => needed(reason)? }
        }
        BreachStep::PeopleTold => fields! { "people_told_at" => now, "people_reason" => "" },
        BreachStep::PeopleNotTold(reason) => {
            fields! { "people_told_at" => nothing, "people_reason" => needed(reason)? }
        }
    })
}

fn columns(form: &BreachForm, known: Timestamp) -> Result<Fields> {
    let day = form.happened_on.trim();
    Ok(fields! {
        "what" => form.what.trim(),
        "happened_on" => (!day.is_empty()).then_some(day),
        "known_at" => known,
        "people" => form.people.trim(),
        "people_count" => form.people_count,
        "record_count" => form.record_count,
        "categories" => serde_json::to_string(&form.categories)?,
        "consequences" => form.consequences.trim(),
        "measures" => form.measures.trim(),
        "risk" => form.risk.word(),
    })
}

async fn shown(workspace: &Workspace, id: BreachId, set: ChangeSetId) -> Result<Changed<Breach>> {
    let all = breaches(workspace).await?;
    Ok(Changed {
        change: set,
        record: found(all.into_iter().find(|one| one.id == id))?,
    })
}

pub(super) fn found<T>(row: Option<T>) -> Result<T> {
    Ok(row.ok_or(NotFound { record: "breach" })?)
}
