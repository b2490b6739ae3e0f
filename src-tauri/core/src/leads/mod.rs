//! Leads: people who are not yet customers.

mod actions;
mod companies;
pub(crate) mod data;
mod model;
mod store;
mod views;

pub use actions::{
    CHANGED, CONVERTED, CREATED, DELETED, RESTORED, convert, create, delete, edit, list, restore,
    set_status, show, show_for, sources,
};
pub(crate) use actions::{edit_in, loaded_in, selected};
pub use companies::rename_company;
pub use data::LEADS;
pub use model::{Lead, LeadEdit, LeadRefusal, LeadStatus, NewLead};
pub use views::{Conversion, LeadQuery, LeadSelection, LeadSort, LeadSummary, LeadView};
