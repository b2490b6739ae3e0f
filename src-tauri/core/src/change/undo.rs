//! Undo from the log, also after a restart: each row goes back to what it was before, if nobody
//! changed the same columns since.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::history::{StoredChange, open};
use super::{Action, Change, Operation, Payload};
use crate::data_map::{self, Table};
use crate::db::{Fields, Value, field, violates_reference};
use crate::error::{ErrorKind, Fault, Refusal, Result};
use crate::values;
use crate::values::ChangeSetId;
use crate::workspace::Workspace;

/// How many days an action can be undone.
pub const UNDO_DAYS: i64 = 30;

/// Why an action cannot be undone.
#[derive(Debug, thiserror::Error)]
pub enum UndoRefusal {
    /// No such action, or its person was erased.
    #[error("nothing to undo")]
    Gone,
    /// It is of the kind that lasts.
    #[error("this action cannot be undone")]
    Lasting,
    /// It was undone before.
    #[error("undone before")]
    Undone,
    /// It is older than 30 days.
    #[error("older than {UNDO_DAYS} days")]
    TooOld,
    /// Somebody changed the same fields since.
    #[error("changed since")]
    ChangedSince,
}

impl Refusal for UndoRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::ChangedSince => ErrorKind::Conflict,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Gone => "undo-gone",
            Self::Lasting => "undo-lasting",
            Self::Undone => "undo-done-before",
            Self::TooOld => "undo-too-old",
            Self::ChangedSince => "undo-changed-since",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        BTreeMap::from([("days".to_owned(), UNDO_DAYS.to_string())])
    }
}

/// Undoing is an action of its own; undoing it does the first again.
pub const UNDONE: Action = Action::undoable("undone");

/// Undoes one action as a whole, or refuses and leaves everything as it is.
pub async fn undo(workspace: &Workspace, set_id: &str) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, UNDONE).await?;
    let rows = entries(&mut change, set_id).await?;
    let first = rows.first().ok_or(UndoRefusal::Gone)?;
    refuse_old(workspace, &first.at)?;
    refuse_undone(&mut change, set_id).await?;
    change.undoing(set_id);
    for row in rows {
        let payload = open(workspace, change.tx(), &row)
            .await?
            .ok_or(UndoRefusal::Gone)?;
        if payload.lasting {
            return Err(UndoRefusal::Lasting.into());
        }
        match revert(&mut change, &row, payload).await {
            // Something made since refers to what would go, or what it refers to is gone.
            Err(error) if violates_reference(&error) => {
                return Err(UndoRefusal::ChangedSince.into());
            }
            result => result?,
        }
    }
    change.commit().await
}

async fn entries(change: &mut Change<'_>, set_id: &str) -> Result<Vec<StoredChange>> {
    change
        .tx()
        .all(
            "SELECT set_id, at, NULL AS actor, action, table_name, record_id, subject_id,
                    operation, payload
             FROM changes WHERE set_id = $1 ORDER BY id DESC",
            values![set_id],
        )
        .await
}

fn refuse_old(workspace: &Workspace, at: &str) -> Result<()> {
    let at: jiff::Timestamp = at
        .parse()
        .map_err(|_| Fault::Shape("a time in the change log".into()))?;
    let age = workspace.clock().now().duration_since(at);
    if age.as_hours() > UNDO_DAYS * 24 {
        return Err(UndoRefusal::TooOld.into());
    }
    Ok(())
}

async fn refuse_undone(change: &mut Change<'_>, set_id: &str) -> Result<()> {
    let before: Option<(i64,)> = change
        .tx()
        .optional(
            "SELECT count(*) FROM changes WHERE undoes = $1",
            values![set_id],
        )
        .await?;
    if before.is_some_and(|(count,)| count > 0) {
        return Err(UndoRefusal::Undone.into());
    }
    Ok(())
}

/// Takes one entry back, or refuses where the record was changed since.
pub(super) async fn revert(
    change: &mut Change<'_>,
    row: &StoredChange,
    payload: Payload,
) -> Result<()> {
    let table = data_map::table(&row.table_name)
        .ok_or_else(|| Fault::Shape("a table in the change log".into()))?;
    let current = change.load(table, &row.record_id).await?;
    match (Operation::parse(&row.operation)?, current) {
        (Operation::Insert, Some(current)) => {
            refuse_changed(table, &current, &payload.after)?;
            change.delete(table, &row.record_id).await?;
        }
        (Operation::Update, Some(current)) => {
            refuse_changed(table, &current, &payload.after)?;
            let before = fields(table, &payload.before)?;
            change.update_loaded(table, current, before).await?;
        }
        (Operation::Delete, None) => {
            change
                .insert(table, fields(table, &payload.before)?)
                .await?;
        }
        _ => return Err(UndoRefusal::ChangedSince.into()),
    }
    Ok(())
}

/// Times of our own may differ; everything else the action wrote must still stand.
fn refuse_changed(
    table: &'static Table,
    current: &Fields,
    after: &Map<String, Json>,
) -> Result<()> {
    for (name, value) in fields(table, after)? {
        if name != "updated_at" && field(current, name) != Some(&value) {
            return Err(UndoRefusal::ChangedSince.into());
        }
    }
    Ok(())
}

fn fields(table: &'static Table, json: &Map<String, Json>) -> Result<Fields> {
    json.iter()
        .map(|(name, value)| {
            let column = table
                .column(name)
                .ok_or_else(|| Fault::Shape("a column in the change log".into()))?;
            Ok((column.name, Value::from_json(column.kind, value)?))
        })
        .collect()
}
