use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A step on the way from an empty workspace to one in daily use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// The recovery code is kept in a safe place.
    Recovery,
    /// The business has the address that invoices must name.
    Address,
    /// The first person is there who is not made up.
    People,
    /// The first invoice was issued.
    Invoice,
    /// The first backup was made.
    Backup,
}

/// A step, and whether it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// Which.
    pub step: Step,
    /// Whether it was taken; read from what is there, so it ticks itself off.
    pub done: bool,
}

/// The kinds of records, called like the topics of their lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RecentKind {
    /// Contacts.
    Contacts,
    /// Companies.
    Companies,
    /// Leads.
    Leads,
    /// Invoices and their drafts.
    Invoices,
}

impl RecentKind {
    /// All of them.
    pub(super) const ALL: [Self; 4] =
        [Self::Contacts, Self::Companies, Self::Leads, Self::Invoices];

    /// As it is stored.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Companies => "companies",
            Self::Leads => "leads",
            Self::Invoices => "invoices",
        }
    }
}

/// A record that was written not long ago.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecentRecord {
    /// What it is.
    pub kind: RecentKind,
    /// Its id.
    pub id: String,
    /// What it is called: a name, the number of an invoice; blank for a draft.
    pub title: String,
    /// What tells it from others: a company, a customer; may be blank.
    pub subtitle: String,
    /// When it was last written, ISO 8601.
    pub at: String,
}
