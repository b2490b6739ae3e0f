use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of records that are found, called like the topics of their lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SearchKind {
    /// Contacts.
    Contacts,
    /// Companies.
    Companies,
    /// Leads.
    Leads,
    /// Invoices and drafts of them.
    Invoices,
}

impl SearchKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Contacts, Self::Companies, Self::Leads, Self::Invoices];

    /// The kind whose records are rows of a table.
    pub(super) fn of_table(table: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.table() == table)
    }

    /// The table its records are rows of.
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Companies => "companies",
            Self::Leads => "leads",
            Self::Invoices => "invoices",
        }
    }
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// What it is.
    pub kind: SearchKind,
    /// Its id.
    pub id: String,
    /// What it is called: a name, the number of an invoice; blank for a draft.
    pub title: String,
    /// What tells it from others of that name: a company, an e-mail address, a customer; may be
    /// blank.
    pub subtitle: String,
}

/// How well a record's words match: names come first in them.
pub(super) fn rank(text: &str, words: &str) -> u8 {
    let first = words.split(' ').next().unwrap_or_default();
    if text.starts_with(words) {
        0
    } else if text.starts_with(first) {
        1
    } else if text.split(' ').any(|word| word.starts_with(first)) {
        2
    } else {
        3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_begin_so_come_first() {
        let mut texts = ["banana co", "hannah ana", "ana costa", "anabel ana"];
        texts.sort_by_key(|text| rank(text, "ana"));
        assert_eq!(
            texts,
            ["ana costa", "anabel ana", "hannah ana", "banana co"]
        );
    }
}
