use super::data::{CONTACTS, EMAIL, PHONE};
use super::model::{Contact, ContactEdit, ContactRefusal, NewContact, split_name};
use super::row::{contact_fields, new_contact_row};
use super::store;
use super::views::{
    ContactQuery, ContactSelection, ContactSummary, ContactView, Duplicate, DuplicateReason,
    TagCount,
};
use crate::change::{Action, Change, Changed};
use crate::companies;
use crate::consent;
use crate::error::Result;
use crate::fields;
use crate::listing::ListPage;
use crate::purpose::Purpose;
use crate::values::fold::fold;
use crate::values::plain_text::sort_key;
use crate::values::{ChangeSetId, CompanyId, ContactId, EmailAddress, PhoneNumber, SubjectId};
use crate::workspace::Workspace;

/// A contact was made.
pub const CREATED: Action = Action::undoable("contact-created");
/// A contact's field was changed.
pub const CHANGED: Action = Action::undoable("contact-changed");
/// Contacts went to the trash.
pub const DELETED: Action = Action::undoable("contact-deleted").even_without_terms();
/// A contact came back from the trash.
pub const RESTORED: Action = Action::undoable("contact-restored");
/// Contacts got or lost a tag.
pub const TAGGED: Action = Action::undoable("contact-tagged");

/// Makes a contact.
pub async fn create(workspace: &Workspace, new: NewContact) -> Result<Changed<ContactView>> {
    let contact = Contact::draft(new)?;
    let mut change = Change::begin(workspace, CREATED).await?;
    let subject = change.new_subject()?;
    let id = insert_in(&mut change, &contact, subject).await?;
    finish(change, id).await
}

/// Makes a contact of a known person as part of a larger change: a lead that becomes one.
pub async fn insert_in(
    change: &mut Change<'_>,
    contact: &Contact,
    subject: SubjectId,
) -> Result<ContactId> {
    let company = company_in(change, contact).await?;
    let id = ContactId::new();
    let row = new_contact_row(id, subject, contact, company, change.at())?;
    change.insert(&CONTACTS, row).await?;
    consent::leave_alone_in(change, subject, &contact.emails, &contact.phones).await?;
    Ok(id)
}

/// Changes one field of a contact.
pub async fn edit(
    workspace: &Workspace,
    id: ContactId,
    edit: ContactEdit,
) -> Result<Changed<ContactView>> {
    edit_all(workspace, id, vec![edit]).await
}

/// Changes several fields of a contact as one change.
pub async fn edit_all(
    workspace: &Workspace,
    id: ContactId,
    edits: Vec<ContactEdit>,
) -> Result<Changed<ContactView>> {
    let mut change = Change::begin(workspace, CHANGED).await?;
    edit_in(&mut change, id, edits).await?;
    finish(change, id).await
}

/// As [`edit_all`], as part of a larger change.
pub(crate) async fn edit_in(
    change: &mut Change<'_>,
    id: ContactId,
    edits: Vec<ContactEdit>,
) -> Result<()> {
    let before = loaded(change, id).await?;
    let subject = before.subject_id;
    let mut contact: Contact = before.into();
    for edit in edits {
        contact.edit(edit)?;
    }
    let company = company_in(change, &contact).await?;
    let mut row = contact_fields(&contact, company)?;
    row.extend(fields! { "updated_at" => change.at() });
    change.update(&CONTACTS, &id.to_string(), row).await?;
    consent::leave_alone_in(change, subject, &contact.emails, &contact.phones).await?;
    Ok(())
}

/// A contact's fields as a change sees them, if it is not in the trash.
pub(crate) async fn loaded_in(change: &mut Change<'_>, id: ContactId) -> Result<Contact> {
    loaded(change, id).await.map(Into::into)
}

/// Puts a contact into the trash, for 30 days.
pub async fn delete(workspace: &Workspace, id: ContactId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, DELETED).await?;
    loaded(&mut change, id).await?;
    change.put_into_trash(&CONTACTS, id).await?;
    change.commit().await
}

/// Puts several contacts into the trash as one change.
pub async fn delete_many(
    workspace: &Workspace,
    selection: ContactSelection,
) -> Result<ChangeSetId> {
    let ids = store::selected(workspace.read(Purpose::Daily), selection).await?;
    let mut change = Change::begin(workspace, DELETED).await?;
    for id in ids {
        change.put_into_trash(&CONTACTS, id).await?;
    }
    change.commit().await
}

/// Takes a contact out of the trash.
pub async fn restore(workspace: &Workspace, id: ContactId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, RESTORED).await?;
    if store::load_in(change.tx(), id).await?.is_none() {
        return Err(ContactRefusal::Missing.into());
    }
    change.take_from_trash(&CONTACTS, id).await?;
    change.commit().await
}

/// Takes several contacts out of the trash as one change.
pub async fn restore_many(
    workspace: &Workspace,
    selection: ContactSelection,
) -> Result<ChangeSetId> {
    let ids = store::selected(workspace.read(Purpose::Daily), selection).await?;
    let mut change = Change::begin(workspace, RESTORED).await?;
    for id in ids {
        change.take_from_trash(&CONTACTS, id).await?;
    }
    change.commit().await
}

