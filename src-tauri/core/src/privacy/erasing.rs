//! Erasing: a backup first, then rows, search words, keys and plain copies, so that whenever the
//! computer stops, the next opening ends what was begun.

use jiff::civil::Date;

use super::actions::{business_country, refuse_held, subject_in, summary};
use super::certificate::{Certificate, Statement};
use super::model::{ErasureDone, ErasurePlan, Fate, Person, PrivacyRefusal, Row};
use super::passing_on::parsed;
use super::settled::{self, Settled};
use super::{planning, store};
use crate::backup::{self, Reason};
use crate::change::{Action, Change, Topic};
use crate::consent;
use crate::data_map::{self, Table};
use crate::db::{Db, Tx, passages, search};
use crate::error::{Fault, Result};
use crate::keys::Key;
use crate::recipients::{self, Told};
use crate::requests;
use crate::values::{ErasureId, RequestId, SubjectId};
use crate::workspace::{self, Access, Clock, Erasure, Folder, Ledger, Workspace};

/// An erasure lasts.
pub const ERASED: Action = Action::lasting("person-erased").even_without_terms();

/// Erases a person for ever: her rows go or are detached, what the law keeps is sealed, the key of
/// her history is destroyed, plain copies go, the ledger remembers.
///
/// A backup is made before. It holds the person, as every older one, until it expires; the ledger
/// is applied to whatever is restored, so that she stays erased.
///
/// # Errors
/// `erasure-plan-outdated` when the rows are not the plan's any more, `erasure-copy-open` while
/// another program holds a document, each refusal of making a backup; nothing is changed then.
pub async fn erase(workspace: &Workspace, person: Person, confirmed: &str) -> Result<ErasureDone> {
    erase_for(workspace, person, confirmed, None).await
}

