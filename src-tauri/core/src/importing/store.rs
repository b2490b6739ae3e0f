//! What an import reads to recognise people and companies, many at a time, and what it keeps of
//! itself.

use std::collections::HashSet;

use super::data::{IMPORT_ROWS, IMPORTS};
use super::drafts::RecognisedBy;
use super::model::{PastImport, PastRow};
use crate::change::select;
use crate::contacts::{CONTACTS, Contact, Lifecycle};
use crate::data_map::{self, Subject};
use crate::db::{Fields, Sql, Tx, Value, field};
use crate::error::Result;
use crate::fields;
use crate::purpose::Reader;
use crate::values;
use crate::values::fold::fold;
use crate::values::{ContactId, QuarantineId};

/// A contact that a row may be about.
pub(super) struct Candidate {
    pub row: Fields,
    pub contact: Contact,
    pub is_restricted: bool,
}

/// Everybody who may be meant by one of these, the restricted as well: who is not to be touched
/// must be recognised, or she would be there twice.
pub(super) async fn candidates(tx: &mut Tx, wanted: &[&RecognisedBy]) -> Result<Vec<Candidate>> {
    let points = distinct(
        wanted
            .iter()
            .flat_map(|by| by.emails.iter().chain(&by.phones)),
    );
    let mut ids: Vec<String> = Vec::new();
    for some in points.chunks(10_000) {
        let sql = within(
            "SELECT contact_id FROM contact_points WHERE value IN ".into(),
            some.len(),
        );
        let rows: Vec<(String,)> = tx.all(sql, some.to_vec()).await?;
        ids.extend(rows.into_iter().map(|(id,)| id));
    }
    ids.extend(namesakes(tx, wanted).await?);
    let ids = distinct(ids.iter());
    let mut found = Vec::new();
    for some in ids.chunks(10_000) {
        let sql = within(
            select(&CONTACTS).push(" WHERE deleted_at IS NULL AND id IN "),
            some.len(),
        );
        found.extend(
            tx.all_fields(sql.push(" ORDER BY id"), some.to_vec(), &CONTACTS.shape())
                .await?,
        );
    }
    let restricted = restricted(tx, &found).await?;
    Ok(found
        .into_iter()
        .map(|row| Candidate {
            contact: contact_of(&row),
            is_restricted: restricted.contains(text_of(&row, "subject_id")),
            row,
        })
        .collect())
}

/// Who has the name and the company of a row. Companies are compared before whole contacts are read:
/// a file in which everybody has one name must not read all of them for each row.
async fn namesakes(tx: &mut Tx, wanted: &[&RecognisedBy]) -> Result<Vec<String>> {
    let employed = || wanted.iter().filter(|by| !by.company.is_empty());
    let at: HashSet<(&str, &str)> = employed()
        .map(|by| (by.sort_name.as_str(), by.company.as_str()))
        .collect();
    let mut ids = Vec::new();
    for some in distinct(employed().map(|by| &by.sort_name)).chunks(10_000) {
        let sql = within(
            "SELECT id, sort_name, company_name FROM contacts
             WHERE deleted_at IS NULL AND sort_name IN "
                .into(),
            some.len(),
        );
        let rows: Vec<(String, String, String)> = tx.all(sql, some.to_vec()).await?;
        let met = rows
            .into_iter()
            .filter(|(_, name, company)| at.contains(&(name.as_str(), fold(company).as_str())));
        ids.extend(met.map(|(id, _, _)| id));
    }
    Ok(ids)
}

async fn restricted(tx: &mut Tx, rows: &[Fields]) -> Result<HashSet<String>> {
    let mut restricted = HashSet::new();
    let subjects: Vec<Value> = rows
        .iter()
        .map(|row| Value::from(text_of(row, "subject_id")))
        .collect();
    for some in subjects.chunks(10_000) {
        let sql = "SELECT id FROM subjects WHERE restricted_at IS NOT NULL AND id IN ";
        let rows: Vec<(String,)> = tx
            .all(within(sql.into(), some.len()), some.to_vec())
            .await?;
        restricted.extend(rows.into_iter().map(|(id,)| id));
    }
    Ok(restricted)
}

/// Ids and names of the companies with one of these sort names.
pub(super) async fn companies_named(
    tx: &mut Tx,
    sort_names: Vec<Value>,
) -> Result<Vec<(String, String)>> {
    if sort_names.is_empty() {
        return Ok(Vec::new());
    }
    let sql = within(
        "SELECT id, name FROM companies WHERE deleted_at IS NULL AND sort_name IN ".into(),
        sort_names.len(),
    );
    tx.all(sql.push(" ORDER BY id"), sort_names).await
}

fn within(sql: Sql, count: usize) -> Sql {
    sql.push_rows(1, count, 1)
}

