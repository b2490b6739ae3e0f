//! Erasing, restricting, and what the data map shows.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use super::certificate::{Certificate, Statement};
use super::model::{
    ErasureDone, ErasurePlan, Fate, Person, PrivacyRefusal, RestrictedPerson, Row, count,
    count_kept, plan_hash,
};
use super::{planning, store};
use crate::change::{Action, Change, Topic};
use crate::data_map::{self, Category, Erase, Retention, SUBJECTS, Source, Table};
use crate::db::{Tx, search};
use crate::error::{Fault, NotFound, Result};
use crate::fields;
use crate::purpose::Purpose;
use crate::values::{CountryCode, ErasureId};
use crate::workspace::{Erasure, Ledger, Workspace};

/// An erasure lasts.
pub const ERASED: Action = Action::lasting("person-erased");
/// Restriction can be undone like any mistake.
pub const RESTRICTED: Action = Action::undoable("person-restricted");
/// Lifting a restriction.
pub const UNRESTRICTED: Action = Action::undoable("person-unrestricted");

/// What erasing this person would do. Nothing is changed.
pub async fn plan(workspace: &Workspace, person: Person) -> Result<ErasurePlan> {
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    let rows = planning::rows(&mut tx, &subject, workspace.clock().today()).await?;
    tx.rollback().await?;
    summary(workspace, &subject, &rows)
}

fn summary(workspace: &Workspace, subject: &str, rows: &[Row]) -> Result<ErasurePlan> {
    let mut erased = count(rows, &Fate::Delete);
    erased.extend(count(rows, &Fate::DestroyKey));
    Ok(ErasurePlan {
        plan_hash: plan_hash(subject, rows)?,
        erased,
        detached: count(rows, &Fate::Detach),
        kept: count_kept(rows),
        backups: backups(workspace),
    })
}

/// Files in the backup folder; each still holds the person until it expires.
fn backups(workspace: &Workspace) -> usize {
    std::fs::read_dir(workspace.folder().backups()).map_or(0, |entries| {
        entries
            .flatten()
            .filter(|entry| {
                entry
                    .path()
                    .extension()
                    .is_some_and(|ending| ending == "okibackup")
            })
            .count()
    })
}

/// Erases a person for ever: her rows go or are detached, what the law keeps is sealed, the key of
/// her history is destroyed, the ledger remembers.
///
/// # Errors
/// `erasure-plan-outdated` when the rows are not the plan's any more; then nothing is changed.
pub async fn erase(workspace: &Workspace, person: Person, confirmed: &str) -> Result<ErasureDone> {
    let mut change = Change::begin(workspace, ERASED).await?;
    let subject = subject_in(change.tx(), person).await?;
    if store::is_account_holder(change.tx(), &subject).await? {
        return Err(PrivacyRefusal::AccountHolder.into());
    }
    let today = workspace.clock().today();
    let rows = planning::rows(change.tx(), &subject, today).await?;
    let plan = summary(workspace, &subject, &rows)?;
    if plan.plan_hash != confirmed {
        return Err(PrivacyRefusal::PlanOutdated.into());
    }
    let erasure = ledger_entry(&mut change, workspace, &subject).await?;
    let mut erasures = vec![erasure.clone()];
    let merged = store::merged_into(change.tx(), &subject).await?;
    for one in &merged {
        erasures.push(ledger_entry(&mut change, workspace, one).await?);
    }
    carry_out(&mut change, &subject, &rows).await?;
    let certificate = Certificate::sign(
        workspace.keys(),
        Statement::new(&erasure, &plan, workspace.id()),
    )?;
    // The ledger first: should the computer stop between the two, opening finishes the erasure.
    Ledger::of(workspace)?.add(workspace.folder(), &erasures)?;
    change.commit().await?;
    workspace.database().forget_removed().await?;
    Ok(ErasureDone {
        verified: verify(workspace, &subject, &merged).await?,
        certificate,
    })
}

/// Erases whoever the ledger names and is still here: after a restore, and after an erasure that
/// was interrupted. Says how many persons went.
pub async fn apply_ledger(workspace: &Workspace) -> Result<usize> {
    let ledger = Ledger::of(workspace)?;
    let mut applied = 0;
    for erasure in ledger.erasures() {
        let mut change = Change::begin(workspace, ERASED).await?;
        let today = workspace.clock().today();
        let rows = planning::rows(change.tx(), &erasure.subject, today).await?;
        let open = rows
            .iter()
            .any(|row| !matches!(row.fate, Fate::Keep { .. } | Fate::DestroyKey));
        let known = store::restricted_at(change.tx(), &erasure.subject).await?;
        if !open && matches!(known, None | Some(Some(_))) {
            change.rollback().await?;
            continue;
        }
        carry_out(&mut change, &erasure.subject, &rows).await?;
        change.commit().await?;
        applied += 1;
    }
    if applied > 0 {
        workspace.database().forget_removed().await?;
    }
    Ok(applied)
}

