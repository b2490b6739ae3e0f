//! Two contacts that are one person become one.
//!
//! Everything about the other one (what was said, tasks, files, leads, invoices) is found by the
//! data map and moved to the person who stays; the other contact goes to the trash as hers. Her
//! history before the merge stays under its own key until the trash is emptied; erasing the person
//! destroys that key too (see `privacy`). An issued invoice keeps what it says: only whose it is
//! changes.

use super::actions::{company_in, finish, loaded};
use super::data::CONTACTS;
use super::model::{Contact, ContactRefusal, NewContact};
use super::row::contact_fields;
use super::store;
use super::views::ContactView;
use crate::change::{Action, Change, Changed};
use crate::consent;
use crate::data_map::{self, Category, Erase, Subject, Table};
use crate::db::{Fields, Kind, Value, field};
use crate::error::Result;
use crate::fields;
use crate::values::{ContactId, SubjectId};
use crate::workspace::Workspace;

/// Two contacts became one, or what was written was added to one that was there.
pub const MERGED: Action = Action::undoable("contact-merged");

/// A record and the person behind it.
#[derive(Clone, Copy)]
struct Known {
    contact: ContactId,
    subject: SubjectId,
}

/// Makes two contacts one: `kept` stays as it is, what it does not say is taken from `other`, and
/// everything about `other` is about `kept` from now on. One change, so that undoing takes all of
/// it back.
///
/// # Errors
/// `contact-merge-same` for one contact twice, `contact-missing` for one that is not there.
pub async fn merge(
    workspace: &Workspace,
    kept: ContactId,
    other: ContactId,
) -> Result<Changed<ContactView>> {
    if kept == other {
        return Err(ContactRefusal::SameContact.into());
    }
    let mut change = Change::begin(workspace, MERGED).await?;
    let stays = loaded(&mut change, kept).await?;
    let goes = loaded(&mut change, other).await?;
    let to = Known {
        contact: kept,
        subject: stays.subject_id,
    };
    let from = Known {
        contact: other,
        subject: goes.subject_id,
    };
    // First, so that the log has it under the other's own key, which then lives as long as undoing.
    change.put_into_trash(&CONTACTS, other).await?;
    let mut contact = Contact::from(stays);
    contact.fill_from(&goes.into());
    write(&mut change, kept, &contact).await?;
    for table in data_map::tables().filter(|table| is_moved(table)) {
        for id in store::rows_of_in(change.tx(), table, from.subject).await? {
            move_row(&mut change, table, &id, from, to).await?;
        }
    }
    finish(change, kept).await
}

/// Adds what was written about a person to the contact that is there already.
pub async fn complete(
    workspace: &Workspace,
    id: ContactId,
    new: NewContact,
) -> Result<Changed<ContactView>> {
    let said = Contact::draft(new)?;
    let mut change = Change::begin(workspace, MERGED).await?;
    let before = loaded(&mut change, id).await?;
    let subject = before.subject_id;
    let mut contact = Contact::from(before);
    contact.fill_from(&said);
    write(&mut change, id, &contact).await?;
    consent::leave_alone_in(&mut change, subject, &contact.emails, &contact.phones).await?;
    finish(change, id).await
}

async fn write(change: &mut Change<'_>, id: ContactId, contact: &Contact) -> Result<()> {
    let company = company_in(change, contact).await?;
    let mut row = contact_fields(contact, company)?;
    row.extend(fields! { "updated_at" => change.at() });
    change.update(&CONTACTS, &id.to_string(), row).await?;
    Ok(())
}

/// Rows that name their person themselves. The log stays under the key it was written with.
fn is_moved(table: &Table) -> bool {
    !table.derived
        && table.subject == Subject::Column("subject_id")
        && !matches!(table.name, "changes" | "actors")
}

async fn move_row(
    change: &mut Change<'_>,
    table: &'static Table,
    id: &str,
    from: Known,
    to: Known,
) -> Result<()> {
    let Some(row) = change.load(table, id).await? else {
        return Ok(());
    };
    let changed = moved(table, &row, from, to);
    change.update_loaded(table, row, changed).await?;
    Ok(())
}

/// The columns that lead to the other one, leading to the one who stays. A draft names its customer
/// within a text; what was issued says what it said.
fn moved(table: &'static Table, row: &Fields, from: Known, to: Known) -> Fields {
    let (other, kept) = (from.contact.to_string(), to.contact.to_string());
    let is_issued = match table.erase {
        Erase::KeepByLaw { since } => field(row, since).and_then(Value::as_text).is_some(),
        _ => false,
    };
    let mut changed = fields! { "subject_id" => to.subject };
    for column in table.columns.iter().filter(|one| one.kind == Kind::Text) {
        let names_contact = column.name == "contact_id";
        let may_mention = column.category != Category::None && !is_issued;
        let text = field(row, column.name).and_then(Value::as_text);
        if let Some(text) = text.filter(|text| text.contains(&other))
            && (names_contact || may_mention)
        {
            changed.push((column.name, text.replace(&other, &kept).into()));
        }
    }
    changed
}
