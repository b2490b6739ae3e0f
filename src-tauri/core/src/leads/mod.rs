//! Leads: people who are not yet customers.

pub(crate) mod data;
mod model;

pub use data::LEADS;
pub use model::{
    Conversion, Lead, LeadEdit, LeadQuery, LeadRefusal, LeadSort, LeadStatus, LeadSummary,
    LeadView, NewLead,
};
