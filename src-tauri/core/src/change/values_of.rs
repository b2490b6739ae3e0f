//! What the log says that a record's columns were set to, entry by entry.

use serde_json::{Map, Value as Json};

use super::history::{StoredChange, open};
use crate::db::Tx;
use crate::error::Result;
use crate::values;
use crate::workspace::Workspace;

/// One entry: which columns it set to what.
pub(crate) struct LoggedValues {
    pub number: i64,
    pub set_id: String,
    pub at: String,
    pub actor: Option<String>,
    pub action: String,
    pub values: Map<String, Json>,
}

#[derive(sqlx::FromRow)]
struct Numbered {
    number: i64,
    set_id: String,
    at: String,
    actor: Option<String>,
    action: String,
    table_name: String,
    record_id: String,
    subject_id: Option<String>,
    operation: String,
    payload: Vec<u8>,
}

/// Everything the log says about one record's columns, the oldest first. Entries whose key was
/// destroyed say nothing.
pub(crate) async fn logged_values(
    workspace: &Workspace,
    tx: &mut Tx,
    record_id: &str,
) -> Result<Vec<LoggedValues>> {
    let rows: Vec<Numbered> = tx
        .all(
            "SELECT change.id AS number, change.set_id, change.at, actor.name AS actor,
                    change.action, change.table_name, change.record_id, change.subject_id,
                    change.operation, change.payload
             FROM changes AS change LEFT JOIN actors AS actor ON actor.id = change.actor_id
             WHERE change.record_id = $1 ORDER BY change.id",
            values![record_id],
        )
        .await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let number = row.number;
        let stored = StoredChange {
            set_id: row.set_id,
            at: row.at,
            actor: row.actor,
            action: row.action,
            table_name: row.table_name,
            record_id: row.record_id,
            subject_id: row.subject_id,
            operation: row.operation,
            payload: row.payload,
        };
        let Some(payload) = open(workspace, tx, &stored).await? else {
            continue;
        };
        entries.push(LoggedValues {
            number,
            set_id: stored.set_id,
            at: stored.at,
            actor: stored.actor,
            action: stored.action,
            values: payload.after,
        });
    }
    Ok(entries)
}
