//! Contacts: the people a business knows, with their tags.

mod actions;
mod companies;
pub(crate) mod data;
mod model;
mod row;
mod store;

pub use actions::{
    CHANGED, CREATED, DELETED, RESTORED, TAGGED, create, delete, delete_many, duplicates, edit,
    insert_in, list, restore, show, show_for, tag_many, tags,
};
pub use companies::{COMPANY_RENAMED, rename_company};
pub use data::{CONTACT_POINTS, CONTACTS};
pub use model::{
    Contact, ContactEdit, ContactQuery, ContactRefusal, ContactSelection, ContactSort,
    ContactSummary, ContactView, Duplicate, DuplicateReason, Lifecycle, NewContact, TagCount,
};
pub use row::{contact_fields, new_contact_row};
