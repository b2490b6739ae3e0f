//! Moving a workspace between the encrypted file and a PostgreSQL server, both ways.
//!
//! Every table of the data map that is not made from others is copied, counted and hashed on both
//! sides; the manifest changes only when both sides are equal, and the source stays as it is.

mod actions;
mod address;
mod copy;
mod model;
mod refusal;
mod store;

pub use actions::{
    check_server, name_host, place, remove_old_file, settle_host, to_file, to_server,
};
pub use address::ServerAddress;
pub(crate) use copy::copy_tables;
pub use model::{MoveReport, Place, ServerCheck};
pub use refusal::MoveRefusal;
