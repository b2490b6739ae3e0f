//! The contract between the window and the core: what is generated from it is current, and what
//! comes through it is answered, whatever it is.

mod bindings;
mod hostile;
mod locked;
mod stand;
