//! Appending to the log: what is pending is sealed, chained and written some thousand entries at a time.

use super::Operation;
use super::chain::{self, Link};
use super::subject_keys::SubjectKeys;
use crate::data_map::Table;
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::keys::{Key, seal};
use crate::values;
use crate::workspace::Workspace;

/// Entries held before they are written: a large import stays within bounded memory.
const FLUSH_AT: usize = 2_000;

/// One row's entry, not yet written.
pub(super) struct Pending {
    pub table: &'static Table,
    pub record_id: String,
    pub subject_id: Option<String>,
    pub operation: Operation,
    /// Sealed when it is written.
    pub payload: Vec<u8>,
}

/// What all entries of one action share.
pub(super) struct Heading {
    pub set_id: String,
    pub at: String,
    pub actor_id: String,
    pub action: String,
    pub undoes: Option<String>,
}

/// The entries of one action that are not yet written, and the keys they are sealed under.
pub(super) struct Log {
    pub keys: SubjectKeys,
    general_key: Key,
    pending: Vec<Pending>,
}

impl Log {
    pub(super) fn new(workspace: &Workspace) -> Self {
        Self {
            keys: SubjectKeys::new(workspace.keys().subjects().clone()),
            general_key: workspace.keys().log().clone(),
            pending: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, entry: Pending) {
        self.pending.push(entry);
    }

    pub(super) fn is_full(&self) -> bool {
        self.pending.len() >= FLUSH_AT
    }

    /// Appends what is pending. Taking the head's row first orders the writers.
    pub(super) async fn write(&mut self, tx: &mut Tx, heading: &Heading) -> Result<()> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let pending = std::mem::take(&mut self.pending);
        let mut head = chain::take_head(tx).await?;
        let mut rows = Vec::with_capacity(pending.len());
        for entry in pending {
            let payload = self.seal(tx, &entry).await?;
            head = head.after(&Link {
                number: head.length + 1,
                set_id: &heading.set_id,
                at: &heading.at,
                actor_id: &heading.actor_id,
                action: &heading.action,
                undoes: heading.undoes.as_deref(),
                table_name: entry.table.name,
                record_id: &entry.record_id,
                subject_id: entry.subject_id.as_deref(),
                operation: entry.operation.word(),
                payload: &payload,
            });
            rows.push(values(entry, payload, heading, &head));
        }
        tx.insert_rows("changes", chain::COLUMNS, rows).await?;
        chain::put_head(tx, &head).await
    }

    async fn seal(&mut self, tx: &mut Tx, entry: &Pending) -> Result<Vec<u8>> {
        let context = entry.record_id.as_bytes();
        match &entry.subject_id {
            Some(subject) => {
                let key = self.keys.get_or_create(tx, subject).await?;
                seal(key, context, &entry.payload)
            }
            None => seal(&self.general_key, context, &entry.payload),
        }
    }
}

/// In the order of [`chain::COLUMNS`].
fn values(entry: Pending, payload: Vec<u8>, heading: &Heading, head: &chain::Head) -> Vec<Value> {
    values![
        head.length,
        heading.set_id.as_str(),
        heading.at.as_str(),
        heading.actor_id.as_str(),
        heading.action.as_str(),
        heading.undoes.as_deref(),
        entry.table.name,
        entry.record_id,
        entry.subject_id,
        entry.operation.word(),
        payload,
        head.hash.as_slice(),
    ]
}
