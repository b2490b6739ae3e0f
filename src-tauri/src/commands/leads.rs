//! People who may become customers.

use okicrm_core::change::Changed;
use okicrm_core::leads::{
    self, Conversion, LeadEdit, LeadQuery, LeadSelection, LeadStatus, LeadSummary, LeadView,
    NewLead,
};
use okicrm_core::listing::ListPage;
use okicrm_core::values::{ChangeSetId, LeadId};

use crate::contract::commands;

commands! {
    workspace {
        /// Rows of the list of leads.
        list_leads(&query: LeadQuery) -> ListPage<LeadSummary> => leads::list;
        /// One lead.
        lead(id: LeadId) -> LeadView => leads::show;
        /// Every source that leads came from.
        lead_sources() -> Vec<String> => leads::sources;
        /// Adds a lead.
        create_lead(lead: NewLead) -> Changed<LeadView> => leads::create;
        /// Changes one field of a lead.
        edit_lead(id: LeadId, edit: LeadEdit) -> Changed<LeadView> => leads::edit;
        /// Makes a contact of a lead.
        convert_lead(id: LeadId) -> Conversion => leads::convert;
        /// Puts leads into the trash as one change.
        delete_leads(selection: LeadSelection) -> ChangeSetId => leads::delete;
        /// Takes leads out of the trash as one change.
        restore_leads(selection: LeadSelection) -> ChangeSetId => leads::restore;
        /// Says how far several leads are.
        set_lead_status(selection: LeadSelection, status: LeadStatus) -> ChangeSetId => leads::set_status;
    }
}
