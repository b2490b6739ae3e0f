//! Contacts: the people a business knows, with their tags.

mod actions;
mod combining;
mod companies;
pub(crate) mod data;
mod merging;
mod model;
mod row;
mod store;
mod views;

pub use actions::{
    CHANGED, CREATED, DELETED, RESTORED, TAGGED, create, delete, delete_many, duplicates, edit,
    edit_all, insert_in, list, restore, restore_many, show, show_for, tag_many, tags,
};
pub(crate) use actions::{edit_in, loaded_in, selected, selected_for};
pub use companies::COMPANY_RENAMED;
pub(crate) use companies::rename_company_in;
pub use data::{CONTACT_POINTS, CONTACTS};
pub use merging::{MERGED, complete, merge};
pub use model::{Contact, ContactEdit, ContactRefusal, Lifecycle, NewContact};
pub(crate) use model::{name_to_sort_by, split_name};
pub(crate) use row::person_fields;
pub use row::{contact_fields, new_contact_row};
pub use views::{
    ContactQuery, ContactSelection, ContactSort, ContactSummary, ContactView, Duplicate,
    DuplicateReason, TagCount,
};
