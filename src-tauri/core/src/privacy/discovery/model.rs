//! What looking for a person everywhere found, as plain data.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use super::matching::FoundBy;
use super::person::Traits;
use crate::file_text::Unread;
use crate::privacy::model::Count;

/// Whether a place is about the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MentionState {
    /// Nobody said so yet.
    Open,
    /// It is about her.
    Hers,
    /// It is about somebody else.
    NotHers,
}

impl MentionState {
    /// How it is stored; nothing for what nobody said.
    pub(super) const fn word(self) -> Option<&'static str> {
        match self {
            Self::Open => None,
            Self::Hers => Some("hers"),
            Self::NotHers => Some("notHers"),
        }
    }

    pub(super) fn parse(word: &str) -> Self {
        [Self::Hers, Self::NotHers]
            .into_iter()
            .find(|one| one.word() == Some(word))
            .unwrap_or(Self::Open)
    }
}

/// Whose record a place stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Whose {
    /// `contact`, `lead` or `company`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// A place outside the person's own records that names her.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    /// The place: table, record and column, or the entry of the change log.
    pub place: String,
    /// What stands there now; said with what is said about the place, so that it is asked again when
    /// the text has changed.
    pub fingerprint: String,
    /// The table of the record.
    pub kind: String,
    /// The record.
    pub record_id: String,
    /// The column.
    pub field: String,
    /// It stood there before, and stands in the history.
    pub is_former: bool,
    /// When that was, ISO 8601; may be blank.
    pub at: String,
    /// What the record is called: a subject line, a file's name; may be blank.
    pub title: String,
    /// Whose record it is; nothing for nobody's.
    pub whose: Option<Whose>,
    /// By what she was found.
    pub by: FoundBy,
    /// What stands before her name.
    pub before: String,
    /// How she is named.
    pub matched: String,
    /// What stands after.
    pub after: String,
    /// How many more times the same text names her.
    pub more: usize,
    /// Whether it is about her.
    pub state: MentionState,
}

/// A place as it is named when something is said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MentionPlace {
    /// The place.
    pub place: String,
    /// What stood there.
    pub fingerprint: String,
}

/// A file whose text is not, or not wholly, known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnreadFile {
    /// The file.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Why.
    pub why: Unread,
}

/// Everything about a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Findings {
    /// What she was looked for by.
    pub traits: Traits,
    /// Her own records by kind.
    pub own: Vec<Count>,
    /// Where else she is named, what nobody looked at first.
    pub mentions: Vec<Mention>,
    /// In how many more places her family name stands alone: too many to tell who is meant.
    pub family_name_elsewhere: usize,
    /// There were more places than are shown.
    pub is_cut: bool,
    /// Her own files that could not be looked into.
    pub unread: Vec<UnreadFile>,
    /// How many files of others could not be looked into.
    pub unread_elsewhere: usize,
    /// The kinds of records that were looked through.
    pub searched: Vec<String>,
}

/// Stands for exactly this text.
pub(in crate::privacy) fn fingerprint(text: &str) -> String {
    let mut sum = data_encoding::HEXLOWER.encode(&Sha256::digest(text));
    sum.truncate(32);
    sum
}
