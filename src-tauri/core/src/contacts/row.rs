//! A contact as a row: what actions and imports write.

use jiff::Timestamp;

use super::model::Contact;
use crate::db::Fields;
use crate::error::Result;
use crate::fields;
use crate::values::plain_text::sort_key;
use crate::values::{CompanyId, ContactId, SubjectId};

/// A contact's columns, but for id, subject and times.
pub fn contact_fields(contact: &Contact, company: Option<CompanyId>) -> Result<Fields> {
    let email = contact.emails.first().map(|one| one.value.as_str());
    let mut row = person_fields(contact)?;
    row.extend(fields! {
        "company_id" => company,
        "sort_email" => sort_key(email.unwrap_or_default()),
        "birthday" => &contact.birthday,
        "lifecycle" => contact.lifecycle.word(),
        "unknown" => serde_json::to_string(&contact.unknown)?,
    });
    Ok(row)
}

/// The columns that contacts and leads both have.
pub(crate) fn person_fields(person: &Contact) -> Result<Fields> {
    Ok(fields! {
        "given_name" => &person.given_name,
        "family_name" => &person.family_name,
        "display_name" => &person.display_name,
        "sort_name" => sort_key(&person.name_to_sort_by()),
        "company_name" => &person.company,
        "sort_company" => sort_key(&person.company),
        "job_title" => &person.job_title,
        "emails" => serde_json::to_string(&person.emails)?,
        "phones" => serde_json::to_string(&person.phones)?,
        "addresses" => serde_json::to_string(&person.addresses)?,
        "websites" => serde_json::to_string(&person.websites)?,
        "tags" => serde_json::to_string(&person.tags)?,
        "note" => &person.note,
        "source" => &person.source,
    })
}

/// The row of a new contact, for `Change::insert` and, many at once, `Change::insert_all`.
pub fn new_contact_row(
    id: ContactId,
    subject: SubjectId,
    contact: &Contact,
    company: Option<CompanyId>,
    at: Timestamp,
) -> Result<Fields> {
    let mut row = fields! { "id" => id, "subject_id" => subject };
    row.extend(contact_fields(contact, company)?);
    row.extend(fields! { "created_at" => at, "updated_at" => at });
    Ok(row)
}