/// The ids of a selection, for what is done with it elsewhere.
pub(crate) async fn selected(
    workspace: &Workspace,
    selection: ContactSelection,
) -> Result<Vec<ContactId>> {
    selected_for(workspace, selection, Purpose::Daily).await
}

/// The ids of a selection as a purpose sees it: who is left out of a mailing is counted, also those
/// whom the day's work does not see.
pub(crate) async fn selected_for(
    workspace: &Workspace,
    selection: ContactSelection,
    purpose: Purpose,
) -> Result<Vec<ContactId>> {
    store::selected(workspace.read(purpose), selection).await
}

/// Gives several contacts a tag, or takes it from them, as one change.
pub async fn tag_many(
    workspace: &Workspace,
    selection: ContactSelection,
    tag: &str,
    wanted: bool,
) -> Result<ChangeSetId> {
    let ids = store::selected(workspace.read(Purpose::Daily), selection).await?;
    let mut change = Change::begin(workspace, TAGGED).await?;
    for id in ids {
        let Some(view) = store::load_in(change.tx(), id).await? else {
            continue;
        };
        let mut tags = view.tags;
        tags.retain(|known| fold(known) != fold(tag));
        if wanted {
            tags.push(tag.to_owned());
        }
        let mut contact = Contact {
            display_name: view.display_name,
            ..Contact::default()
        };
        contact.edit(ContactEdit::Tags(tags))?;
        let row = fields! {
            "tags" => serde_json::to_string(&contact.tags)?,
            "updated_at" => change.at(),
        };
        change.update(&CONTACTS, &id.to_string(), row).await?;
    }
    change.commit().await
}

/// A contact for the day's work, also from the trash.
pub async fn show(workspace: &Workspace, id: ContactId) -> Result<ContactView> {
    show_for(workspace, id, Purpose::Daily).await
}

/// A contact for a purpose.
pub async fn show_for(
    workspace: &Workspace,
    id: ContactId,
    purpose: Purpose,
) -> Result<ContactView> {
    store::load(workspace.read(purpose), id)
        .await?
        .ok_or_else(|| ContactRefusal::Missing.into())
}

/// Contacts.
pub async fn list(workspace: &Workspace, query: &ContactQuery) -> Result<ListPage<ContactSummary>> {
    store::list(workspace.read(Purpose::Daily), query).await
}

/// Every tag of contacts, with how many carry it.
pub async fn tags(workspace: &Workspace) -> Result<Vec<TagCount>> {
    store::tags(workspace.read(Purpose::Daily)).await
}

/// Contacts that look like the one being written: same e-mail, same phone, same name. Half-written
/// fields match nothing and are no error.
pub async fn duplicates(workspace: &Workspace, new: &NewContact) -> Result<Vec<Duplicate>> {
    let reader = workspace.read(Purpose::Daily);
    let mut found: Vec<Duplicate> = Vec::new();
    for email in &new.emails {
        if let Ok(email) = EmailAddress::parse(&email.value) {
            let known = store::by_point(reader, EMAIL, &email.normalised()).await?;
            keep(&mut found, known, DuplicateReason::Email);
        }
    }
    for phone in &new.phones {
        if let Ok(phone) = PhoneNumber::parse(&phone.value) {
            let known = store::by_point(reader, PHONE, &phone.matching_digits()).await?;
            keep(&mut found, known, DuplicateReason::Phone);
        }
    }
    if let Some(name) = sort_name(new) {
        let known = store::by_name(reader, &name).await?;
        keep(&mut found, known, DuplicateReason::Name);
    }
    Ok(found)
}

fn keep(found: &mut Vec<Duplicate>, known: Vec<ContactSummary>, reason: DuplicateReason) {
    for contact in known {
        if !found.iter().any(|one| one.contact.id == contact.id) {
            found.push(Duplicate { contact, reason });
        }
    }
}

/// The sort name of what is being written, once there are a given and a family name.
fn sort_name(new: &NewContact) -> Option<String> {
    let (given, family) = if new.given_name.is_empty() && new.family_name.is_empty() {
        split_name(new.name.trim())
    } else {
        (new.given_name.clone(), new.family_name.clone())
    };
    let whole = !given.trim().is_empty() && !family.trim().is_empty();
    whole.then(|| sort_key(&format!("{family} {given}")))
}

pub(super) async fn company_in(
    change: &mut Change<'_>,
    contact: &Contact,
) -> Result<Option<CompanyId>> {
    if contact.company.is_empty() {
        return Ok(None);
    }
    companies::find_or_create_in(change, &contact.company)
        .await
        .map(Some)
}

/// The contact, if it is not in the trash.
pub(super) async fn loaded(change: &mut Change<'_>, id: ContactId) -> Result<ContactView> {
    store::load_in(change.tx(), id)
        .await?
        .filter(|contact| contact.deleted_at.is_none())
        .ok_or_else(|| ContactRefusal::Missing.into())
}

pub(super) async fn finish(mut change: Change<'_>, id: ContactId) -> Result<Changed<ContactView>> {
    let record = store::load_in(change.tx(), id)
        .await?
        .ok_or(ContactRefusal::Missing)?;
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record,
    })
}
