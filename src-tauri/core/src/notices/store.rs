use crate::db::{Tx, Value};
use crate::error::{Fault, Result};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;
use crate::values::fold::fold;
use crate::values::{ContactId, Labelled, LeadId, NoticeId, PostalAddress};

use super::model::{NoticePerson, NoticedPerson};

/// A notice as it is stored, with how many people of it are still there.
#[derive(sqlx::FromRow)]
pub(super) struct NoticeRow {
    #[sqlx(try_from = "String")]
    pub id: NoticeId,
    pub origin: String,
    pub due_on: String,
    pub outcome: String,
    pub settled_on: Option<String>,
    pub of_import: i64,
    pub of_business: i64,
    pub contact_name: Option<String>,
    pub lead_name: Option<String>,
}

/// The newest notices that a list shows.
const SHOWN: i64 = 200;

/// Open notices by their day, then the settled ones, the newest first. Of restricted people nothing
/// is told: telling them is part of the request they made.
pub(super) async fn all(reader: Reader<'_>) -> Result<Vec<NoticeRow>> {
    reader
        .all(
            "SELECT notice.id, notice.origin, notice.due_on, notice.outcome, notice.settled_on,
                    (SELECT count(*) FROM import_rows AS made
                     JOIN contacts AS record ON record.id = made.record_id
                     WHERE made.import_id = notice.import_id AND made.outcome = 'created'
                       AND record.deleted_at IS NULL AND {visible record.subject_id}) AS of_import,
                    (SELECT count(*) FROM contacts AS record
                     WHERE notice.import_id IS NULL AND notice.subject_id IS NULL
                       AND record.created_at <= notice.created_at
                       AND record.deleted_at IS NULL AND {visible record.subject_id})
                    + (SELECT count(*) FROM leads AS record
                       WHERE notice.import_id IS NULL AND notice.subject_id IS NULL
                         AND record.created_at <= notice.created_at AND record.contact_id IS NULL
                         AND record.deleted_at IS NULL AND {visible record.subject_id})
                    AS of_business,
                    (SELECT min(record.display_name) FROM contacts AS record
                     WHERE record.subject_id = notice.subject_id) AS contact_name,
                    (SELECT min(record.display_name) FROM leads AS record
                     WHERE record.subject_id = notice.subject_id) AS lead_name
             FROM source_notices AS notice WHERE {visible notice.subject_id}
             ORDER BY CASE WHEN notice.settled_on IS NULL THEN 0 ELSE 1 END,
                      CASE WHEN notice.settled_on IS NULL THEN notice.due_on ELSE '' END,
                      notice.settled_on DESC, notice.id LIMIT $1",
            values![SHOWN],
        )
        .await
}

/// A notice as a change sees it: whose it is and whether it is open.
pub(super) async fn is_open_in(tx: &mut Tx, id: NoticeId) -> Result<Option<bool>> {
    let row: Option<(Option<String>,)> = tx
        .optional(
            "SELECT settled_on FROM source_notices WHERE id = $1",
            values![id],
        )
        .await?;
    Ok(row.map(|(settled_on,)| settled_on.is_none()))
}

/// Whether a person has an open notice of her own.
pub(super) async fn has_open_in(tx: &mut Tx, subject: &str) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM source_notices WHERE subject_id = $1 AND settled_on IS NULL",
            values![subject],
        )
        .await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}

/// The person behind a record of the day's work.
pub(super) async fn subject_in(tx: &mut Tx, person: NoticePerson) -> Result<Option<String>> {
    let (sql, id): (&str, Value) = match person {
        NoticePerson::Contact(id) => (
            "SELECT record.subject_id FROM contacts AS record
             WHERE record.id = $1 AND {visible record.subject_id}",
            id.into(),
        ),
        NoticePerson::Lead(id) => (
            "SELECT record.subject_id FROM leads AS record
             WHERE record.id = $1 AND {visible record.subject_id}",
            id.into(),
        ),
    };
    let row: Option<(String,)> = tx
        .optional(visible(Purpose::Daily, sql.into())?, vec![id])
        .await?;
    Ok(row.map(|(subject,)| subject))
}

