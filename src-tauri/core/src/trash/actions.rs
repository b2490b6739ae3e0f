use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::store;
use crate::change::{self, Action, Change};
use crate::companies::COMPANIES;
use crate::contacts::CONTACTS;
use crate::data_map::{self, Table};
use crate::db::violates_reference;
use crate::error::Result;
use crate::leads::LEADS;
use crate::timeline::{ACTIVITIES, FILES, TASKS};
use crate::workspace::{self, Workspace};

/// What lay in the trash for 30 days was removed for good.
pub const EMPTIED: Action = Action::lasting("trash-emptied").even_without_terms();

/// How long what was deleted can be taken back.
const DAYS: i64 = 30;
const ONE_DAY: SignedDuration = SignedDuration::from_hours(24);
const ONE_YEAR: SignedDuration = SignedDuration::from_hours(366 * 24);
/// How many records one change removes: others can write in between.
const AT_ONCE: usize = 200;

/// The tables that have a trash, referring before referenced.
const TABLES: [&Table; 6] = [&ACTIVITIES, &TASKS, &FILES, &LEADS, &CONTACTS, &COMPANIES];

/// Removes what has lain in the trash for 30 days; called when a workspace was opened. With the last
/// record of a person goes what was said with her, and the key of her history. A record that
/// another one still needs, such as an invoice, stays in the trash. Says how many records went.
///
/// A clock that jumped ahead would remove at once what was deleted yesterday. So the clock is
/// believed only where it came to its day in steps ([`workspace::look_at_clock`]), and somebody
/// worked here at least a day and at most a year ago by it.
pub async fn empty_old(workspace: &Workspace) -> Result<u64> {
    let now = workspace.clock().now();
    if !change::any_between(workspace, now - ONE_YEAR, now - ONE_DAY).await? {
        return Ok(0);
    }
    let believed = workspace::trusted_today(workspace).await?;
    let its_end = believed
        .tomorrow()
        .unwrap_or(believed)
        .to_zoned(TimeZone::UTC);
    let latest = its_end.map_or(now, |end| now.min(end.timestamp()));
    let before = latest - SignedDuration::from_hours(DAYS * 24);
    let mut gone = 0;
    for table in TABLES {
        gone += empty_table(workspace, table, before).await?;
    }
    forget_people(workspace, before).await?;
    Ok(gone)
}

async fn empty_table(
    workspace: &Workspace,
    table: &'static Table,
    before: Timestamp,
) -> Result<u64> {
    let ids = store::deleted_before(workspace, table, before).await?;
    let mut gone = 0;
    for some in ids.chunks(AT_ONCE) {
        match remove(workspace, table, some).await {
            // One that is needed holds up all of them: one by one tells which.
            Err(error) if violates_reference(&error) => {
                for one in some {
                    match remove(workspace, table, std::slice::from_ref(one)).await {
                        Err(error) if violates_reference(&error) => {}
                        result => gone += result?,
                    }
                }
            }
            result => gone += result?,
        }
    }
    Ok(gone)
}

async fn remove(workspace: &Workspace, table: &'static Table, ids: &[String]) -> Result<u64> {
    let mut change = Change::begin(workspace, EMPTIED).await?;
    let mut gone = 0;
    for id in ids {
        gone += u64::from(change.delete(table, id).await?);
        if table.name == FILES.name {
            store::remove_chunks(change.tx(), id).await?;
        }
    }
    change.commit().await?;
    Ok(gone)
}

/// People of whom no record is left, since before the time that can be undone: what was said with
/// them goes, then the key of their history.
async fn forget_people(workspace: &Workspace, before: Timestamp) -> Result<()> {
    let roots: Vec<&'static Table> = data_map::tables()
        .filter(|table| table.keeps_person)
        .collect();
    for subject in store::people_without(workspace, &roots, before).await? {
        let mut change = Change::begin(workspace, EMPTIED).await?;
        for table in [&ACTIVITIES, &TASKS, &FILES] {
            for id in store::rows_of(change.tx(), table, &subject).await? {
                change.delete(table, &id).await?;
            }
        }
        change.commit().await?;
        store::forget(workspace, &subject).await?;
    }
    Ok(())
}
