//! The people a business knows.

use okicrm_core::change::Changed;
use okicrm_core::contacts::{
    self, ContactEdit, ContactQuery, ContactSelection, ContactSummary, ContactView, Duplicate,
    NewContact, TagCount,
};
use okicrm_core::listing::ListPage;
use okicrm_core::values::{ChangeSetId, ContactId};

use crate::contract::commands;

commands! {
    workspace {
        /// Rows of the list of contacts.
        list_contacts(&query: ContactQuery) -> ListPage<ContactSummary> => contacts::list;
        /// One contact.
        contact(id: ContactId) -> ContactView => contacts::show;
        /// Every tag of contacts, with how many carry it.
        contact_tags() -> Vec<TagCount> => contacts::tags;
        /// Contacts that look like the one being written.
        contact_duplicates(&contact: NewContact) -> Vec<Duplicate> => contacts::duplicates;
        /// Adds a contact.
        create_contact(contact: NewContact) -> Changed<ContactView> => contacts::create;
        /// Changes one field of a contact.
        edit_contact(id: ContactId, edit: ContactEdit) -> Changed<ContactView> => contacts::edit;
        /// Puts a contact into the trash.
        delete_contact(id: ContactId) -> ChangeSetId => contacts::delete;
        /// Puts several contacts into the trash as one change.
        delete_contacts(selection: ContactSelection) -> ChangeSetId => contacts::delete_many;
        /// Takes contacts out of the trash as one change.
        restore_contacts(selection: ContactSelection) -> ChangeSetId => contacts::restore_many;
        /// Makes two contacts one: what the kept one does not say comes from the other.
        merge_contacts(kept: ContactId, other: ContactId) -> Changed<ContactView> => contacts::merge;
        /// Adds what was written about a person to the contact that is there.
        complete_contact(id: ContactId, contact: NewContact) -> Changed<ContactView> => contacts::complete;
        /// Gives several contacts a tag, or takes it from them.
        tag_contacts(selection: ContactSelection, &tag: String, wanted: bool) -> ChangeSetId => contacts::tag_many;
    }
}
