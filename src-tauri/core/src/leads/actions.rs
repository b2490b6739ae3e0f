use super::data::LEADS;
use super::model::{Lead, LeadEdit, LeadRefusal, LeadStatus, NewLead};
use super::store;
use super::views::{Conversion, LeadQuery, LeadSelection, LeadSummary, LeadView};
use crate::change::{Action, Change, Changed};
use crate::consent;
use crate::contacts;
use crate::error::Result;
use crate::fields;
use crate::listing::ListPage;
use crate::purpose::Purpose;
use crate::values::{ChangeSetId, LeadId};
use crate::workspace::Workspace;

/// A lead was made.
pub const CREATED: Action = Action::undoable("lead-created");
/// A lead's field was changed.
pub const CHANGED: Action = Action::undoable("lead-changed");
/// Leads went to the trash.
pub const DELETED: Action = Action::undoable("lead-deleted").even_without_terms();
/// A lead came back from the trash.
pub const RESTORED: Action = Action::undoable("lead-restored");
/// A lead became a contact.
pub const CONVERTED: Action = Action::undoable("lead-converted");

/// Makes a lead.
pub async fn create(workspace: &Workspace, new: NewLead) -> Result<Changed<LeadView>> {
    let lead = Lead::draft(new)?;
    let mut change = Change::begin(workspace, CREATED).await?;
    let (id, subject, at) = (LeadId::new(), change.new_subject()?, change.at());
    let mut row = fields! { "id" => id, "subject_id" => subject };
    row.extend(lead.fields()?);
    row.extend(fields! { "created_at" => at, "updated_at" => at });
    change.insert(&LEADS, row).await?;
    let person = &lead.person;
    consent::leave_alone_in(&mut change, subject, &person.emails, &person.phones).await?;
    finish(change, id).await
}

/// Changes one field of a lead.
pub async fn edit(workspace: &Workspace, id: LeadId, edit: LeadEdit) -> Result<Changed<LeadView>> {
    let mut change = Change::begin(workspace, CHANGED).await?;
    edit_in(&mut change, id, vec![edit]).await?;
    finish(change, id).await
}

/// Changes several fields of a lead as part of a larger change.
pub(crate) async fn edit_in(
    change: &mut Change<'_>,
    id: LeadId,
    edits: Vec<LeadEdit>,
) -> Result<()> {
    let before = open(change, id).await?;
    let subject = before.subject_id;
    let mut lead: Lead = before.into();
    for edit in edits {
        lead.edit(edit)?;
    }
    let mut row = lead.fields()?;
    row.extend(fields! { "updated_at" => change.at() });
    change.update(&LEADS, &id.to_string(), row).await?;
    let person = &lead.person;
    consent::leave_alone_in(change, subject, &person.emails, &person.phones).await?;
    Ok(())
}

/// What a lead says of its person, as a change sees it.
pub(crate) async fn loaded_in(change: &mut Change<'_>, id: LeadId) -> Result<contacts::Contact> {
    let lead: Lead = open(change, id).await?.into();
    Ok(lead.person)
}

/// Makes a lead a contact, with its company where it names one. The person stays the same, so
/// everything said to her stays with her. One change, so that undoing takes all of it back.
pub async fn convert(workspace: &Workspace, id: LeadId) -> Result<Conversion> {
    let mut change = Change::begin(workspace, CONVERTED).await?;
    let view = open(&mut change, id).await?;
    let subject = view.subject_id;
    let lead = Lead::from(view);
    let contact_id = contacts::insert_in(&mut change, &lead.person, subject).await?;
    let at = change.at();
    let row = fields! {
        "contact_id" => contact_id,
        "converted_at" => at,
        "status" => LeadStatus::Qualified.word(),
        "updated_at" => at,
    };
    change.update(&LEADS, &id.to_string(), row).await?;
    let set = change.commit().await?;
    let contact = contacts::show(workspace, contact_id).await?;
    Ok(Conversion {
        change: set,
        contact_id,
        company_id: contact.company_id,
    })
}

/// Says how far several leads are, as one change.
pub async fn set_status(
    workspace: &Workspace,
    selection: LeadSelection,
    status: LeadStatus,
) -> Result<ChangeSetId> {
    let ids = store::selected(workspace.read(Purpose::Daily), selection).await?;
    let mut change = Change::begin(workspace, CHANGED).await?;
    for id in ids {
        open(&mut change, id).await?;
        let row = fields! { "status" => status.word(), "updated_at" => change.at() };
        change.update(&LEADS, &id.to_string(), row).await?;
    }
    change.commit().await
}

/// The ids of a selection, for what is done with it elsewhere.
pub(crate) async fn selected(
    workspace: &Workspace,
    selection: LeadSelection,
) -> Result<Vec<LeadId>> {
    store::selected(workspace.read(Purpose::Daily), selection).await
}

/// Puts leads into the trash as one change, for 30 days.
pub async fn delete(workspace: &Workspace, selection: LeadSelection) -> Result<ChangeSetId> {
    let ids = store::selected(workspace.read(Purpose::Daily), selection).await?;
    let mut change = Change::begin(workspace, DELETED).await?;
    for id in ids {
        loaded(&mut change, id).await?;
        change.put_into_trash(&LEADS, id).await?;
    }
    change.commit().await
}

/// Takes leads out of the trash as one change.
pub async fn restore(workspace: &Workspace, selection: LeadSelection) -> Result<ChangeSetId> {
    let ids = store::selected(workspace.read(Purpose::Daily), selection).await?;
    let mut change = Change::begin(workspace, RESTORED).await?;
    for id in ids {
        if store::load_in(change.tx(), id).await?.is_none() {
            return Err(LeadRefusal::Missing.into());
        }
        change.take_from_trash(&LEADS, id).await?;
    }
    change.commit().await
}

/// A lead for the day's work, also from the trash.
pub async fn show(workspace: &Workspace, id: LeadId) -> Result<LeadView> {
    show_for(workspace, id, Purpose::Daily).await
}

/// A lead for a purpose.
pub async fn show_for(workspace: &Workspace, id: LeadId, purpose: Purpose) -> Result<LeadView> {
    store::load(workspace.read(purpose), id)
        .await?
        .ok_or_else(|| LeadRefusal::Missing.into())
}

/// Leads.
pub async fn list(workspace: &Workspace, query: &LeadQuery) -> Result<ListPage<LeadSummary>> {
    store::list(workspace.read(Purpose::Daily), query).await
}

/// Every source that leads came from, to choose from.
pub async fn sources(workspace: &Workspace) -> Result<Vec<String>> {
    store::sources(workspace.read(Purpose::Daily)).await
}

/// The lead, if it is not in the trash.
async fn loaded(change: &mut Change<'_>, id: LeadId) -> Result<LeadView> {
    store::load_in(change.tx(), id)
        .await?
        .filter(|lead| lead.deleted_at.is_none())
        .ok_or_else(|| LeadRefusal::Missing.into())
}

/// The lead, if it can still be changed.
async fn open(change: &mut Change<'_>, id: LeadId) -> Result<LeadView> {
    let lead = loaded(change, id).await?;
    if lead.converted_at.is_some() {
        return Err(LeadRefusal::Converted.into());
    }
    Ok(lead)
}

async fn finish(mut change: Change<'_>, id: LeadId) -> Result<Changed<LeadView>> {
    let record = store::load_in(change.tx(), id)
        .await?
        .ok_or(LeadRefusal::Missing)?;
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record,
    })
}
