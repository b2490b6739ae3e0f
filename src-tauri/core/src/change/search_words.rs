//! The search words that a change renews, written some thousand at a time.
//!
//! Taking one record out of SQLite's indexes walks through everything that they know of each of its
//! words, so that many removals cost more than making the indexes anew. A change that removes many
//! leaves them behind, and makes them anew once at its end.

use std::collections::BTreeMap;

use crate::db::Tx;
use crate::db::search::{self, Entry};
use crate::error::Result;

/// So many removals cost about as much as making the indexes anew: both grow with what is in them.
const MANY_REMOVED: usize = 100;

/// What becomes of one record's words.
#[derive(Default)]
struct Renewal {
    /// The record may have words already.
    was: bool,
    /// Its words from now on.
    is: Option<Entry>,
}

/// What becomes of the words of records.
#[derive(Default)]
pub(super) struct SearchWords {
    renewals: BTreeMap<String, Renewal>,
    are_behind: bool,
}

impl SearchWords {
    /// The words of a new record.
    pub(super) fn add(&mut self, entry: Entry) {
        let renewal = self.renewals.entry(entry.id.clone()).or_default();
        renewal.is = Some(entry);
    }

    /// Other words of a record that is there.
    pub(super) fn replace(&mut self, entry: Entry) {
        self.remove(&entry.id.clone());
        self.add(entry);
    }

    /// A record is not found any more.
    pub(super) fn remove(&mut self, id: &str) {
        let renewal = self.renewals.entry(id.to_owned()).or_default();
        renewal.was = true;
        renewal.is = None;
    }

    /// Writes what became of words so far.
    pub(super) async fn write(&mut self, tx: &mut Tx) -> Result<()> {
        let mut gone = Vec::new();
        let mut new = Vec::new();
        for (id, renewal) in std::mem::take(&mut self.renewals) {
            if renewal.was {
                gone.push(id);
            }
            new.extend(renewal.is);
        }
        self.are_behind |= gone.len() > MANY_REMOVED;
        if self.are_behind {
            search::remove_entries(tx, &gone).await?;
            return search::add_entries(tx, new).await;
        }
        for id in &gone {
            search::remove(tx, id).await?;
        }
        search::add(tx, new).await
    }

    /// Brings the indexes up to the words, where they were left behind.
    pub(super) async fn finish(&mut self, tx: &mut Tx) -> Result<()> {
        if std::mem::take(&mut self.are_behind) {
            search::rebuild(tx).await?;
        }
        Ok(())
    }
}
