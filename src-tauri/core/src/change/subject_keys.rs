//! One random key per person, wrapped by the workspace: what the log says about her is under it.

use std::collections::HashMap;

use crate::db::Tx;
use crate::error::{Fault, Result};
use crate::keys::{Key, open, seal};
use crate::values;

pub(super) struct SubjectKeys {
    wrapping: Key,
    known: HashMap<String, Key>,
    created: Vec<(String, Vec<u8>)>,
}

impl SubjectKeys {
    pub(super) fn new(wrapping: Key) -> Self {
        Self {
            wrapping,
            known: HashMap::new(),
            created: Vec::new(),
        }
    }

    pub(super) fn create(&mut self, subject: String) -> Result<()> {
        let key = Key::random()?;
        self.created.push((
            subject.clone(),
            seal(&self.wrapping, subject.as_bytes(), key.bytes())?,
        ));
        self.known.insert(subject, key);
        Ok(())
    }

    pub(super) fn take_created(&mut self) -> Vec<(String, Vec<u8>)> {
        std::mem::take(&mut self.created)
    }

    /// The person's key. A person whose key was destroyed was erased; what is still kept of her by
    /// law gets a new key, so that the old entries stay unreadable.
    pub(super) async fn get_or_create(&mut self, tx: &mut Tx, subject: &str) -> Result<&Key> {
        if !self.known.contains_key(subject) {
            let key = match load(tx, &self.wrapping, subject).await? {
                Some(key) => key,
                None => make(tx, &self.wrapping, subject).await?,
            };
            self.known.insert(subject.to_owned(), key);
        }
        self.known
            .get(subject)
            .ok_or_else(|| Fault::Invariant("a key was just kept".into()).into())
    }
}

async fn make(tx: &mut Tx, wrapping: &Key, subject: &str) -> Result<Key> {
    let key = Key::random()?;
    let wrapped = seal(wrapping, subject.as_bytes(), key.bytes())?;
    tx.execute(
        "INSERT INTO subject_keys (id, wrapped_key) VALUES ($1, $2)",
        values![subject, wrapped],
    )
    .await?;
    Ok(key)
}

/// The key of one person; nothing where it was destroyed.
pub(super) async fn load(tx: &mut Tx, wrapping: &Key, subject: &str) -> Result<Option<Key>> {
    let row: Option<(Vec<u8>,)> = tx
        .optional(
            "SELECT wrapped_key FROM subject_keys WHERE id = $1",
            values![subject],
        )
        .await?;
    match row {
        Some((wrapped,)) => unwrap_key(wrapping, subject, &wrapped).map(Some),
        None => Ok(None),
    }
}

pub(super) fn unwrap_key(wrapping: &Key, subject: &str, wrapped: &[u8]) -> Result<Key> {
    let bytes = open(wrapping, subject.as_bytes(), wrapped)
        .ok_or(Fault::Cryptography("a person's key does not open"))?;
    Key::from_bytes(&bytes)
}
