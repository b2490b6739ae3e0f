use futures_util::TryStreamExt;

use super::data::REQUESTS;
use super::model::PersonRecord;
use super::request::Request;
use crate::change::{Change, select};
use crate::db::{Fields, Tx};
use crate::error::{Fault, Result};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;
use crate::values::{ActorId, ContactId, LeadId, RequestId, SubjectId};

/// The people's desk sees everybody: a restricted person keeps her other rights.
const PURPOSE: Purpose = Purpose::Rights;

/// A request.
pub(super) async fn load(reader: Reader<'_>, id: RequestId) -> Result<Option<Request>> {
    let shape = REQUESTS.shape();
    let sql = select(&REQUESTS)
        .push(" AS request WHERE request.id = $1 AND {visible request.subject_id}");
    let mut rows = reader.stream_fields(sql, values![id], &shape)?;
    rows.try_next()
        .await?
        .map(|row| Request::read(&row))
        .transpose()
}

/// A request as a change sees it.
pub(super) async fn load_in(change: &mut Change<'_>, id: RequestId) -> Result<Option<Request>> {
    let row = change.load(&REQUESTS, &id.to_string()).await?;
    row.map(|row| Request::read(&row)).transpose()
}

/// Every request, the newest first.
pub(super) async fn all(reader: Reader<'_>) -> Result<Vec<Request>> {
    let shape = REQUESTS.shape();
    let sql = select(&REQUESTS)
        .push(" AS request WHERE {visible request.subject_id} ORDER BY request.number DESC");
    let rows = reader.stream_fields(sql, vec![], &shape)?;
    rows.and_then(async |row| Request::read(&row))
        .try_collect()
        .await
}

/// Those that are neither answered nor withdrawn.
pub(super) async fn open(reader: Reader<'_>) -> Result<Vec<Request>> {
    let shape = REQUESTS.shape();
    let sql = select(&REQUESTS).push(
        " AS request WHERE request.answered_on IS NULL AND request.withdrawn_on IS NULL
            AND {visible request.subject_id} ORDER BY request.number",
    );
    let rows = reader.stream_fields(sql, vec![], &shape)?;
    rows.and_then(async |row| Request::read(&row))
        .try_collect()
        .await
}

/// A person's open requests, the oldest first.
pub(super) async fn open_of(tx: &mut Tx, subject: SubjectId) -> Result<Vec<Request>> {
    let sql = select(&REQUESTS).push(
        " WHERE subject_id = $1 AND answered_on IS NULL AND withdrawn_on IS NULL ORDER BY number",
    );
    let rows: Vec<Fields> = tx
        .all_fields(sql, values![subject], &REQUESTS.shape())
        .await?;
    rows.iter().map(Request::read).collect()
}

/// The number of the next request.
pub(super) async fn next_number(tx: &mut Tx) -> Result<i64> {
    let row: Option<(Option<i64>,)> = tx
        .optional("SELECT max(number) FROM requests", vec![])
        .await?;
    Ok(row.and_then(|(last,)| last).unwrap_or(0) + 1)
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    kind: String,
    id: String,
}

/// The record behind a person: a contact before a lead, one outside the trash before one within.
const PERSON: &str = "SELECT kind, id FROM (
         SELECT 'contact' AS kind, record.id, record.deleted_at FROM contacts AS record
         WHERE record.subject_id = $1 AND {visible record.subject_id}
         UNION ALL
         SELECT 'lead' AS kind, record.id, record.deleted_at FROM leads AS record
         WHERE record.subject_id = $1 AND {visible record.subject_id}
     ) AS person
     ORDER BY CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END, kind, id LIMIT 1";

/// The record of a person, if there is one.
pub(super) async fn person(
    reader: Reader<'_>,
    subject: Option<SubjectId>,
) -> Result<Option<PersonRecord>> {
    let Some(subject) = subject else {
        return Ok(None);
    };
    let row: Option<PersonRow> = reader.optional(PERSON, values![subject]).await?;
    row.map(record).transpose()
}

/// As [`person`], as a change sees it.
pub(super) async fn person_in(
    tx: &mut Tx,
    subject: Option<SubjectId>,
) -> Result<Option<PersonRecord>> {
    let Some(subject) = subject else {
        return Ok(None);
    };
    let sql = visible(PURPOSE, PERSON.into())?;
    let row: Option<PersonRow> = tx.optional(sql, values![subject]).await?;
    row.map(record).transpose()
}

fn record(row: PersonRow) -> Result<PersonRecord> {
    let shape = |_| Fault::Shape("the id of a person".into());
    Ok(match row.kind.as_str() {
        "contact" => PersonRecord::Contact(ContactId::parse(&row.id).map_err(shape)?),
        _ => PersonRecord::Lead(LeadId::parse(&row.id).map_err(shape)?),
    })
}

/// Somebody who works here.
#[derive(sqlx::FromRow)]
pub(super) struct Holder {
    pub subject_id: String,
    pub name: String,
    pub email: Option<String>,
    pub billing: Option<String>,
}

/// The account holder.
pub(super) async fn holder(tx: &mut Tx, actor: ActorId) -> Result<Option<Holder>> {
    tx.optional(
        "SELECT subject_id, name, email, billing FROM actors WHERE id = $1",
        values![actor],
    )
    .await
}
