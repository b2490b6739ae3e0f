use crate::db::{Tx, Value};
use crate::error::Result;
use crate::purpose::{Purpose, Reader, visible};
use crate::values;

use super::model::SensitivePerson;

/// What a record says in words of its own.
#[derive(sqlx::FromRow)]
pub(super) struct SaidRow {
    pub subject_id: String,
    pub birthday: String,
    pub note: String,
    pub tags: String,
    pub job_title: String,
}

const CONTACT: &str =
    "SELECT record.subject_id, record.birthday, record.note, record.tags, record.job_title
 FROM contacts AS record WHERE record.id = $1 AND {visible record.subject_id}";

const LEAD: &str =
    "SELECT record.subject_id, '' AS birthday, record.note, record.tags, record.job_title
 FROM leads AS record WHERE record.id = $1 AND {visible record.subject_id}";

fn query(person: SensitivePerson) -> (&'static str, Value) {
    match person {
        SensitivePerson::Contact(id) => (CONTACT, id.into()),
        SensitivePerson::Lead(id) => (LEAD, id.into()),
    }
}

/// A record.
pub(super) async fn said(reader: Reader<'_>, person: SensitivePerson) -> Result<Option<SaidRow>> {
    let (sql, id) = query(person);
    reader.optional(sql, vec![id]).await
}

/// As [`said`], as a change of the day's work sees it.
pub(super) async fn said_in(tx: &mut Tx, person: SensitivePerson) -> Result<Option<SaidRow>> {
    let (sql, id) = query(person);
    tx.optional(visible(Purpose::Daily, sql.into())?, vec![id])
        .await
}

/// How many of the newest entries are looked through.
const ENTRIES: i64 = 200;

/// What was said to or by a person, the newest first.
pub(super) async fn entries(reader: Reader<'_>, subject: &str) -> Result<Vec<(String, String)>> {
    reader
        .all(
            "SELECT entry.title, entry.body FROM activities AS entry
             WHERE entry.subject_id = $1 AND entry.deleted_at IS NULL AND {visible entry.subject_id}
             ORDER BY entry.happened_at DESC, entry.id DESC LIMIT $2",
            values![subject, ENTRIES],
        )
        .await
}

/// The kinds that were answered.
pub(super) async fn answered(reader: Reader<'_>, subject: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = reader
        .all(
            "SELECT answer.category FROM sensitive_answers AS answer
             WHERE answer.subject_id = $1 AND {visible answer.subject_id}",
            values![subject],
        )
        .await?;
    Ok(rows.into_iter().map(|(category,)| category).collect())
}

/// Whether a kind was answered.
pub(super) async fn is_answered_in(tx: &mut Tx, subject: &str, category: &str) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM sensitive_answers WHERE subject_id = $1 AND category = $2",
            values![subject, category],
        )
        .await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}
