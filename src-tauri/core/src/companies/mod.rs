//! Companies: where people work, and whom invoices go to.

mod actions;
pub(crate) mod data;
mod model;
mod store;

pub use actions::{
    CHANGED, CREATED, DELETED, RESTORED, create, delete, edit, find_or_create_in, list, restore,
    show,
};
pub(crate) use actions::{Renamed, rename_in};
pub use data::{COMPANIES, RECORD_TAGS};
pub use model::{
    Company, CompanyEdit, CompanyQuery, CompanyRefusal, CompanySelection, CompanySort,
    CompanySummary, CompanyView, NewCompany,
};
pub(crate) use store::first;
