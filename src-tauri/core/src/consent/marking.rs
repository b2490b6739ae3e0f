//! The keys under which addresses are marked: this workspace's own, and those of businesses that were
//! taken over, whose marks nobody else could compare.

use data_encoding::HEXLOWER;

use super::data::INHERITED_KEYS;
use super::store;
use crate::change::Change;
use crate::db::Tx;
use crate::error::{Fault, Result};
use crate::fields;
use crate::keys::{self, Key};
use crate::values::InheritedKeyId;
use crate::workspace::Workspace;

/// What marks are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarksOf {
    /// The list of addresses that are left alone.
    Suppressions,
    /// The erasure ledger.
    Erasures,
}

impl MarksOf {
    const fn word(self) -> &'static str {
        match self {
            Self::Suppressions => "suppressions",
            Self::Erasures => "erasures",
        }
    }
}

/// This workspace's own key for the list of addresses that are left alone.
pub(crate) fn own_key(workspace: &Workspace) -> Result<Key> {
    workspace.keys().derive("okicrm suppression list")
}

/// The keys that came with businesses that were taken over.
pub(crate) async fn inherited_in(
    tx: &mut Tx,
    workspace: &Workspace,
    of: MarksOf,
) -> Result<Vec<Key>> {
    let lock = lock(workspace)?;
    let mut found = Vec::new();
    for sealed in store::inherited_keys(tx, of.word()).await? {
        let opened = keys::open(&lock, of.word().as_bytes(), &sealed)
            .ok_or(Fault::Cryptography("an inherited key does not open"))?;
        found.push(Key::from_bytes(&opened)?);
    }
    Ok(found)
}

/// Keeps a key that came with a business that was taken over.
pub(crate) async fn inherit_in(
    change: &mut Change<'_>,
    of: MarksOf,
    came_from: &str,
    key: &Key,
) -> Result<()> {
    let lock = lock(change.workspace())?;
    let row = fields! {
        "id" => InheritedKeyId::new(),
        "marks" => of.word(),
        "came_from" => came_from,
        "secret" => keys::seal(&lock, of.word().as_bytes(), key.bytes())?,
        "added_at" => change.at(),
    };
    change.insert(&INHERITED_KEYS, row).await
}

fn lock(workspace: &Workspace) -> Result<Key> {
    workspace.keys().derive("okicrm inherited keys")
}

/// The keys by which the list is read and written.
pub(crate) struct MarkKeys {
    own: Key,
    inherited: Vec<Key>,
}

impl MarkKeys {
    pub(super) async fn load(tx: &mut Tx, workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            own: own_key(workspace)?,
            inherited: inherited_in(tx, workspace, MarksOf::Suppressions).await?,
        })
    }

    /// What an address becomes when it is put on the list.
    pub(super) fn own(&self, kind: &str, value: &str) -> Result<String> {
        mark(&self.own, kind, value)
    }

    /// What it may stand there as.
    pub(super) fn all(&self, kind: &str, value: &str) -> Result<Vec<String>> {
        std::iter::once(&self.own)
            .chain(&self.inherited)
            .map(|key| mark(key, kind, value))
            .collect()
    }
}

fn mark(key: &Key, kind: &str, value: &str) -> Result<String> {
    Ok(HEXLOWER.encode(&key.authenticate(format!("{kind}:{value}").as_bytes())?))
}
