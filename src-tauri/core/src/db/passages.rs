//! Where the two databases look through free text differently: whole words by FTS5 there, trigrams
//! here. Text arrives folded; a person's words become values, never SQL.

use super::{Db, Sql, Tx};
use crate::db::Value;
use crate::error::Result;
use crate::values;

/// The most passages one look gives; who is named more often is told so.
pub const MOST: i64 = 5_000;

/// Removing so many one by one costs about as much as making SQLite's index anew.
const MANY_REMOVED: usize = 1_000;

/// One record's folded text.
pub struct Passage {
    /// `table:record`, or `changes:number` for what a record said before.
    pub id: String,
    /// The table.
    pub kind: String,
    /// The record.
    pub record_id: String,
    /// The person whose record it is.
    pub subject_id: Option<String>,
    /// The folded text.
    pub text: String,
}

/// The condition and value by which passages are found that have every word of one of some lists: to
/// follow `FROM passages AS passage WHERE `. Nothing where there is no word.
pub fn condition(db: &Db, any: &[Vec<String>], first: usize) -> Option<(Sql, Vec<Value>)> {
    let lists: Vec<&Vec<String>> = any.iter().filter(|words| !words.is_empty()).collect();
    if lists.is_empty() {
        return None;
    }
    Some(match db {
        Db::Sqlite(_) => {
            let quoted = |word: &String| format!("\"{}\"", word.replace('"', "\"\""));
            let every = |words: &&Vec<String>| {
                let words: Vec<String> = words.iter().map(quoted).collect();
                format!("({})", words.join(" AND "))
            };
            let query = lists.iter().map(every).collect::<Vec<_>>().join(" OR ");
            let sql = Sql::from(
                "passage.number IN (SELECT rowid FROM passage_words WHERE passage_words MATCH ",
            )
            .push_rows(1, 1, first)
            .push(")");
            (sql, vec![query.into()])
        }
        Db::Postgres(_) => {
            let (mut sql, mut values) = (Sql::from("("), Vec::new());
            for (position, words) in lists.iter().enumerate() {
                sql = sql.push(if position == 0 { "(" } else { " OR (" });
                for (place, word) in words.iter().enumerate() {
                    let escaped = word
                        .replace('\\', "\\\\")
                        .replace('%', "\\%")
                        .replace('_', "\\_");
                    sql = sql
                        .push(if place == 0 { "" } else { " AND " })
                        .push("passage.text LIKE ")
                        .push_rows(1, 1, first + values.len());
                    values.push(Value::from(format!("% {escaped} %")));
                }
                sql = sql.push(")");
            }
            (sql.push(")"), values)
        }
    })
}

/// Puts passages in the place of what was known of the same records; blank ones go.
pub async fn replace(tx: &mut Tx, passages: Vec<Passage>) -> Result<()> {
    let ids: Vec<String> = passages.iter().map(|one| one.id.clone()).collect();
    let known = known(tx, &ids).await?;
    let is_same = |one: &Passage| {
        known.iter().any(|(id, subject, text)| {
            *id == one.id && *subject == one.subject_id && *text == one.text
        })
    };
    let new: Vec<Passage> = passages.into_iter().filter(|one| !is_same(one)).collect();
    let gone: Vec<String> = known
        .iter()
        .map(|(id, ..)| id.clone())
        .filter(|id| new.iter().any(|one| one.id == *id))
        .collect();
    remove(tx, &gone).await?;
    add(
        tx,
        new.into_iter().filter(|one| !one.text.is_empty()).collect(),
    )
    .await
}

async fn known(tx: &mut Tx, ids: &[String]) -> Result<Vec<(String, Option<String>, String)>> {
    let mut known = Vec::new();
    for some in ids.chunks(1_000) {
        let sql = Sql::from("SELECT id, subject_id, text FROM passages WHERE id IN ").push_rows(
            1,
            some.len(),
            1,
        );
        known.extend(tx.all(sql, some.iter().map(Value::from).collect()).await?);
    }
    Ok(known)
}

async fn add(tx: &mut Tx, passages: Vec<Passage>) -> Result<()> {
    if passages.is_empty() {
        return Ok(());
    }
    let newest: Option<(Option<i64>,)> = tx
        .optional("SELECT max(number) FROM passages", vec![])
        .await?;
    let before = newest.and_then(|(number,)| number).unwrap_or(0);
    let rows = passages
        .into_iter()
        .map(|one| {
            values![
                one.id,
                one.kind,
                one.record_id,
                one.subject_id,
                // Words stand between blanks, so that whole ones can be asked for.
                format!(" {} ", one.text)
            ]
        })
        .collect();
    let columns = ["id", "kind", "record_id", "subject_id", "text"];
    tx.insert_rows("passages", &columns, rows).await?;
    if let Tx::Sqlite(_) = tx {
        tx.execute(
            "INSERT INTO passage_words (rowid, text)
             SELECT number, text FROM passages WHERE number > $1",
            values![before],
        )
        .await?;
    }
    Ok(())
}

/// Removes passages, and their words from the index.
pub async fn remove(tx: &mut Tx, ids: &[String]) -> Result<()> {
    let are_many = ids.len() > MANY_REMOVED;
    for some in ids.chunks(1_000) {
        let of = |sql: &'static str| Sql::from(sql).push_rows(1, some.len(), 1);
        let values: Vec<Value> = some.iter().map(Value::from).collect();
        if matches!(tx, Tx::Sqlite(_)) && !are_many {
            let sql = of("INSERT INTO passage_words (passage_words, rowid, text)
                 SELECT 'delete', number, text FROM passages WHERE id IN ");
            tx.execute(sql, values.clone()).await?;
        }
        tx.execute(of("DELETE FROM passages WHERE id IN "), values)
            .await?;
    }
    if are_many {
        rebuild(tx).await?;
    }
    Ok(())
}

/// Removes every passage of a person.
pub async fn remove_of(tx: &mut Tx, subject: &str) -> Result<()> {
    let ids: Vec<(String,)> = tx
        .all(
            "SELECT id FROM passages WHERE subject_id = $1",
            values![subject],
        )
        .await?;
    let ids: Vec<String> = ids.into_iter().map(|(id,)| id).collect();
    remove(tx, &ids).await
}

/// Removes every passage, and the memory of how far they were known.
pub async fn clear(tx: &mut Tx) -> Result<()> {
    for sql in ["DELETE FROM passages", "DELETE FROM passage_marks"] {
        tx.execute(sql, vec![]).await?;
    }
    rebuild(tx).await
}

/// Makes SQLite's index anew. What it held before is overwritten.
async fn rebuild(tx: &mut Tx) -> Result<()> {
    if let Tx::Sqlite(_) = tx {
        let sql = "INSERT INTO passage_words (passage_words) VALUES ('rebuild')";
        tx.execute(sql, vec![]).await?;
    }
    Ok(())
}