fn distinct<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<Value> {
    let mut seen = HashSet::new();
    texts
        .filter(|text| seen.insert(text.as_str()))
        .map(Value::from)
        .collect()
}

fn text_of<'a>(row: &'a Fields, column: &str) -> &'a str {
    field(row, column)
        .and_then(Value::as_text)
        .unwrap_or_default()
}

/// A contact's row as a contact.
pub(super) fn contact_of(row: &Fields) -> Contact {
    let text = |column| text_of(row, column).to_owned();
    fn list<T: serde::de::DeserializeOwned>(text: &str) -> Vec<T> {
        serde_json::from_str(text).unwrap_or_default()
    }
    Contact {
        given_name: text("given_name"),
        family_name: text("family_name"),
        display_name: text("display_name"),
        company: text("company_name"),
        job_title: text("job_title"),
        emails: list(text_of(row, "emails")),
        phones: list(text_of(row, "phones")),
        addresses: list(text_of(row, "addresses")),
        websites: list(text_of(row, "websites")),
        tags: list(text_of(row, "tags")),
        birthday: text("birthday"),
        note: text("note"),
        lifecycle: Lifecycle::parse(text_of(row, "lifecycle")).unwrap_or_default(),
        source: text("source"),
        unknown: list(text_of(row, "unknown")),
    }
}

/// Keeps what became of rows.
pub(super) async fn keep_rows(tx: &mut Tx, rows: Vec<Vec<Value>>) -> Result<()> {
    let columns: Vec<&'static str> = IMPORT_ROWS
        .columns
        .iter()
        .map(|column| column.name)
        .collect();
    tx.insert_rows(IMPORT_ROWS.name, &columns, rows).await
}

/// Keeps that an import was. It has no history of its own: undoing it does not make it not have been.
pub(super) async fn keep_import(tx: &mut Tx, row: Vec<Value>) -> Result<()> {
    let columns: Vec<&'static str> = IMPORTS.columns.iter().map(|column| column.name).collect();
    tx.insert_rows(IMPORTS.name, &columns, vec![row]).await
}

/// The newest imports of a list.
const SHOWN: i64 = 100;

/// The newest imports; also those are undone that Ctrl+Z took back as the action they were.
pub(super) async fn imports(reader: Reader<'_>) -> Result<Vec<PastImport>> {
    type Row = (
        String,
        String,
        String,
        i64,
        i64,
        i64,
        i64,
        i64,
        Option<String>,
    );
    let rows: Vec<Row> = reader
        .all(
            "SELECT import.id, import.file_name, import.created_at, import.row_count,
                    import.created_count, import.updated_count, import.skipped_count,
                    import.failed_count,
                    coalesce(import.undone_at, (SELECT max(undoing.at) FROM changes AS undoing
                                                WHERE undoing.undoes = import.set_id
                                                  AND {visible undoing.subject_id}))
             FROM imports AS import ORDER BY import.created_at DESC, import.id DESC LIMIT $1",
            values![SHOWN],
        )
        .await?;
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    Ok(rows
        .into_iter()
        .map(
            |(id, source, at, rows, created, updated, skipped, failed, undone_at)| PastImport {
                id,
                source,
                at,
                rows: number(rows),
                created: number(created),
                updated: number(updated),
                skipped: number(skipped),
                failed: number(failed),
                undone_at,
                undo_until: None,
            },
        )
        .collect())
}

/// Rows that became nothing, with the reason of each.
pub(super) async fn rows_left(reader: Reader<'_>, import: &str, most: i64) -> Result<Vec<PastRow>> {
    let rows: Vec<(i64, String, Option<String>)> = reader
        .all(
            "SELECT left_row.row_number, left_row.outcome, left_row.reason
             FROM import_rows AS left_row
             WHERE left_row.import_id = $1 AND left_row.outcome IN ('skipped', 'failed')
               AND {visible left_row.subject_id}
             ORDER BY left_row.row_number LIMIT $2",
            values![import, most],
        )
        .await?;
    let told = rows.into_iter().map(|(row, outcome, reason)| PastRow {
        row: u64::try_from(row).unwrap_or(0),
        outcome,
        reason,
    });
    Ok(told.collect())
}

/// The change set of an import, when it was, and when it was undone.
pub(super) async fn import_in(
    tx: &mut Tx,
    id: &str,
) -> Result<Option<(String, String, Option<String>)>> {
    tx.optional(
        "SELECT set_id, created_at,
                coalesce(undone_at, (SELECT max(undoing.at) FROM changes AS undoing
                                     WHERE undoing.undoes = imports.set_id))
         FROM imports WHERE id = $1",
        values![id],
    )
    .await
}

/// Notes that an import was undone.
pub(super) async fn mark_undone(tx: &mut Tx, id: &str, at: jiff::Timestamp) -> Result<()> {
    tx.execute(
        "UPDATE imports SET undone_at = $2 WHERE id = $1",
        values![id, at],
    )
    .await?;
    Ok(())
}

