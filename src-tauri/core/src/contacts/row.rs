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
    Ok(fields! {
        "given_name" => &contact.given_name,
        "family_name" => &contact.family_name,
        "display_name" => &contact.display_name,
        "sort_name" => sort_key(&contact.name_to_sort_by()),
        "company_id" => company,
        "company_name" => &contact.company,
        "sort_company" => sort_key(&contact.company),
        "job_title" => &contact.job_title,
        "emails" => serde_json::to_string(&contact.emails)?,
        "sort_email" => sort_key(email.unwrap_or_default()),
        "phones" => serde_json::to_string(&contact.phones)?,
        "addresses" => serde_json::to_string(&contact.addresses)?,
        "websites" => serde_json::to_string(&contact.websites)?,
        "tags" => serde_json::to_string(&contact.tags)?,
        "birthday" => &contact.birthday,
        "note" => &contact.note,
        "lifecycle" => contact.lifecycle.word(),
        "source" => &contact.source,
        "unknown" => serde_json::to_string(&contact.unknown)?,
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
