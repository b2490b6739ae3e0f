//! The companies people work at.

use okicrm_core::change::Changed;
use okicrm_core::companies::{
    self, CompanyEdit, CompanyQuery, CompanySelection, CompanySummary, CompanyView, NewCompany,
};
use okicrm_core::leads;
use okicrm_core::listing::ListPage;
use okicrm_core::values::{ChangeSetId, CompanyId};

use crate::contract::commands;

commands! {
    workspace {
        /// Rows of the list of companies.
        list_companies(&query: CompanyQuery) -> ListPage<CompanySummary> => companies::list;
        /// One company.
        company(id: CompanyId) -> CompanyView => companies::show;
        /// Adds a company.
        create_company(company: NewCompany) -> Changed<CompanyView> => companies::create;
        /// Changes one field of a company.
        edit_company(id: CompanyId, edit: CompanyEdit) -> Changed<CompanyView> => companies::edit;
        /// Gives a company another name, at its people too.
        rename_company(id: CompanyId, &name: String) -> Changed<CompanyView> => leads::rename_company;
        /// Puts companies into the trash as one change.
        delete_companies(selection: CompanySelection) -> ChangeSetId => companies::delete;
        /// Takes companies out of the trash as one change.
        restore_companies(selection: CompanySelection) -> ChangeSetId => companies::restore;
    }
}
