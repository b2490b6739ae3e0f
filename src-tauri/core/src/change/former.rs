//! What the log tells those who look for a person everywhere: which records changed since a place
//! in it, and what records said before they were changed or removed.

use std::collections::HashMap;

use serde_json::{Map, Value as Json};

use super::{Payload, subject_keys};
use crate::db::{Sql, Tx, Value};
use crate::error::Result;
use crate::keys::Key;
use crate::values;
use crate::workspace::Workspace;

/// A record that was changed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Changed {
    /// The entry's place in the log.
    pub number: i64,
    /// The record's table.
    pub table_name: String,
    /// The record.
    pub record_id: String,
}

/// What a record said before an entry of the log.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Former {
    /// The entry's place in the log.
    pub number: i64,
    /// When it was changed, ISO 8601.
    pub at: String,
    /// The record's table.
    pub table_name: String,
    /// The record.
    pub record_id: String,
    /// Whose record it was.
    pub subject_id: Option<String>,
    /// The columns that were changed, as they were.
    pub before: Map<String, Json>,
}

/// Which entries of the log.
#[derive(Clone, Copy)]
pub(crate) enum Which<'a> {
    /// So many after a place, up to another.
    Between(i64, i64, i64),
    /// Those at these places.
    At(&'a [i64]),
    /// All of one person.
    Of(&'a str),
}

#[derive(sqlx::FromRow)]
struct Stored {
    number: i64,
    at: String,
    table_name: String,
    record_id: String,
    subject_id: Option<String>,
    payload: Vec<u8>,
}

/// The place of the newest entry; 0 for none.
pub(crate) async fn head(tx: &mut Tx) -> Result<i64> {
    let row: Option<(Option<i64>,)> = tx.optional("SELECT max(id) FROM changes", vec![]).await?;
    Ok(row.and_then(|(number,)| number).unwrap_or(0))
}

/// So many records that changed after a place in the log, in its order.
pub(crate) async fn changed_after(tx: &mut Tx, after: i64, most: i64) -> Result<Vec<Changed>> {
    tx.all(
        "SELECT id AS number, table_name, record_id FROM changes
         WHERE id > $1 ORDER BY id LIMIT $2",
        values![after, most],
    )
    .await
}

/// What records said before; whose key was destroyed is left out.
pub(crate) async fn former(
    workspace: &Workspace,
    tx: &mut Tx,
    which: Which<'_>,
) -> Result<Vec<Former>> {
    let sql = Sql::from(
        "SELECT change.id AS number, change.at, change.table_name, change.record_id,
                change.subject_id, change.payload
         FROM changes AS change WHERE change.operation <> 'insert' AND ",
    );
    let (sql, values) = match which {
        Which::Between(after, until, most) => (
            sql.push("change.id > $1 AND change.id <= $2 ORDER BY change.id LIMIT $3"),
            values![after, until, most],
        ),
        Which::At(numbers) => (
            sql.push("change.id IN ").push_rows(1, numbers.len(), 1),
            numbers.iter().map(|one| Value::from(*one)).collect(),
        ),
        Which::Of(subject) => (
            sql.push("change.subject_id = $1 ORDER BY change.id"),
            values![subject],
        ),
    };
    let mut keys = HashMap::new();
    let mut known = Vec::new();
    for row in tx.all::<Stored>(sql, values).await? {
        if let Some(payload) = opened(workspace, tx, &mut keys, &row).await? {
            known.push(Former {
                number: row.number,
                at: row.at,
                table_name: row.table_name,
                record_id: row.record_id,
                subject_id: row.subject_id,
                before: payload.before,
            });
        }
    }
    Ok(known)
}

async fn opened(
    workspace: &Workspace,
    tx: &mut Tx,
    keys: &mut HashMap<String, Option<Key>>,
    row: &Stored,
) -> Result<Option<Payload>> {
    let key = match &row.subject_id {
        None => Some(workspace.keys().log().clone()),
        Some(subject) => {
            if !keys.contains_key(subject) {
                let key = subject_keys::load(tx, workspace.keys().subjects(), subject).await?;
                keys.insert(subject.clone(), key);
            }
            keys.get(subject).cloned().flatten()
        }
    };
    let Some(key) = key else { return Ok(None) };
    let text = crate::keys::open(&key, row.record_id.as_bytes(), &row.payload);
    Ok(text.map(|text| serde_json::from_slice(&text)).transpose()?)
}
