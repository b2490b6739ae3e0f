//! What erasing would do, and restricting.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::model::{
    ErasurePlan, Fate, Person, PrivacyRefusal, RestrictedPerson, Row, count, count_kept, plan_hash,
};
use super::passing_on::parsed;
use super::{planning, store};
use crate::backup;
use crate::change::{Action, Change, Topic};
use crate::data_map::{self, LIFTED_RESTRICTIONS, SUBJECTS};
use crate::db::Tx;
use crate::error::{Fault, NotFound, Result};
use crate::fields;
use crate::purpose::Purpose;
use crate::recipients::{self, Told};
use crate::values::{ChangeSetId, CountryCode, LiftedRestrictionId};
use crate::workspace::{self, Workspace};

/// Restriction can be undone like any mistake.
pub const RESTRICTED: Action = Action::undoable("person-restricted").even_without_terms();
/// Lifting a restriction.
pub const UNRESTRICTED: Action = Action::undoable("person-unrestricted").even_without_terms();

/// What erasing this person would do. Nothing is changed.
pub async fn plan(workspace: &Workspace, person: Person) -> Result<ErasurePlan> {
    let today = workspace::trusted_today(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    refuse_held(&mut tx, &subject).await?;
    let rows = planning::rows(&mut tx, &subject, today).await?;
    tx.rollback().await?;
    let backups = backup::still_holding(workspace).await?;
    summary(&subject, &rows, backups)
}

pub(super) fn summary(subject: &str, rows: &[Row], backups: usize) -> Result<ErasurePlan> {
    let mut erased = count(rows, &Fate::Delete);
    erased.extend(count(rows, &Fate::DestroyKey));
    Ok(ErasurePlan {
        plan_hash: plan_hash(subject, rows)?,
        erased,
        detached: count(rows, &Fate::Detach),
        kept: count_kept(rows),
        backups,
    })
}

/// Nobody is erased whose records are held back for a claim (GDPR Art. 17(3)(e)).
pub(super) async fn refuse_held(tx: &mut Tx, subject: &str) -> Result<()> {
    if store::is_held(tx, subject).await? {
        return Err(PrivacyRefusal::Held.into());
    }
    Ok(())
}

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
    let since = store::restricted_at(change.tx(), &subject).await?;
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
    let since = store::restricted_at(change.tx(), &subject).await?;
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

/// The subject id behind a contact or a lead.
pub async fn subject_of(workspace: &Workspace, person: Person) -> Result<String> {
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    tx.rollback().await?;
    Ok(subject)
}

pub(super) async fn subject_in(tx: &mut Tx, person: Person) -> Result<String> {
    let (name, record, id) = match person {
        Person::Contact(id) => ("contacts", "contact", id.to_string()),
        Person::Lead(id) => ("leads", "lead", id.to_string()),
    };
    let table =
        data_map::table(name).ok_or_else(|| Fault::Invariant(format!("no table {name}")))?;
    Ok(store::subject_of(tx, table, id)
        .await?
        .ok_or(NotFound { record })?)
}

/// The business's country, which says how long the law keeps what it keeps.
pub(super) async fn business_country(tx: &mut Tx) -> Result<CountryCode> {
    #[derive(serde::Deserialize)]
    struct Place {
        country: CountryCode,
    }
    match store::business_settings(tx).await? {
        Some(text) => Ok(serde_json::from_str::<Place>(&text)?.country),
        // Before the first run said where the business is: the country with the longest period.
        None => {
            Ok(CountryCode::parse("FR")
                .map_err(|_| Fault::Invariant("France is a country".into()))?)
        }
    }
}
