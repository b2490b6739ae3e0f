//! Whom rows are about: from a record to its person or company, and back to a name.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::db::{Sql, Tx};
use crate::error::Result;
use crate::purpose::{Purpose, Reader, visible};
use crate::timeline::owner::Owner;
use crate::timeline::{About, AboutName};
use crate::values;
use crate::values::{CompanyId, ContactId, LeadId, SubjectId};

pub(super) fn owner_of(subject: Option<&str>, company: Option<&str>) -> Option<Owner> {
    match (subject, company) {
        (Some(id), _) => SubjectId::parse(id).ok().map(Owner::Person),
        (None, Some(id)) => CompanyId::parse(id).ok().map(Owner::Company),
        (None, None) => None,
    }
}

/// The person or company behind a record that is not in the trash.
pub(in crate::timeline) async fn owner_in(tx: &mut Tx, about: About) -> Result<Option<Owner>> {
    let sql = visible(Purpose::Daily, owner_query(about))?;
    let row: Option<(String,)> = tx.optional(sql, values![about_id(about)]).await?;
    Ok(row.and_then(|(id,)| owner_from(about, &id)))
}

/// As [`owner_in`], for reading.
pub(in crate::timeline) async fn owner(reader: Reader<'_>, about: About) -> Result<Option<Owner>> {
    let row: Option<(String,)> = reader
        .optional(owner_query(about), values![about_id(about)])
        .await?;
    Ok(row.and_then(|(id,)| owner_from(about, &id)))
}

fn owner_query(about: About) -> Sql {
    match about {
        About::Contact(_) => {
            "SELECT record.subject_id FROM contacts AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL AND {visible record.subject_id}"
        }
        About::Lead(_) => {
            "SELECT record.subject_id FROM leads AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL AND {visible record.subject_id}"
        }
        About::Company(_) => {
            "SELECT record.id FROM companies AS record
             WHERE record.id = $1 AND record.deleted_at IS NULL"
        }
    }
    .into()
}

fn about_id(about: About) -> String {
    match about {
        About::Contact(id) => id.to_string(),
        About::Lead(id) => id.to_string(),
        About::Company(id) => id.to_string(),
    }
}

fn owner_from(about: About, id: &str) -> Option<Owner> {
    match about {
        About::Contact(_) | About::Lead(_) => owner_of(Some(id), None),
        About::Company(_) => owner_of(None, Some(id)),
    }
}

/// Marks the records of a person or a company as touched. That is no change of theirs, so it has no
/// history; lists sort by it.
pub(in crate::timeline) async fn touch_in(tx: &mut Tx, owner: Owner, at: Timestamp) -> Result<()> {
    match owner {
        Owner::Person(subject) => {
            for sql in [
                "UPDATE contacts SET updated_at = $1 WHERE subject_id = $2 AND deleted_at IS NULL",
                "UPDATE leads SET updated_at = $1 WHERE subject_id = $2 AND deleted_at IS NULL",
            ] {
                tx.execute(sql, values![at, subject]).await?;
            }
        }
        Owner::Company(company) => {
            let sql = "UPDATE companies SET updated_at = $1 WHERE id = $2 AND deleted_at IS NULL";
            tx.execute(sql, values![at, company]).await?;
        }
    }
    Ok(())
}

/// The names to show for those that rows are about. A person who is a contact is shown as one, else
/// as the lead.
pub(in crate::timeline) async fn names(
    reader: Reader<'_>,
    owners: Vec<Owner>,
) -> Result<HashMap<Owner, AboutName>> {
    let mut subjects: Vec<SubjectId> = owners.iter().filter_map(|owner| owner.subject()).collect();
    let mut companies: Vec<CompanyId> = owners.iter().filter_map(|owner| owner.company()).collect();
    subjects.sort();
    subjects.dedup();
    companies.sort();
    companies.dedup();
    let mut names = HashMap::new();
    for some in subjects.chunks(500) {
        for (subject, id, name) in people(reader, LEAD_NAMES, some).await? {
            if let Ok(lead) = LeadId::parse(&id) {
                keep(
                    &mut names,
                    owner_of(Some(&subject), None),
                    About::Lead(lead),
                    name,
                );
            }
        }
        for (subject, id, name) in people(reader, CONTACT_NAMES, some).await? {
            if let Ok(contact) = ContactId::parse(&id) {
                keep(
                    &mut names,
                    owner_of(Some(&subject), None),
                    About::Contact(contact),
                    name,
                );
            }
        }
    }
    for some in companies.chunks(500) {
        let sql = Sql::from("SELECT id, name FROM companies WHERE deleted_at IS NULL AND id IN ")
            .push_rows(1, some.len(), 1);
        let rows: Vec<(String, String)> = reader
            .all(sql, some.iter().map(|id| (*id).into()).collect())
            .await?;
        for (id, name) in rows {
            if let Ok(company) = CompanyId::parse(&id) {
                keep(
                    &mut names,
                    owner_of(None, Some(&id)),
                    About::Company(company),
                    name,
                );
            }
        }
    }
    Ok(names)
}

const CONTACT_NAMES: &str = "SELECT record.subject_id, record.id, record.display_name
 FROM contacts AS record
 WHERE record.deleted_at IS NULL AND {visible record.subject_id} AND record.subject_id IN ";

const LEAD_NAMES: &str = "SELECT record.subject_id, record.id, record.display_name
 FROM leads AS record
 WHERE record.deleted_at IS NULL AND {visible record.subject_id} AND record.subject_id IN ";

async fn people(
    reader: Reader<'_>,
    beginning: &'static str,
    subjects: &[SubjectId],
) -> Result<Vec<(String, String, String)>> {
    let sql = Sql::from(beginning).push_rows(1, subjects.len(), 1);
    reader
        .all(sql, subjects.iter().map(|id| (*id).into()).collect())
        .await
}

fn keep(names: &mut HashMap<Owner, AboutName>, owner: Option<Owner>, about: About, name: String) {
    if let Some(owner) = owner {
        names.insert(owner, AboutName { about, name });
    }
}
