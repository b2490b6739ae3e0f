//! What goes into a person's copy, as plain data.

use serde::Serialize;
use ts_rs::TS;

use super::content::choice_of;
use super::hiding::HiddenWords;
use super::others::OtherPerson;
use crate::file_text::Unread;
use crate::privacy::discovery::store::Choice;

/// What choices about others are kept as.
pub(super) const OTHER: &str = "other";
/// What choices about files are kept as.
pub(super) const FILE: &str = "file";

/// A file of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyFile {
    /// Names it when something is decided.
    pub place: String,
    /// Stands for exactly these bytes.
    pub fingerprint: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: i64,
    /// Who else is named in it and is not to be shown: nothing can be taken out of a file.
    pub others: Vec<String>,
    /// Why nobody knows whom it names.
    pub unread: Option<Unread>,
    /// Whether it goes into the copy.
    pub is_included: bool,
    /// Somebody decided that; else it goes where nobody else is named in it.
    pub is_decided: bool,
}

impl CopyFile {
    pub(super) fn new(
        place: String,
        name: String,
        size: i64,
        sha256: &str,
        others: Vec<String>,
        unread: Option<Unread>,
        choices: &[Choice],
    ) -> Self {
        let fingerprint = sha256.get(..32).unwrap_or(sha256).to_owned();
        let decided = choice_of(choices, &place, &fingerprint);
        Self {
            is_included: decided.unwrap_or(others.is_empty() && unread.is_none()),
            is_decided: decided.is_some(),
            place,
            fingerprint,
            name,
            size,
            others,
            unread,
        }
    }
}

/// What would be in a copy, to decide on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyPlan {
    /// Who else is named in it.
    pub others: Vec<OtherPerson>,
    /// Words that were taken out by hand.
    pub hidden: Vec<HiddenWords>,
    /// Her files and documents.
    pub files: Vec<CopyFile>,
    /// Places elsewhere that were said to be about her, and go in.
    pub mentions: usize,
    /// Places that nobody looked at, and that do not.
    pub open_mentions: usize,
}
