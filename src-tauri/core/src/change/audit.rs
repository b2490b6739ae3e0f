//! The whole log as people look through it: who did what, when. What an entry says about a person
//! stays under her key: neither the list nor what leaves with it opens any.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::chain;
use crate::db::{Sql, Tx, Value};
use crate::error::Result;
use crate::values;
use crate::workspace::Workspace;

/// The most entries of one page.
const MOST: i64 = 500;

/// Which entries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditQuery {
    /// The id of who did it; blank for everybody.
    pub actor: String,
    /// What was done, by its code; blank for everything.
    pub action: String,
    /// On which kind of record; blank for all.
    pub table: String,
    /// The first day, ISO 8601; blank for the beginning.
    pub from: String,
    /// The last day, ISO 8601; blank for today.
    pub until: String,
    /// How many of the newest to leave out.
    pub offset: u32,
    /// How many to give, up to 500.
    pub limit: u32,
}

/// One entry, without what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    /// Its place in the log, from 1.
    #[ts(type = "number")]
    pub number: i64,
    /// When, ISO 8601.
    pub at: String,
    /// Who; nothing where the actor is gone.
    pub actor: Option<String>,
    /// Fluent id of what was done.
    pub action: String,
    /// The kind of record.
    pub table_name: String,
    /// The record.
    pub record_id: String,
    /// `insert`, `update` or `delete`.
    pub operation: String,
    /// Whether nobody can read any more what it says: its person was erased.
    pub erased: bool,
}

/// A page of the log, the newest first, with how many entries there are in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// The entries.
    pub items: Vec<AuditEntry>,
    /// How many fit the query.
    #[ts(type = "number")]
    pub total: i64,
}

/// What can be filtered by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditChoices {
    /// Who did something: id and name.
    pub actors: Vec<(String, String)>,
    /// What was done.
    pub actions: Vec<String>,
    /// On which kinds of record.
    pub tables: Vec<String>,
}

/// One entry as it leaves: sealed as it is stored, so that the chain can be followed without a key.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct SealedEntry {
    pub number: i64,
    pub set_id: String,
    pub at: String,
    pub actor_id: String,
    pub actor: Option<String>,
    pub action: String,
    pub undoes: Option<String>,
    pub table_name: String,
    pub record_id: String,
    pub subject_id: Option<String>,
    pub operation: String,
    pub payload: Vec<u8>,
    pub hash: Vec<u8>,
}

const CONDITIONS: &str = "
    ($1 = '' OR change.actor_id = $1) AND ($2 = '' OR change.action = $2)
    AND ($3 = '' OR change.table_name = $3)
    AND ($4 = '' OR change.at >= $4) AND ($5 = '' OR change.at < $5)";

impl AuditQuery {
    fn is_for_everything(&self) -> bool {
        [
            &self.actor,
            &self.action,
            &self.table,
            &self.from,
            &self.until,
        ]
        .iter()
        .all(|filter| filter.is_empty())
    }

    fn values(&self) -> Vec<Value> {
        // The day after the last: all of its times come before.
        let after = self
            .until
            .parse::<jiff::civil::Date>()
            .ok()
            .and_then(|day| day.tomorrow().ok())
            .map_or_else(String::new, |day| day.to_string());
        values![&self.actor, &self.action, &self.table, &self.from, after]
    }
}

/// A page of the log.
///
/// # Errors
/// What the database says.
pub async fn audit(workspace: &Workspace, query: &AuditQuery) -> Result<AuditPage> {
    let mut tx = workspace.snapshot().await?;
    let mut page = query.values();
    page.push(i64::from(query.limit).clamp(1, MOST).into());
    page.push(i64::from(query.offset).into());
    let items = tx
        .all(
            Sql::from(
                "SELECT change.id AS number, change.at, actor.name AS actor, change.action,
                        change.table_name, change.record_id, change.operation,
                        (change.subject_id IS NOT NULL AND NOT EXISTS (
                           SELECT 1 FROM subject_keys AS secret
                           WHERE secret.id = change.subject_id)) AS erased
                 FROM changes AS change LEFT JOIN actors AS actor ON actor.id = change.actor_id
                 WHERE ",
            )
            .push(CONDITIONS)
            .push(" ORDER BY change.id DESC LIMIT $6 OFFSET $7"),
            page,
        )
        .await?;
    let total = total(&mut tx, query).await?;
    tx.rollback().await?;
    Ok(AuditPage { items, total })
}

/// How many entries fit. How long the whole log is stands beside it: counting would read all of it.
async fn total(tx: &mut Tx, query: &AuditQuery) -> Result<i64> {
    let found: Option<(i64,)> = if query.is_for_everything() {
        tx.optional("SELECT length FROM change_head WHERE id = 1", vec![])
            .await?
    } else {
        let sql = Sql::from("SELECT count(*) FROM changes AS change WHERE ").push(CONDITIONS);
        tx.optional(sql, query.values()).await?
    };
    Ok(found.map_or(0, |(total,)| total))
}

/// What the log can be filtered by.
///
/// # Errors
/// What the database says.
pub async fn audit_choices(workspace: &Workspace) -> Result<AuditChoices> {
    let mut tx = workspace.snapshot().await?;
    let actors = tx
        .all("SELECT id, name FROM actors ORDER BY name, id", vec![])
        .await?;
    let actions = texts(
        &mut tx,
        "SELECT DISTINCT action FROM changes ORDER BY action",
    )
    .await?;
    let tables = texts(
        &mut tx,
        "SELECT DISTINCT table_name FROM changes ORDER BY table_name",
    )
    .await?;
    tx.rollback().await?;
    Ok(AuditChoices {
        actors,
        actions,
        tables,
    })
}

async fn texts(tx: &mut Tx, sql: &'static str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx.all(sql, vec![]).await?;
    Ok(rows.into_iter().map(|(text,)| text).collect())
}

/// Every entry that fits, sealed, the oldest first; and whether the chain holds.
pub(crate) async fn sealed_entries(
    workspace: &Workspace,
    query: &AuditQuery,
) -> Result<(Vec<SealedEntry>, chain::ChainReport)> {
    let report = chain::verify(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let sql = Sql::from(
        "SELECT change.id AS number, change.set_id, change.at, change.actor_id,
                actor.name AS actor, change.action, change.undoes, change.table_name,
                change.record_id, change.subject_id, change.operation, change.payload, change.hash
         FROM changes AS change LEFT JOIN actors AS actor ON actor.id = change.actor_id
         WHERE ",
    )
    .push(CONDITIONS)
    .push(" ORDER BY change.id");
    let entries = tx.all(sql, query.values()).await?;
    tx.rollback().await?;
    Ok((entries, report))
}
