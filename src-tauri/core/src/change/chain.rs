//! The hash chain of the log: each entry's hash covers the one before and the entry's ciphertext.

use futures_util::TryStreamExt;
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::db::{Db, Tx};
use crate::error::{Fault, Result};
use crate::values;
use crate::workspace::Workspace;

/// The columns of the log in the order they are written and hashed; the hash comes last.
pub(super) const COLUMNS: &[&str] = &[
    "id",
    "set_id",
    "at",
    "actor_id",
    "action",
    "undoes",
    "table_name",
    "record_id",
    "subject_id",
    "operation",
    "payload",
    "hash",
];

/// One entry as it is read, without its hash.
#[derive(sqlx::FromRow)]
struct Entry {
    #[sqlx(rename = "id")]
    number: i64,
    set_id: String,
    at: String,
    actor_id: String,
    action: String,
    undoes: Option<String>,
    table_name: String,
    record_id: String,
    subject_id: Option<String>,
    operation: String,
    payload: Vec<u8>,
}

impl Entry {
    fn link(&self) -> Link<'_> {
        Link {
            number: self.number,
            set_id: &self.set_id,
            at: &self.at,
            actor_id: &self.actor_id,
            action: &self.action,
            undoes: self.undoes.as_deref(),
            table_name: &self.table_name,
            record_id: &self.record_id,
            subject_id: self.subject_id.as_deref(),
            operation: &self.operation,
            payload: &self.payload,
        }
    }
}

/// What the chain covers of an entry.
pub(super) struct Link<'a> {
    pub number: i64,
    pub set_id: &'a str,
    pub at: &'a str,
    pub actor_id: &'a str,
    pub action: &'a str,
    pub undoes: Option<&'a str>,
    pub table_name: &'a str,
    pub record_id: &'a str,
    pub subject_id: Option<&'a str>,
    pub operation: &'a str,
    pub payload: &'a [u8],
}

/// The end of the log.
pub(super) struct Head {
    pub length: i64,
    pub hash: Vec<u8>,
}

impl Head {
    fn empty() -> Self {
        Self {
            length: 0,
            hash: Vec::new(),
        }
    }

    /// The head once the entry is appended.
    pub(super) fn after(&self, entry: &Link<'_>) -> Self {
        let mut sum = Sha256::new();
        let number = entry.number.to_be_bytes();
        for part in [
            self.hash.as_slice(),
            &number,
            entry.set_id.as_bytes(),
            entry.at.as_bytes(),
            entry.actor_id.as_bytes(),
            entry.action.as_bytes(),
            entry.undoes.unwrap_or_default().as_bytes(),
            entry.table_name.as_bytes(),
            entry.record_id.as_bytes(),
            entry.subject_id.unwrap_or_default().as_bytes(),
            entry.operation.as_bytes(),
            entry.payload,
        ] {
            // The length before each part keeps two entries from sharing one spelling.
            sum.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            sum.update(part);
        }
        Self {
            length: entry.number,
            hash: sum.finalize().to_vec(),
        }
    }
}

/// Reads the head and holds it until the transaction ends.
pub(super) async fn take_head(tx: &mut Tx) -> Result<Head> {
    let row: Option<(i64, Vec<u8>)> = tx
        .optional(
            "UPDATE change_head SET length = length WHERE id = 1 RETURNING length, hash",
            vec![],
        )
        .await?;
    if let Some((length, hash)) = row {
        return Ok(Head { length, hash });
    }
    let head = Head::empty();
    tx.execute(
        "INSERT INTO change_head (id, length, hash) VALUES (1, 0, $1)",
        values![head.hash.clone()],
    )
    .await?;
    Ok(head)
}

pub(super) async fn put_head(tx: &mut Tx, head: &Head) -> Result<()> {
    tx.execute(
        "UPDATE change_head SET length = $1, hash = $2 WHERE id = 1",
        values![head.length, head.hash.clone()],
    )
    .await?;
    Ok(())
}

/// What walking the log found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChainReport {
    /// Entries that verified.
    #[ts(type = "number")]
    pub verified: i64,
    /// The first entry that does not follow from the one before, or is missing.
    #[ts(type = "number | null")]
    pub first_broken: Option<i64>,
    /// When that entry says it was written, ISO 8601; nothing where it is missing.
    pub broken_at: Option<String>,
    /// What it says was done; nothing where it is missing.
    pub broken_action: Option<String>,
}

impl ChainReport {
    fn whole(length: i64) -> Self {
        Self {
            verified: length,
            first_broken: None,
            broken_at: None,
            broken_action: None,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Stored {
    #[sqlx(flatten)]
    entry: Entry,
    hash: Vec<u8>,
}

/// Walks the whole log and recomputes its chain.
pub async fn verify(workspace: &Workspace) -> Result<ChainReport> {
    verify_database(workspace.database()).await
}

/// Walks the log of a database that is no open workspace, such as a backup's copy.
pub(crate) async fn verify_database(db: &Db) -> Result<ChainReport> {
    let mut head = Head::empty();
    let mut entries = db.stream::<Stored>(
        "SELECT id, set_id, at, actor_id, action, undoes, table_name, record_id, subject_id,
                operation, payload, hash
         FROM changes ORDER BY id"
            .into(),
        vec![],
    );
    while let Some(stored) = entries.try_next().await? {
        let next = head.after(&stored.entry.link());
        if stored.entry.number != head.length + 1 || next.hash != stored.hash {
            return Ok(broken(&head, Some(stored.entry)));
        }
        head = next;
    }
    drop(entries);
    let end: Option<(i64, Vec<u8>)> = db
        .optional(
            "SELECT length, hash FROM change_head WHERE id = 1".into(),
            vec![],
        )
        .await?;
    match end {
        Some((length, hash)) if length == head.length && hash == head.hash => {
            Ok(ChainReport::whole(head.length))
        }
        None if head.length == 0 => Ok(ChainReport::whole(0)),
        // The end was cut off, or the head was changed.
        Some(_) => Ok(broken(&head, None)),
        None => Err(Fault::Shape("the change log has no head".into()).into()),
    }
}

/// Names the entry after the last good one; one with another number stands where it is missing.
fn broken(head: &Head, found: Option<Entry>) -> ChainReport {
    let number = head.length + 1;
    let found = found.filter(|entry| entry.number == number);
    ChainReport {
        verified: head.length,
        first_broken: Some(number),
        broken_at: found.as_ref().map(|entry| entry.at.clone()),
        broken_action: found.map(|entry| entry.action),
    }
}
