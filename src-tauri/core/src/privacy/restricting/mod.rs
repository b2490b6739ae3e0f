//! Restricting: stored, and nothing else (GDPR Art. 18).

mod store;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::actions::subject_in;
use super::model::{Person, PrivacyRefusal, RestrictedPerson};
use super::passing_on::parsed;
use super::store::restricted_at;
use crate::change::{Action, Change, Topic};
use crate::data_map::{self, LIFTED_RESTRICTIONS, SUBJECTS};
use crate::error::Result;
use crate::fields;
use crate::purpose::Purpose;
use crate::recipients::{self, Told};
use crate::values::{ChangeSetId, LiftedRestrictionId};
use crate::workspace::Workspace;

/// Restriction can be undone like any mistake.
pub const RESTRICTED: Action = Action::undoable("person-restricted").even_without_terms();
/// Lifting a restriction.
pub const UNRESTRICTED: Action = Action::undoable("person-unrestricted").even_without_terms();

/// Restricts a person: stored, and nothing else (GDPR Art. 18).
pub async fn restrict(workspace: &Workspace, person: Person) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, RESTRICTED).await?;
    if !restrict_in(&mut change, person).await? {
        return Err(PrivacyRefusal::RestrictedAlready.into());
    }
    change.commit().await
}

/// Restricts a person as part of another action; says whether she was not restricted before.
pub(super) async fn restrict_in(change: &mut Change<'_>, person: Person) -> Result<bool> {
    let subject = subject_in(change.tx(), person).await?;
    let since = restricted_at(change.tx(), &subject).await?;
    if since.flatten().is_some() {
        return Ok(false);
    }
    let at = change.at();
    change
        .update(&SUBJECTS, &subject, fields! { "restricted_at" => at })
        .await?;
    recipients::tell_in(change, parsed(&subject)?, Told::Restricted).await?;
    touch_people(change);
    Ok(true)
}

/// Lifts a restriction. The person is told before (GDPR Art. 18(3)), so the day on which she was told
/// is part of it, and stays with her record.
///
/// # Errors
/// `restriction-told-unreadable` for what is no day as ISO 8601 writes it, `restriction-not-set`,
/// `restriction-told-ahead` for a day that is still to come,
/// `restriction-told-early` for one before the restriction began.
pub async fn unrestrict(
    workspace: &Workspace,
    person: Person,
    told_on: &str,
) -> Result<ChangeSetId> {
    let told_on: Date = told_on
        .trim()
        .parse()
        .map_err(|_| PrivacyRefusal::ToldUnreadable)?;
    let mut change = Change::begin(workspace, UNRESTRICTED).await?;
    let subject = subject_in(change.tx(), person).await?;
    let since = restricted_at(change.tx(), &subject).await?;
    let since = since.flatten().ok_or(PrivacyRefusal::NotRestricted)?;
    if told_on > workspace.clock().today() {
        return Err(PrivacyRefusal::ToldAhead.into());
    }
    // The day of the clock's place may be one off that of the stored moment.
    let began: Option<Date> = since.get(..10).and_then(|day| day.parse().ok());
    if began.is_some_and(|began| told_on < began.yesterday().unwrap_or(began)) {
        return Err(PrivacyRefusal::ToldEarly.into());
    }
    let nothing: Option<String> = None;
    let at = change.at();
    change
        .update(&SUBJECTS, &subject, fields! { "restricted_at" => nothing })
        .await?;
    let lifted = fields! {
        "id" => LiftedRestrictionId::new(),
        "subject_id" => subject,
        "restricted_at" => since,
        "told_on" => told_on,
        "lifted_at" => at,
    };
    change.insert(&LIFTED_RESTRICTIONS, lifted).await?;
    touch_people(&mut change);
    change.commit().await
}

/// Everybody whose data is restricted, the last restricted first. Whoever was erased and is kept
/// only in invoices has no record any more and is not among them.
pub async fn restricted(workspace: &Workspace) -> Result<Vec<RestrictedPerson>> {
    let mut people: Vec<RestrictedPerson> = Vec::new();
    let mut seen = BTreeSet::new();
    for row in store::restricted(workspace.read(Purpose::Rights)).await? {
        if seen.insert(row.subject_id.clone()) {
            people.push(row.try_into()?);
        }
    }
    Ok(people)
}

/// Who is seen changes, so everything that shows people is read again.
fn touch_people(change: &mut Change<'_>) {
    for table in data_map::tables().filter(|table| table.is_personal()) {
        table
            .topic
            .into_iter()
            .for_each(|topic| change.touch(topic));
    }
    change.touch(Topic::Privacy);
}
