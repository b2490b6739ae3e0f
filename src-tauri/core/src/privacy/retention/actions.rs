//! The look at what is to go: at every start, every night, and whenever somebody wants it.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::super::apply_ledger;
use super::super::carrying::forget_removed;
use super::super::store as rows;
use super::model::{
    Gone, Outcome, RULES_VERSION, RetentionRules, RetentionRun, RuleName, StartedBy,
};
use super::preview::{self, Upcoming};
use super::store;
use crate::change::{Action, Change, Topic};
use crate::data_map;
use crate::db::search;
use crate::error::{Error, Fault, Result};
use crate::purpose::Purpose;
use crate::values::RetentionRunId;
use crate::workspace::{self, Workspace};
use crate::{backup, settings, trash};

/// Records went to the trash because nothing was heard for as long as the business chose.
const SILENT: Action = Action::lasting("retention-silent").even_without_terms();
/// Invoices went because the law no longer keeps them.
const PAST: Action = Action::lasting("retention-past").even_without_terms();

/// How many records one change takes: others can write in between.
const AT_ONCE: usize = 200;
/// How long the looks themselves are remembered: three years.
const RUNS_KEPT: SignedDuration = SignedDuration::from_hours(3 * 366 * 24);

/// Keeps what the business chose. Nothing goes before the next look.
///
/// # Errors
/// `retention-rule-unknown` for a time that cannot be chosen.
pub async fn save_rules(workspace: &Workspace, rules: &RetentionRules) -> Result<()> {
    rules.check()?;
    settings::save(workspace, rules).await
}

/// Looks if nobody has yet on this day: called at the start, and in every hour of work, so that the
/// first hour after midnight looks.
///
/// # Errors
/// As [`run`].
pub async fn run_if_due(workspace: &Workspace) -> Result<Option<RetentionRun>> {
    if !workspace.can_write() {
        return Ok(None);
    }
    let day = workspace::look_at_clock(workspace).await?.today;
    let runs = store::runs(workspace.read(Purpose::Retention)).await?;
    if runs.iter().any(|run| run.on == day) {
        return Ok(None);
    }
    run(workspace, StartedBy::Itself).await.map(Some)
}

/// Removes what is due by the day that is believed, and keeps in figures what that was. While the
/// computer's date is not believed, nothing goes.
///
/// # Errors
/// What broke on the way; the look stands in the list as broken.
pub async fn run(workspace: &Workspace, started_by: StartedBy) -> Result<RetentionRun> {
    let clock = workspace::look_at_clock(workspace).await?;
    let mut run = RetentionRun {
        at: format!("{:.3}", workspace.clock().now()),
        on: clock.today,
        started_by,
        outcome: Outcome::ClockDoubted,
        rules_version: RULES_VERSION.to_owned(),
        gone: Gone::default(),
    };
    let mut broken = None;
    if !clock.doubted {
        let done = carry_out(workspace, clock.believed, &mut run.gone).await;
        run.outcome = if done.is_ok() {
            Outcome::Done
        } else {
            Outcome::Broken
        };
        broken = done.err();
    }
    keep(workspace, &run).await?;
    match broken {
        Some(error) => Err(error),
        None => Ok(run),
    }
}

async fn carry_out(workspace: &Workspace, day: Date, gone: &mut Gone) -> Result<()> {
    let rules = preview::load(workspace).await?;
    let country = preview::country(workspace).await?;
    let due: Vec<Upcoming> = preview::upcoming(workspace, &rules, country)
        .await?
        .into_iter()
        .filter(|one| one.on <= day)
        .collect();
    gone.held = count(due.iter().filter(|one| one.held).count())?;
    let ids = |rule: RuleName| -> Vec<String> {
        due.iter()
            .filter(|one| one.rule == rule && !one.held)
            .map(|one| one.id.clone())
            .collect()
    };
    gone.leads = put_into_trash(workspace, RuleName::Leads, &ids(RuleName::Leads)).await?;
    gone.contacts = put_into_trash(workspace, RuleName::Contacts, &ids(RuleName::Contacts)).await?;
    gone.invoices = remove_invoices(workspace, &ids(RuleName::Invoices)).await?;
    gone.people = count(apply_ledger(workspace).await?)?;
    gone.trash = count(usize::try_from(trash::empty_old(workspace).await?).unwrap_or(usize::MAX))?;
    gone.backups = count(backup::retire(workspace).await?)?;
    Ok(())
}

fn count(number: usize) -> Result<i64> {
    i64::try_from(number).map_err(|_| Error::from(Fault::Invariant("too many to count".into())))
}

/// Thirty days remain to think again.
async fn put_into_trash(workspace: &Workspace, rule: RuleName, ids: &[String]) -> Result<i64> {
    let name = store::table_of(rule);
    let table =
        data_map::table(name).ok_or_else(|| Fault::Invariant(format!("no table {name}")))?;
    for some in ids.chunks(AT_ONCE) {
        let mut change = Change::begin(workspace, SILENT).await?;
        for id in some {
            change.put_into_trash(table, id).await?;
        }
        change.commit().await?;
    }
    count(ids.len())
}

/// Removes invoices with their documents and payments; number, date and fingerprint stay.
async fn remove_invoices(workspace: &Workspace, ids: &[String]) -> Result<i64> {
    let invoices = data_map::table("invoices")
        .ok_or_else(|| Fault::Invariant("no table of invoices".into()))?;
    for some in ids.chunks(AT_ONCE) {
        let mut change = Change::begin(workspace, PAST).await?;
        for id in some {
            search::remove(change.tx(), id).await?;
        }
        // Not through the log, which would keep a copy of what goes.
        rows::delete(change.tx(), invoices, some).await?;
        change.touch(Topic::Invoices);
        change.touch(Topic::Payments);
        change.commit().await?;
    }
    if !ids.is_empty() {
        forget_removed(workspace).await?;
    }
    count(ids.len())
}

/// Keeps what a look did, in the list and, in figures, in the technical log.
async fn keep(workspace: &Workspace, run: &RetentionRun) -> Result<()> {
    let at: Timestamp = workspace.clock().now();
    let mut tx = workspace.begin().await?;
    store::keep_run(&mut tx, RetentionRunId::new().to_string(), run).await?;
    store::forget_runs(&mut tx, &format!("{:.3}", at - RUNS_KEPT)).await?;
    tx.commit().await?;
    if !run.gone.is_nothing() {
        tracing::info!(
            leads = run.gone.leads,
            contacts = run.gone.contacts,
            invoices = run.gone.invoices,
            people = run.gone.people,
            trash = run.gone.trash,
            "records went because their time had come"
        );
    }
    workspace.publish(vec![Topic::Privacy]);
    Ok(())
}