/// How many people of a notice are told at a time.
const PEOPLE: i64 = 1_000;

#[derive(sqlx::FromRow)]
struct PersonRow {
    kind: String,
    id: String,
    display_name: String,
    emails: String,
    addresses: String,
}

/// The people of a notice, by name; at most a thousand. Those of an import can be listed whole as
/// contacts, by the import. A notice of neither an import nor a person is of a business that was taken
/// over: of everybody who was there before it was written.
pub(super) async fn people(reader: Reader<'_>, id: NoticeId) -> Result<Vec<NoticedPerson>> {
    let rows: Vec<PersonRow> = reader
        .all(
            "SELECT kind, id, display_name, emails, addresses FROM (
                 SELECT 'contact' AS kind, record.id, record.display_name, record.emails,
                        record.addresses, record.sort_name
                 FROM source_notices AS notice
                 JOIN import_rows AS made ON made.import_id = notice.import_id AND made.outcome = 'created'
                 JOIN contacts AS record ON record.id = made.record_id
                 WHERE notice.id = $1 AND record.deleted_at IS NULL AND {visible record.subject_id}
                 UNION ALL
                 SELECT 'contact' AS kind, record.id, record.display_name, record.emails,
                        record.addresses, record.sort_name
                 FROM source_notices AS notice
                 JOIN contacts AS record ON record.subject_id = notice.subject_id
                 WHERE notice.id = $2 AND record.deleted_at IS NULL AND {visible record.subject_id}
                 UNION ALL
                 SELECT 'lead' AS kind, record.id, record.display_name, record.emails,
                        record.addresses, record.sort_name
                 FROM source_notices AS notice
                 JOIN leads AS record ON record.subject_id = notice.subject_id
                 WHERE notice.id = $3 AND record.deleted_at IS NULL AND record.contact_id IS NULL
                   AND {visible record.subject_id}
                 UNION ALL
                 SELECT 'contact' AS kind, record.id, record.display_name, record.emails,
                        record.addresses, record.sort_name
                 FROM source_notices AS notice
                 JOIN contacts AS record ON record.created_at <= notice.created_at
                 WHERE notice.id = $4 AND notice.import_id IS NULL AND notice.subject_id IS NULL
                   AND record.deleted_at IS NULL AND {visible record.subject_id}
                 UNION ALL
                 SELECT 'lead' AS kind, record.id, record.display_name, record.emails,
                        record.addresses, record.sort_name
                 FROM source_notices AS notice
                 JOIN leads AS record ON record.created_at <= notice.created_at
                 WHERE notice.id = $5 AND notice.import_id IS NULL AND notice.subject_id IS NULL
                   AND record.contact_id IS NULL
                   AND record.deleted_at IS NULL AND {visible record.subject_id}
             ) AS people ORDER BY sort_name, id LIMIT $6",
            values![id, id, id, id, id, PEOPLE],
        )
        .await?;
    rows.into_iter().map(noticed).collect()
}

/// Countries where most people are written to in German, as people write them.
const GERMAN_SPEAKING: [&str; 10] = [
    "de",
    "germany",
    "deutschland",
    "at",
    "austria",
    "osterreich",
    "ch",
    "switzerland",
    "schweiz",
    "li",
];

fn noticed(row: PersonRow) -> Result<NoticedPerson> {
    let shape = |_| Fault::Shape("the id of a person to be told".into());
    let person = match row.kind.as_str() {
        "contact" => NoticePerson::Contact(ContactId::parse(&row.id).map_err(shape)?),
        _ => NoticePerson::Lead(LeadId::parse(&row.id).map_err(shape)?),
    };
    let emails: Vec<Labelled> = serde_json::from_str(&row.emails)?;
    let addresses: Vec<PostalAddress> = serde_json::from_str(&row.addresses)?;
    let speaks_german = addresses
        .iter()
        .any(|one| GERMAN_SPEAKING.contains(&fold(&one.country).as_str()));
    Ok(NoticedPerson {
        person,
        name: row.display_name,
        email: emails
            .into_iter()
            .next()
            .map_or_else(String::new, |one| one.value),
        language: if speaks_german { "de" } else { "en" }.to_owned(),
    })
}