/// Which of some records something else refers to: what was said since, a task, an invoice. Asked of
/// every table that the data map knows, for all of them at a time. Records and persons come back as
/// they are named there.
pub(super) async fn used(
    tx: &mut Tx,
    table: &str,
    records: &[&str],
    subjects: &[&str],
) -> Result<HashSet<String>> {
    let mut used = HashSet::new();
    for other in data_map::tables().filter(|other| !other.derived && !is_of_the_log(other.name)) {
        let by_subject = match other.subject {
            Subject::Column(column) if other.name != table => Some((column, subjects)),
            _ => None,
        };
        let by_id = match table {
            "contacts" => other.column("contact_id"),
            "companies" => other.column("company_id"),
            _ => None,
        };
        let by_id = by_id.map(|column| (column.name, records));
        for (column, wanted) in [by_subject, by_id].into_iter().flatten() {
            if wanted.is_empty() {
                continue;
            }
            let sql = Sql::from("SELECT DISTINCT ")
                .push(column)
                .push(" FROM ")
                .push(other.name)
                .push(" WHERE ")
                .push(column)
                .push(" IN ");
            let wanted: Vec<Value> = wanted.iter().map(|id| Value::from(*id)).collect();
            let rows: Vec<(String,)> = tx.all(within(sql, wanted.len()), wanted).await?;
            used.extend(rows.into_iter().map(|(id,)| id));
        }
    }
    Ok(used)
}

/// What is there of everybody, and is no use that is made of a record.
fn is_of_the_log(table: &str) -> bool {
    matches!(
        table,
        "subjects" | "subject_keys" | "changes" | "import_rows"
    )
}

/// A row that waits, as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct QuarantineRow {
    #[sqlx(try_from = "String")]
    pub id: QuarantineId,
    #[sqlx(try_from = "String")]
    pub contact_id: ContactId,
    pub row_number: i64,
    pub content: String,
    pub created_at: String,
    pub file_name: Option<String>,
    pub restricted_at: Option<String>,
    display_name: String,
    given_name: String,
    family_name: String,
    company_name: String,
    job_title: String,
    emails: String,
    phones: String,
    addresses: String,
    websites: String,
    tags: String,
    birthday: String,
    note: String,
    lifecycle: String,
    source: String,
    unknown: String,
}

impl QuarantineRow {
    fn known(&self) -> Contact {
        contact_of(&fields! {
            "display_name" => &self.display_name,
            "given_name" => &self.given_name,
            "family_name" => &self.family_name,
            "company_name" => &self.company_name,
            "job_title" => &self.job_title,
            "emails" => &self.emails,
            "phones" => &self.phones,
            "addresses" => &self.addresses,
            "websites" => &self.websites,
            "tags" => &self.tags,
            "birthday" => &self.birthday,
            "note" => &self.note,
            "lifecycle" => &self.lifecycle,
            "source" => &self.source,
            "unknown" => &self.unknown,
        })
    }
}

/// Every row that waits, each with the contact as it stands.
pub(super) async fn quarantined(reader: Reader<'_>) -> Result<Vec<(QuarantineRow, Contact)>> {
    let rows: Vec<QuarantineRow> = reader
        .all(
            "SELECT waiting.id, waiting.contact_id, waiting.row_number, waiting.content,
                    waiting.created_at, import.file_name, subject.restricted_at,
                    record.display_name, record.given_name, record.family_name,
                    record.company_name, record.job_title, record.emails, record.phones,
                    record.addresses, record.websites, record.tags, record.birthday, record.note,
                    record.lifecycle, record.source, record.unknown
             FROM quarantined_rows AS waiting
             JOIN subjects AS subject ON subject.id = waiting.subject_id
             JOIN contacts AS record ON record.id = waiting.contact_id
             LEFT JOIN imports AS import ON import.id = waiting.import_id
             WHERE {visible waiting.subject_id}
             ORDER BY waiting.created_at DESC, waiting.row_number, waiting.id LIMIT $1",
            values![SHOWN],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let known = row.known();
            (row, known)
        })
        .collect())
}

/// Whether a person is restricted.
pub(super) async fn is_restricted(tx: &mut Tx, subject: &str) -> Result<bool> {
    let row: Option<(Option<String>,)> = tx
        .optional(
            "SELECT restricted_at FROM subjects WHERE id = $1",
            values![subject],
        )
        .await?;
    Ok(row.is_some_and(|(since,)| since.is_some()))
}

/// Whether anybody's data is restricted.
pub(super) async fn anybody_restricted(tx: &mut Tx) -> Result<bool> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT id FROM subjects WHERE restricted_at IS NOT NULL LIMIT 1",
            vec![],
        )
        .await?;
    Ok(row.is_some())
}
