//! Taking back single entries of an action: for undoing an import, where what was changed since
//! stays while the rest goes.

use super::history::{StoredChange, open};
use super::undo::{UndoRefusal, revert};
use super::{Change, Operation};
use crate::error::{Error, Refusal as _, Result};
use crate::values;

/// Entries read at a time.
const PAGE: i64 = 1_000;

/// One entry of the log.
pub(crate) struct Logged {
    number: i64,
    made: bool,
    stored: StoredChange,
}

#[derive(sqlx::FromRow)]
struct NumberedChange {
    number: i64,
    #[sqlx(flatten)]
    stored: StoredChange,
}

impl Logged {
    /// Its place in the log.
    pub(crate) fn number(&self) -> i64 {
        self.number
    }

    /// The table of its record.
    pub(crate) fn table(&self) -> &str {
        &self.stored.table_name
    }

    /// The id of its record.
    pub(crate) fn record(&self) -> &str {
        &self.stored.record_id
    }

    /// The person it is about.
    pub(crate) fn subject(&self) -> Option<&str> {
        self.stored.subject_id.as_deref()
    }

    /// Whether it made its record, rather than changed it.
    pub(crate) fn made(&self) -> bool {
        self.made
    }
}

impl Change<'_> {
    /// Says in the log that this change undoes another.
    pub(crate) fn undo_of(&mut self, set_id: &str) {
        self.undoing(set_id);
    }

    /// Some entries of an action before a place in the log, the newest first.
    pub(crate) async fn logged(&mut self, set_id: &str, before: i64) -> Result<Vec<Logged>> {
        let rows: Vec<NumberedChange> = self
            .tx()
            .all(
                "SELECT id AS number, set_id, at, NULL AS actor, action, table_name, record_id,
                        subject_id, operation, payload
                 FROM changes WHERE set_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
                values![set_id, before, PAGE],
            )
            .await?;
        rows.into_iter()
            .map(|row| {
                let made = Operation::parse(&row.stored.operation)? == Operation::Insert;
                Ok(Logged {
                    number: row.number,
                    made,
                    stored: row.stored,
                })
            })
            .collect()
    }

    /// Takes one entry back; false where the record was changed since, or its person was erased.
    pub(crate) async fn take_back(&mut self, entry: &Logged) -> Result<bool> {
        let workspace = self.workspace();
        let Some(payload) = open(workspace, self.tx(), &entry.stored).await? else {
            return Ok(false);
        };
        match revert(self, &entry.stored, payload).await {
            Ok(()) => Ok(true),
            Err(Error::Refused(refusal)) if refusal.code() == UndoRefusal::ChangedSince.code() => {
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }
}
