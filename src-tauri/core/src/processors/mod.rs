//! The register of processors: who handles data for the business (GDPR Art. 28), and with that which
//! hosts OkiCRM may connect to. No row, no connection.
//!
//! [`permit`] is the proof that the connection gate wants and that only this register can make;
//! [`abroad`] tells which countries are abroad and by which mechanism data may go there; [`server`]
//! is the row for a workspace's own server, which is asked for before the register can be read.

mod abroad;
mod actions;
mod data;
mod model;
mod permit;
mod refusal;
mod server;
mod store;

pub use abroad::{Abroad, Mechanism, RULES, abroad};
pub use actions::{ADDED, CHANGED, REMOVED, add, change, home, list, permit, register, remove};
pub(crate) use actions::{has_row_for, keep_for_server};
pub use data::PROCESSORS;
pub use model::{Connection, Processor, ProcessorForm, Register};
pub use permit::{Permit, is_this_computer};
pub use refusal::ProcessorRefusal;
pub use server::DatabaseServer;
