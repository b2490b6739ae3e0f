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
}
