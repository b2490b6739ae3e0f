//! The SQL of looking for a person everywhere, over any table of the data map.

use super::index::Mark;
use crate::change::select;
use crate::data_map::{Subject, Table};
use crate::db::{Db, Fields, Sql, Tx, Value, passages};
use crate::error::Result;
use crate::file_text::FileText;
use crate::values;

/// Ids in one statement.
const AT_ONCE: usize = 1_000;

/// A passage that may name the person.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Candidate {
    pub id: String,
    pub kind: String,
    pub record_id: String,
    pub subject_id: Option<String>,
}

/// A file whose text nobody took out yet.
#[derive(sqlx::FromRow)]
pub(super) struct NewFile {
    pub id: String,
    pub name: String,
    pub subject_id: Option<String>,
}

/// A file whose text is not known, or not whole.
#[derive(sqlx::FromRow)]
pub(super) struct Unreadable {
    pub id: String,
    pub name: String,
    pub subject_id: Option<String>,
    pub unread: String,
}

/// What somebody said about a place.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(in crate::privacy) struct Choice {
    pub id: String,
    pub about: String,
    pub place: String,
    pub fingerprint: String,
    pub choice: String,
}

pub(super) async fn mark(tx: &mut Tx) -> Result<Option<Mark>> {
    let row: Option<(i64, String, String)> = tx
        .optional(
            "SELECT through, stage, after FROM passage_marks WHERE id = 'passages'",
            vec![],
        )
        .await?;
    Ok(row.map(|(through, stage, after)| Mark {
        through,
        stage,
        after,
    }))
}

pub(super) async fn put_mark(tx: &mut Tx, mark: &Mark) -> Result<()> {
    tx.execute(
        "INSERT INTO passage_marks (id, through, stage, after) VALUES ('passages', $1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET through = excluded.through, stage = excluded.stage,
             after = excluded.after",
        values![mark.through, &mark.stage, &mark.after],
    )
    .await?;
    Ok(())
}

/// Rows of a table by their ids, all columns.
pub(super) async fn rows_by_id(
    tx: &mut Tx,
    table: &'static Table,
    ids: &[String],
) -> Result<Vec<Fields>> {
    let mut rows = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let sql = select(table)
            .push(" WHERE id IN ")
            .push_rows(1, some.len(), 1);
        let values = some.iter().map(Value::from).collect();
        rows.extend(tx.all_fields(sql, values, &table.shape()).await?);
    }
    Ok(rows)
}

/// The rows of a table that are a person's own.
pub(super) async fn rows_of_subject(
    tx: &mut Tx,
    table: &'static Table,
    subject: &str,
) -> Result<Vec<Fields>> {
    let Subject::Column(column) = table.subject else {
        return Ok(Vec::new());
    };
    let sql = select(table)
        .push(" WHERE ")
        .push(column)
        .push(" = $1 ORDER BY id");
    tx.all_fields(sql, values![subject], &table.shape()).await
}

/// The text of files with the person whose files they are.
pub(super) async fn file_texts(
    tx: &mut Tx,
    ids: &[String],
) -> Result<Vec<(String, Option<String>, String)>> {
    let mut found = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let sql = Sql::from(
            "SELECT known.id, file.subject_id, known.text
             FROM file_texts AS known JOIN files AS file ON file.id = known.id
             WHERE known.id IN ",
        )
        .push_rows(1, some.len(), 1);
        found.extend(tx.all(sql, some.iter().map(Value::from).collect()).await?);
    }
    Ok(found)
}

/// Files that nobody took the text out of yet.
pub(super) async fn unread_files(tx: &mut Tx, most: i64) -> Result<Vec<NewFile>> {
    tx.all(
        "SELECT file.id, file.name, file.subject_id FROM files AS file
         LEFT JOIN file_texts AS known ON known.id = file.id
         WHERE known.id IS NULL ORDER BY file.id LIMIT $1",
        values![most],
    )
    .await
}

/// A file's bytes.
pub(in crate::privacy) async fn file_bytes(tx: &mut Tx, id: &str) -> Result<Vec<u8>> {
    let pieces: Vec<(Vec<u8>,)> = tx
        .all(
            "SELECT bytes FROM file_chunks WHERE file_id = $1 ORDER BY position",
            values![id],
        )
        .await?;
    Ok(pieces.into_iter().flat_map(|(piece,)| piece).collect())
}

/// Keeps the text of a file, if the file is still there.
pub(super) async fn keep_file_text(tx: &mut Tx, id: &str, text: &FileText) -> Result<bool> {
    let written = tx
        .execute(
            "INSERT INTO file_texts (id, unread, text)
             SELECT id, $2, $3 FROM files WHERE id = $1
             ON CONFLICT (id) DO NOTHING",
            values![id, text.unread.map_or("", |why| why.word()), &text.text],
        )
        .await?;
    Ok(written > 0)
}

/// Passages that have every word of one of some lists, but for the person's own records.
pub(super) async fn candidates(
    db: &Db,
    tx: &mut Tx,
    any: &[Vec<String>],
    subject: &str,
    most: i64,
) -> Result<Vec<Candidate>> {
    let Some((condition, mut values)) = passages::condition(db, any, 1) else {
        return Ok(Vec::new());
    };
    let sql = Sql::from(
        "SELECT passage.id, passage.kind, passage.record_id, passage.subject_id
         FROM passages AS passage WHERE ",
    )
    .append(condition);
    values.push(subject.into());
    let sql = sql
        .push(" AND (passage.subject_id IS NULL OR passage.subject_id <> ")
        .push_rows(1, 1, values.len());
    values.push(most.into());
    let sql = sql
        .push(") ORDER BY passage.number LIMIT ")
        .push_rows(1, 1, values.len());
    tx.all(sql, values).await
}

/// Files whose text is not, or not wholly, known.
pub(super) async fn unreadable(tx: &mut Tx) -> Result<Vec<Unreadable>> {
    tx.all(
        "SELECT file.id, file.name, file.subject_id, known.unread
         FROM file_texts AS known JOIN files AS file ON file.id = known.id
         WHERE known.unread <> '' ORDER BY file.name, file.id",
        vec![],
    )
    .await
}

/// What people and companies are called, by the id of the person or the company; a contact before a
/// lead.
pub(super) async fn names(
    tx: &mut Tx,
    owners: &[String],
) -> Result<Vec<(String, String, String, String)>> {
    let mut names = Vec::new();
    for some in owners.chunks(AT_ONCE) {
        for sql in [
            "SELECT subject_id, 'contact', id, display_name FROM contacts WHERE subject_id IN ",
            "SELECT subject_id, 'lead', id, display_name FROM leads WHERE subject_id IN ",
            "SELECT id, 'company', id, name FROM companies WHERE id IN ",
        ] {
            let sql = Sql::from(sql).push_rows(1, some.len(), 1);
            names.extend(tx.all(sql, some.iter().map(Value::from).collect()).await?);
        }
    }
    Ok(names)
}

/// What somebody said about the places that name a person, and about others in her copy.
pub(in crate::privacy) async fn choices(tx: &mut Tx, subject: &str) -> Result<Vec<Choice>> {
    tx.all(
        "SELECT id, about, place, fingerprint, choice FROM person_choices
         WHERE subject_id = $1 ORDER BY id",
        values![subject],
    )
    .await
}
