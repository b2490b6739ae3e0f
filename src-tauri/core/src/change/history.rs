//! The log as people read it: who changed what, when, from what to what.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value as Json;
use ts_rs::TS;

use super::subject_keys;
use super::{Operation, Payload};
use crate::db::Tx;
use crate::error::Result;
use crate::purpose::{Purpose, visible};
use crate::values;
use crate::workspace::Workspace;

/// How many entries a record's history shows.
const LONGEST: i64 = 500;

/// One action on one record.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// The action as a whole: undoing it takes this id.
    pub set_id: String,
    /// When, ISO 8601.
    pub at: String,
    /// Who; nothing where the actor is gone.
    pub actor: Option<String>,
    /// Fluent id of what was done.
    pub action: String,
    /// What became different.
    pub fields: Vec<FieldChange>,
    /// Whether it can (still) be undone by itself.
    pub undoable: bool,
    /// The payload's key was destroyed: nothing more is known.
    pub erased: bool,
}

/// One column's values before and after.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    /// The column.
    pub field: String,
    /// Its value before.
    #[ts(type = "unknown")]
    pub before: Json,
    /// Its value after.
    #[ts(type = "unknown")]
    pub after: Json,
}

#[derive(sqlx::FromRow)]
pub(super) struct StoredChange {
    pub set_id: String,
    pub at: String,
    pub actor: Option<String>,
    pub action: String,
    pub table_name: String,
    pub record_id: String,
    pub subject_id: Option<String>,
    pub operation: String,
    pub payload: Vec<u8>,
}

/// The history of one record for the day's work, newest first; none of somebody whose data is
/// restricted.
pub async fn history(workspace: &Workspace, record_id: &str) -> Result<Vec<HistoryEntry>> {
    let mut tx = workspace.snapshot().await?;
    let sql = visible(Purpose::Daily, HISTORY.into())?;
    let rows: Vec<StoredChange> = tx.all(sql, values![record_id, LONGEST]).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        entries.push(entry(workspace, &mut tx, row).await?);
    }
    tx.rollback().await?;
    Ok(entries)
}

const HISTORY: &str = "SELECT change.set_id, change.at, actor.name AS actor, change.action,
        change.table_name, change.record_id, change.subject_id, change.operation, change.payload
 FROM changes AS change LEFT JOIN actors AS actor ON actor.id = change.actor_id
 WHERE change.record_id = $1 AND {visible change.subject_id}
 ORDER BY change.id DESC LIMIT $2";

async fn entry(workspace: &Workspace, tx: &mut Tx, row: StoredChange) -> Result<HistoryEntry> {
    let payload = open(workspace, tx, &row).await?;
    let undone: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM changes WHERE undoes = $1",
            values![&row.set_id],
        )
        .await?;
    let undone = undone.is_some_and(|(count,)| count > 0);
    Ok(HistoryEntry {
        undoable: payload.as_ref().is_some_and(|payload| !payload.lasting) && !undone,
        erased: payload.is_none(),
        fields: payload
            .map(|payload| fields(&row, payload))
            .unwrap_or_default(),
        set_id: row.set_id,
        at: row.at,
        actor: row.actor,
        action: row.action,
    })
}

fn fields(row: &StoredChange, payload: Payload) -> Vec<FieldChange> {
    if row.operation != Operation::Update.word() {
        return Vec::new();
    }
    payload
        .after
        .into_iter()
        .filter(|(name, _)| name != "updated_at")
        .map(|(name, after)| FieldChange {
            before: payload.before.get(&name).cloned().unwrap_or(Json::Null),
            after,
            field: name,
        })
        .collect()
}

/// Decrypts a log entry; nothing where the person's key was destroyed.
pub(super) async fn open(
    workspace: &Workspace,
    tx: &mut Tx,
    row: &StoredChange,
) -> Result<Option<Payload>> {
    let key = match &row.subject_id {
        Some(subject) => subject_keys::load(tx, workspace.keys().subjects(), subject).await?,
        None => Some(workspace.keys().log().clone()),
    };
    let Some(key) = key else { return Ok(None) };
    match crate::keys::open(&key, row.record_id.as_bytes(), &row.payload) {
        Some(text) => Ok(Some(serde_json::from_slice(&text)?)),
        None => Ok(None),
    }
}

/// The newest action that can be undone, for Ctrl+Z.
pub async fn latest_undoable(workspace: &Workspace) -> Result<Option<String>> {
    let mut tx = workspace.snapshot().await?;
    let rows: Vec<StoredChange> = tx
        .all(
            "SELECT change.set_id, change.at, NULL AS actor, change.action, change.table_name,
                    change.record_id, change.subject_id, change.operation, change.payload
             FROM changes AS change
             WHERE change.undoes IS NULL
               -- That something was exported changes nothing, and stands in nobody's way.
               AND change.table_name <> 'exports'
               AND NOT EXISTS (SELECT 1 FROM changes AS later WHERE later.undoes = change.set_id)
             ORDER BY change.id DESC LIMIT 1",
            vec![],
        )
        .await?;
    let mut found = None;
    for row in rows {
        let payload = open(workspace, &mut tx, &row).await?;
        found = payload
            .filter(|payload| !payload.lasting)
            .map(|_| row.set_id);
    }
    tx.rollback().await?;
    Ok(found)
}

/// When the newest entry of the log was written, by the clock of that time.
pub async fn last_at(workspace: &Workspace) -> Result<Option<Timestamp>> {
    let mut tx = workspace.snapshot().await?;
    let rows: Vec<(String,)> = tx
        .all("SELECT at FROM changes ORDER BY id DESC LIMIT 1", vec![])
        .await?;
    tx.rollback().await?;
    Ok(rows.first().and_then(|(at,)| at.parse().ok()))
}

/// Whether anything was changed between two moments.
pub async fn any_between(workspace: &Workspace, from: Timestamp, to: Timestamp) -> Result<bool> {
    let mut tx = workspace.snapshot().await?;
    let rows: Vec<(i64,)> = tx
        .all(
            "SELECT id FROM changes WHERE at >= $1 AND at <= $2 LIMIT 1",
            values![from, to],
        )
        .await?;
    tx.rollback().await?;
    Ok(!rows.is_empty())
}
