use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What changed, in the words the window's queries begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Topic {
    /// Contacts.
    Contacts,
    /// Companies.
    Companies,
    /// Leads.
    Leads,
    /// Activities and files: what was said.
    Timeline,
    /// Tasks.
    Tasks,
    /// Invoices and their drafts.
    Invoices,
    /// Payments.
    Payments,
    /// Imports.
    Imports,
    /// Exports.
    Exports,
    /// Backups.
    Backups,
    /// Erasures, restrictions, the data map.
    Privacy,
    /// Usage data.
    Telemetry,
    /// Settings of the business and of the window.
    Settings,
    /// The account holder.
    Account,
    /// The workspace itself: opened, locked, moved.
    Workspace,
    /// The frame of the window: its phase, its look, what runs.
    Shell,
}

impl Topic {
    /// Every topic, for when it is not known what changed.
    pub const ALL: [Self; 16] = [
        Self::Contacts,
        Self::Companies,
        Self::Leads,
        Self::Timeline,
        Self::Tasks,
        Self::Invoices,
        Self::Payments,
        Self::Imports,
        Self::Exports,
        Self::Backups,
        Self::Privacy,
        Self::Telemetry,
        Self::Settings,
        Self::Account,
        Self::Workspace,
        Self::Shell,
    ];
}
