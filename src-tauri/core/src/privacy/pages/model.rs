//! What a look through the pages found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::privacy::model::Count;

/// How far the look through the pages is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PageState {
    /// It is still to come, or was interrupted; it is taken up again by itself.
    Waiting,
    /// Nothing was found.
    Clean,
    /// Something was found that no record accounts for. It is looked for again at the next start.
    Found,
    /// The records lie on a server, whose pages cannot be read from here.
    OnServer,
}

impl PageState {
    const ALL: [Self; 4] = [Self::Waiting, Self::Clean, Self::Found, Self::OnServer];

    /// As it is stored.
    pub(in crate::privacy) const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Clean => "clean",
            Self::Found => "found",
            Self::OnServer => "onServer",
        }
    }

    /// Reads what [`Self::word`] wrote.
    pub(in crate::privacy) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What a look through every page of the file found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PageLook {
    /// When it ended, ISO 8601.
    pub looked_at: String,
    /// How many pages the file has, free ones included.
    #[ts(type = "number")]
    pub pages: u64,
    /// How many pages lay in its write-ahead log.
    #[ts(type = "number")]
    pub log_pages: u64,
    /// Pages that did not verify, so that nobody can say what is on them.
    #[ts(type = "number")]
    pub unreadable: u64,
    /// How many pieces of what was the person's were looked for.
    #[ts(type = "number")]
    pub looked_for: u64,
    /// How many of them were on a page and in no record that is there.
    #[ts(type = "number")]
    pub found: u64,
    /// Records that stay and say the same: of namesakes, of a company, kept by law. Rows by kind.
    pub elsewhere: Vec<Count>,
}

impl PageLook {
    pub(in crate::privacy) const fn state(&self) -> PageState {
        if self.found == 0 && self.unreadable == 0 {
            PageState::Clean
        } else {
            PageState::Found
        }
    }
}
