//! What was promised to people outlives a restore. A backup brings everything back as it was when it was
//! made, also the list of those who are left alone; whoever objected since would be written to again. So
//! the tables that say so in the data map lie beside the workspace as well, sealed, and inside its
//! backups, and what is newer there is put into a restored workspace before it opens.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::rebuild::page;
use super::{Action, Change};
use crate::data_map::{self, Table};
use crate::db::{Fields, Tx, Value, field};
use crate::error::{Fault, Result};
use crate::keys::{self, Key, Keys};
use crate::workspace::{Workspace, write_whole};

/// What was promised since a backup was made was put into the restored workspace. It cannot be undone:
/// that would break the promises.
pub const PROMISES_KEPT: Action = Action::lasting("promises-kept").even_without_terms();

/// What is sealed, and in which form.
const CONTEXT: &[u8] = b"okicrm promises 1";
/// Rows read at once.
const BATCH: i64 = 1_000;

/// The rows of the tables that outlive a restore, as one moment had them.
#[derive(Serialize, Deserialize)]
pub(crate) struct Promises {
    at: Timestamp,
    tables: BTreeMap<String, Vec<Map<String, Json>>>,
}

fn tables() -> impl Iterator<Item = &'static Table> {
    data_map::tables().filter(|table| table.outlives_restores)
}

fn key(keys: &Keys) -> Result<Key> {
    keys.derive("okicrm promises")
}

impl Promises {
    async fn of(tx: &mut Tx, at: Timestamp) -> Result<Self> {
        let mut all = BTreeMap::new();
        for table in tables() {
            let mut rows = Vec::new();
            let mut last = None;
            loop {
                let some = page(tx, table, last.as_ref(), BATCH).await?;
                let Some(newest) = some.last() else { break };
                last = newest.first().map(|(_, value)| value.clone());
                rows.extend(some.iter().map(written));
            }
            all.insert(table.name.to_owned(), rows);
        }
        Ok(Self { at, tables: all })
    }

    fn is_empty(&self) -> bool {
        self.tables.values().all(Vec::is_empty)
    }

    /// Reads what lies beside a workspace or in a backup; nothing where another key sealed it, or a
    /// byte is another.
    pub(crate) fn read(sealed: &[u8], keys: &Keys) -> Result<Option<Self>> {
        let opened = keys::open(&key(keys)?, CONTEXT, sealed);
        Ok(opened.and_then(|text| serde_json::from_slice(&text).ok()))
    }
}

/// Writes the promises beside the workspace as a transaction has them. To be called before it commits:
/// a promise too many does no harm, one too few does.
pub(crate) async fn keep_beside(tx: &mut Tx, workspace: &Workspace, at: Timestamp) -> Result<()> {
    let promises = Promises::of(tx, at).await?;
    let path = workspace.folder().promises();
    if promises.is_empty() && !path.exists() {
        return Ok(());
    }
    let text = serde_json::to_vec(&promises)?;
    write_whole(&path, &keys::seal(&key(workspace.keys())?, CONTEXT, &text)?)
}

/// Puts into a restored workspace what was promised elsewhere: whatever it does not know, and of what it
/// knows whatever is newer than its backup. Says how many rows are other than the backup had them.
pub(crate) async fn restore(
    workspace: &Workspace,
    mut found: Vec<Promises>,
    made_at: Timestamp,
) -> Result<usize> {
    found.sort_by_key(|one| one.at);
    let mut change = Change::begin(workspace, PROMISES_KEPT).await?;
    let mut other = 0;
    for promises in &found {
        let is_newer = promises.at >= made_at;
        for table in tables() {
            for row in promises.tables.get(table.name).into_iter().flatten() {
                let Some(row) = read(table, row)? else {
                    continue;
                };
                other += usize::from(put(&mut change, table, row, is_newer).await?);
            }
        }
    }
    let at = change.at();
    keep_beside(change.tx(), workspace, at).await?;
    change.commit().await?;
    Ok(other)
}

async fn put(
    change: &mut Change<'_>,
    table: &'static Table,
    row: Fields,
    is_newer: bool,
) -> Result<bool> {
    let id = field(&row, "id")
        .and_then(Value::as_text)
        .map(str::to_owned);
    let id = id.ok_or_else(|| Fault::Shape("a promise without an id".into()))?;
    match change.load(table, &id).await? {
        None => {
            change.insert(table, row).await?;
            Ok(true)
        }
        Some(before) if is_newer => change.update_loaded(table, before, row).await,
        Some(_) => Ok(false),
    }
}

fn written(row: &Fields) -> Map<String, Json> {
    row.iter()
        .map(|(name, value)| ((*name).to_owned(), value.to_json()))
        .collect()
}

/// A row; nothing where it lacks a column that there is today.
fn read(table: &'static Table, row: &Map<String, Json>) -> Result<Option<Fields>> {
    let mut fields = Fields::new();
    for column in table.columns {
        let Some(json) = row.get(column.name) else {
            return Ok(None);
        };
        fields.push((column.name, Value::from_json(column.kind, json)?));
    }
    Ok(Some(fields))
}