/// As [`erase`], for a request that the certificate names. Whatever else the person had asked for
/// and was not answered is answered by it.
pub(super) async fn erase_for(
    workspace: &Workspace,
    person: Person,
    confirmed: &str,
    request: Option<RequestId>,
) -> Result<ErasureDone> {
    let today = workspace::trusted_today(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let (subject, ..) = confirmed_plan(&mut tx, today, person, confirmed).await?;
    open_requests(&mut tx, &subject).await?;
    tx.rollback().await?;
    let cleared = workspace.folder().clear_opened();
    cleared.map_err(|_| PrivacyRefusal::CopyOpen)?;
    backup::create(workspace, Reason::BeforeErasure).await?;
    let mut change = Change::begin(workspace, ERASED).await?;
    let (subject, rows, plan) = confirmed_plan(change.tx(), today, person, confirmed).await?;
    let requests = open_requests(change.tx(), &subject).await?;
    consent::keep_suppressed_in(&mut change, &subject).await?;
    let erasure = ledger_entry(&mut change, workspace, &subject).await?;
    let mut erasures = vec![erasure.clone()];
    let merged = store::merged_into(change.tx(), &subject).await?;
    for one in &merged {
        erasures.push(ledger_entry(&mut change, workspace, one).await?);
    }
    recipients::tell_in(&mut change, parsed(&subject)?, Told::Erased).await?;
    carry_out(&mut change, &subject, &rows).await?;
    requests::erased_in(&mut change, &requests, &erasure.id.to_string()).await?;
    let statement = Statement::new(&erasure, &plan, workspace.id(), request);
    let certificate = Certificate::sign(workspace.keys(), statement)?;
    // The ledger first: should the computer stop between the two, opening finishes the erasure.
    Ledger::of(workspace)?.add(workspace.folder(), &erasures)?;
    change.commit().await?;
    forget_removed(workspace).await?;
    Ok(ErasureDone {
        verified: verify(workspace, &subject, &merged).await?,
        certificate,
    })
}

/// The person's open requests, unless one of them asks for a copy that there would be no more.
async fn open_requests(tx: &mut Tx, subject: &str) -> Result<Vec<RequestId>> {
    let subject =
        SubjectId::parse(subject).map_err(|_| Fault::Shape("the id of a subject".into()))?;
    requests::before_erasing(tx, subject).await
}

/// The person's rows, if they are still what was confirmed.
async fn confirmed_plan(
    tx: &mut Tx,
    today: Date,
    person: Person,
    confirmed: &str,
) -> Result<(String, Vec<Row>, ErasurePlan)> {
    let subject = subject_in(tx, person).await?;
    if store::is_account_holder(tx, &subject).await? {
        return Err(PrivacyRefusal::AccountHolder.into());
    }
    refuse_held(tx, &subject).await?;
    let rows = planning::rows(tx, &subject, today).await?;
    let plan = summary(&subject, &rows, 0)?;
    if plan.plan_hash != confirmed {
        return Err(PrivacyRefusal::PlanOutdated.into());
    }
    Ok((subject, rows, plan))
}

/// Opens a workspace whose key is known, for window and terminal: with a backup where an older
/// schema will be changed, and with an erasure ended that an interruption had left half done.
///
/// # Errors
/// Each refusal of [`backup::open`] and of the ledger.
pub async fn open(folder: Folder, data: Key, access: Access, clock: Clock) -> Result<Workspace> {
    let workspace = backup::open(folder, data, access, clock).await?;
    if access == Access::Write
        && let Err(error) = end_erasures(&workspace).await
    {
        workspace.close().await;
        return Err(error);
    }
    Ok(workspace)
}

async fn end_erasures(workspace: &Workspace) -> Result<()> {
    let applied = apply_ledger(workspace).await?;
    if applied > 0 {
        tracing::info!(applied, "erasures ended that had been interrupted");
        workspace.folder().clear_opened()?;
    } else if matches!(workspace.database(), Db::Sqlite(_))
        && !Ledger::of(workspace)?.erasures().is_empty()
    {
        // The interruption may have come after the commit and before the log was folded in.
        forget_removed(workspace).await?;
    }
    Ok(())
}

/// Erases whoever the ledger names and is still here: after a restore, and after an erasure that
/// was interrupted. Says how many persons went. Whom only the law keeps is not looked at again before
/// the first of these rows becomes free.
pub async fn apply_ledger(workspace: &Workspace) -> Result<usize> {
    let ledger = Ledger::of(workspace)?;
    let erasures = ledger.erasures();
    if erasures.is_empty() {
        return Ok(0);
    }
    let named: Vec<&str> = erasures
        .iter()
        .map(|erasure| erasure.subject.as_str())
        .collect();
    let today = workspace::trusted_today(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let here = store::here(&mut tx, &named).await?;
    let before = store::settled(&mut tx).await?;
    let country = business_country(&mut tx).await?;
    tx.rollback().await?;
    let (left, mut until) =
        settled::left_to_look_at(before.clone(), erasures, &here, country, today);
    let mut applied = 0;
    for subject in left {
        let mut change = Change::begin(workspace, ERASED).await?;
        let rows = planning::rows(change.tx(), &subject, today).await?;
        until = Settled::earliest(until, &rows)?;
        let known = store::restricted_at(change.tx(), &subject).await?;
        if !rows.iter().any(Row::is_open) && matches!(known, None | Some(Some(_))) {
            change.rollback().await?;
            continue;
        }
        carry_out(&mut change, &subject, &rows).await?;
        change.commit().await?;
        applied += 1;
    }
    let mut tx = workspace.snapshot().await?;
    let here = store::here(&mut tx, &named).await?;
    tx.rollback().await?;
    let settled = Settled::now(erasures, &here, until, country);
    if before.as_ref() != Some(&settled) {
        let mut tx = workspace.begin().await?;
        store::remember_settled(&mut tx, &settled, workspace.clock().now()).await?;
        tx.commit().await?;
    }
    if applied > 0 {
        forget_removed(workspace).await?;
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
    remove_rows(change, subject, rows).await?;
    for one in &merged {
        passages::remove_of(change.tx(), one).await?;
    }
    let kept = rows.iter().any(|row| matches!(row.fate, Fate::Keep { .. }));
    store::settle_subject(change, subject, kept).await?;
    for one in &merged {
        store::settle_subject(change, one, false).await?;
    }
    change.touch(Topic::Privacy);
    Ok(())
}

/// Removes or detaches a person's rows, as they were planned.
pub(super) async fn remove_rows(
    change: &mut Change<'_>,
    subject: &str,
    rows: &[Row],
) -> Result<()> {
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
    passages::remove_of(change.tx(), subject).await?;
    Ok(())
}

async fn remove_search(tx: &mut Tx, subject: &str) -> Result<()> {
    for id in store::search_entries(tx, subject).await? {
        search::remove(tx, &id).await?;
    }
    Ok(())
}

/// Makes what was removed from our tables leave the disk.
pub(super) async fn forget_removed(workspace: &Workspace) -> Result<()> {
    let tables = data_map::tables().map(|table| table.name);
    workspace.database().forget_removed(tables).await
}

/// Looks through every table again: nothing of the person but what the law keeps.
async fn verify(workspace: &Workspace, subject: &str, merged: &[String]) -> Result<bool> {
    let today = workspace::trusted_today(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let mut rows = planning::rows(&mut tx, subject, today).await?;
    for one in merged {
        rows.extend(planning::rows(&mut tx, one, today).await?);
    }
    tx.rollback().await?;
    Ok(!rows.iter().any(Row::is_open))
}
