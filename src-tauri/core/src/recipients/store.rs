use super::model::{Disclosure, DisclosureKind, Recipient};
use crate::db::Tx;
use crate::error::{Fault, Result};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;
use crate::values::{DisclosureId, RecipientId, SubjectId};

/// How many entries a list shows.
const SHOWN: i64 = 500;

#[derive(sqlx::FromRow)]
struct DisclosureRow {
    id: String,
    kind: String,
    recipient: String,
    country: String,
    purpose: String,
    basis: String,
    reference: String,
    scope_asked: String,
    scope_given: String,
    approved_by: String,
    people_count: i64,
    left_out_count: i64,
    sha256: String,
    happened_at: String,
}

/// What was passed on, the newest first.
pub(super) async fn disclosures(reader: Reader<'_>) -> Result<Vec<Disclosure>> {
    let rows: Vec<DisclosureRow> = reader
        .all(
            "SELECT id, kind, recipient, country, purpose, basis, reference, scope_asked,
                    scope_given, approved_by, people_count, left_out_count, sha256, happened_at
             FROM disclosures ORDER BY happened_at DESC, id DESC LIMIT $1",
            values![SHOWN],
        )
        .await?;
    rows.into_iter().map(disclosure).collect()
}

fn disclosure(row: DisclosureRow) -> Result<Disclosure> {
    let id = DisclosureId::parse(&row.id);
    Ok(Disclosure {
        id: id.map_err(|_| Fault::Shape("the id of a disclosure".into()))?,
        kind: DisclosureKind::read(&row.kind)?,
        recipient: row.recipient,
        country: row.country,
        purpose: row.purpose,
        basis: row.basis,
        reference: row.reference,
        scope_asked: row.scope_asked,
        scope_given: row.scope_given,
        approved_by: row.approved_by,
        people: row.people_count,
        left_out: row.left_out_count,
        sha256: row.sha256,
        at: row.happened_at,
    })
}

#[derive(sqlx::FromRow)]
struct RecipientRow {
    id: String,
    recipient: String,
    country: String,
    what: String,
    passed_at: String,
}

const OF_PERSON: &str =
    "SELECT entry.id, entry.recipient, entry.country, entry.what, entry.passed_at
     FROM recipients AS entry WHERE entry.subject_id = $1 AND {visible entry.subject_id}
     ORDER BY entry.passed_at DESC, entry.id DESC";

/// To whom a person's data was passed on, the newest first. Whoever was told about stays told while
/// she is restricted.
pub(super) async fn recipients(tx: &mut Tx, subject: SubjectId) -> Result<Vec<Recipient>> {
    let sql = visible(Purpose::Rights, OF_PERSON.into())?;
    let rows: Vec<RecipientRow> = tx.all(sql, values![subject]).await?;
    rows.into_iter()
        .map(|row| {
            let id = RecipientId::parse(&row.id);
            Ok(Recipient {
                id: id.map_err(|_| Fault::Shape("the id of a recipient".into()))?,
                recipient: row.recipient,
                country: row.country,
                what: row.what,
                at: row.passed_at,
            })
        })
        .collect()
}

/// The refusals of a person, with their times; more than one after two records became one.
pub(super) async fn refusals(tx: &mut Tx, subject: SubjectId) -> Result<Vec<(String, String)>> {
    tx.all(
        "SELECT id, refused_at FROM transfer_refusals WHERE subject_id = $1 ORDER BY refused_at",
        values![subject],
    )
    .await
}

/// How many people refuse a transfer abroad.
pub(super) async fn refusing(tx: &mut Tx) -> Result<i64> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(DISTINCT subject_id) FROM transfer_refusals",
            vec![],
        )
        .await?;
    Ok(row.map_or(0, |(count,)| count))
}

/// Contacts that daily work sees, each with its person, and whether she refuses a transfer abroad.
pub(super) async fn contacts(tx: &mut Tx) -> Result<Vec<(String, String, bool)>> {
    let sql = "SELECT contact.id, contact.subject_id,
                      EXISTS (SELECT 1 FROM transfer_refusals AS refusal
                              WHERE refusal.subject_id = contact.subject_id) AS refuses
               FROM contacts AS contact
               WHERE contact.deleted_at IS NULL AND {visible contact.subject_id}";
    tx.all(visible(Purpose::Daily, sql.into())?, vec![]).await
}

/// Everybody whom an export of everything is about, and whether she refuses a transfer abroad.
pub(super) async fn everybody(tx: &mut Tx) -> Result<Vec<(String, bool)>> {
    let sql = "SELECT person.id, EXISTS (SELECT 1 FROM transfer_refusals AS refusal
                                          WHERE refusal.subject_id = person.id) AS refuses
               FROM subjects AS person
               WHERE {visible person.id}
                 AND NOT EXISTS (SELECT 1 FROM actors WHERE actors.subject_id = person.id)";
    tx.all(visible(Purpose::Daily, sql.into())?, vec![]).await
}

/// The ids of the records that lead to a person: by them a recipient finds her in an export.
pub(super) async fn records(tx: &mut Tx, subject: SubjectId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT id FROM contacts WHERE subject_id = $1
             UNION ALL SELECT id FROM leads WHERE subject_id = $1",
            values![subject],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
