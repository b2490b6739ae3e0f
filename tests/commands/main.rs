//! The contract between the window and the core: what is generated from it is current, and what
//! comes through it is answered, whatever it is.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod backups;
mod bindings;
mod crashes;
mod hostile;
mod locked;
mod restricted;
mod settings;
mod stand;
mod terms;
mod usage;
mod warnings;
