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

    /// Between which places in the log the entries of an action stand, both included; nothing where
    /// there are none.
    pub(crate) async fn span(&mut self, set_id: &str) -> Result<Option<(i64, i64)>> {
        let span: Option<(Option<i64>, Option<i64>)> = self
            .tx()
            .optional(
                "SELECT min(id), max(id) FROM changes WHERE set_id = $1",
                values![set_id],
            )
            .await?;
        Ok(span.and_then(|(first, last)| first.zip(last)))
    }

    /// Some entries of an action between two places in the log, the newest first. They are looked
    /// for by their places: by the action all of them would be sorted for each page.
    pub(crate) async fn logged(
        &mut self,
        set_id: &str,
        (first, last): (i64, i64),
    ) -> Result<Vec<Logged>> {
        let rows: Vec<NumberedChange> = self
            .tx()
            .all(
                "SELECT id AS number, set_id, at, NULL AS actor, action, table_name, record_id,
                        subject_id, operation, payload
                 FROM changes WHERE set_id || '' = $1 AND id BETWEEN $2 AND $3
                 ORDER BY id DESC LIMIT $4",
                values![set_id, first, last, PAGE],
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