async fn ledger_entry(
    change: &mut Change<'_>,
    workspace: &Workspace,
    subject: &str,
) -> Result<Erasure> {
    let ledger = Ledger::of(workspace)?;
    let points = store::contact_points(change.tx(), subject).await?;
    Ok(Erasure {
        id: ErasureId::new(),
        at: change.at(),
        subject: subject.to_owned(),
        blocked: points
            .iter()
            .map(|point| ledger.mark(point))
            .collect::<Result<_>>()?,
    })
}

async fn carry_out(change: &mut Change<'_>, subject: &str, rows: &[Row]) -> Result<()> {
    let merged = store::merged_into(change.tx(), subject).await?;
    let tables: Vec<&'static Table> = data_map::tables().collect();
    for table in tables.into_iter().rev() {
        let ids = |fate: &Fate| -> Vec<String> {
            rows.iter()
                .filter(|row| row.table == table.name && row.fate == *fate)
                .map(|row| row.id.clone())
                .collect()
        };
        let (gone, detached) = (ids(&Fate::Delete), ids(&Fate::Detach));
        if table.name == data_map::SEARCH_ENTRIES.name {
            remove_search(change.tx(), subject).await?;
        } else if !gone.is_empty() {
            store::delete(change.tx(), table, &gone).await?;
        }
        if !detached.is_empty() {
            store::detach(change.tx(), table, &detached).await?;
        }
        if !gone.is_empty() || !detached.is_empty() {
            table
                .topic
                .into_iter()
                .for_each(|topic| change.touch(topic));
        }
    }
    let kept = rows.iter().any(|row| matches!(row.fate, Fate::Keep { .. }));
    store::settle_subject(change, subject, kept).await?;
    for one in &merged {
        store::settle_subject(change, one, false).await?;
    }
    change.touch(Topic::Privacy);
    Ok(())
}

async fn remove_search(tx: &mut Tx, subject: &str) -> Result<()> {
    for id in store::search_entries(tx, subject).await? {
        search::remove(tx, &id).await?;
    }
    Ok(())
}

/// Looks through every table again: nothing of the person but what the law keeps.
async fn verify(workspace: &Workspace, subject: &str, merged: &[String]) -> Result<bool> {
    let mut tx = workspace.snapshot().await?;
    let today = workspace.clock().today();
    let mut rows = planning::rows(&mut tx, subject, today).await?;
    for one in merged {
        rows.extend(planning::rows(&mut tx, one, today).await?);
    }
    tx.rollback().await?;
    Ok(rows
        .iter()
        .all(|row| matches!(row.fate, Fate::Keep { .. } | Fate::DestroyKey)))
}

/// Restricts a person: stored, and nothing else (GDPR Art. 18).
pub async fn restrict(workspace: &Workspace, person: Person) -> Result<()> {
    let mut change = Change::begin(workspace, RESTRICTED).await?;
    let subject = subject_in(change.tx(), person).await?;
    if store::restricted_at(change.tx(), &subject)
        .await?
        .flatten()
        .is_some()
    {
        return Err(PrivacyRefusal::RestrictedAlready.into());
    }
    let at = change.at();
    change
        .update(&SUBJECTS, &subject, fields! { "restricted_at" => at })
        .await?;
    touch_people(&mut change);
    change.commit().await.map(|_| ())
}

/// Lifts a restriction.
pub async fn unrestrict(workspace: &Workspace, person: Person) -> Result<()> {
    let mut change = Change::begin(workspace, UNRESTRICTED).await?;
    let subject = subject_in(change.tx(), person).await?;
    if store::restricted_at(change.tx(), &subject)
        .await?
        .flatten()
        .is_none()
    {
        return Err(PrivacyRefusal::NotRestricted.into());
    }
    let nothing: Option<String> = None;
    change
        .update(&SUBJECTS, &subject, fields! { "restricted_at" => nothing })
        .await?;
    touch_people(&mut change);
    change.commit().await.map(|_| ())
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

/// One table of the data map, as "What we keep" shows it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DataMapEntry {
    /// The table, as the words name it.
    pub table: String,
    /// Whether rows are about a person.
    pub personal: bool,
    /// What erasing does.
    pub erase: Erase,
    /// How long rows stay.
    pub retention: Retention,
    /// Made from other tables.
    pub derived: bool,
    /// Each column with what it says and where it comes from.
    #[ts(type = "Record<string, [Category, Source]>")]
    pub columns: BTreeMap<String, (Category, Source)>,
}

/// The data map.
pub fn data_map() -> Vec<DataMapEntry> {
    data_map::tables()
        .map(|table| DataMapEntry {
            table: table.name.to_owned(),
            personal: table.is_personal(),
            erase: table.erase,
            retention: table.retention,
            derived: table.derived,
            columns: table
                .columns
                .iter()
                .map(|column| (column.name.to_owned(), (column.category, column.source)))
                .collect(),
        })
        .collect()
}
