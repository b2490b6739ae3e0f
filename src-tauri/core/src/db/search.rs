//! Where the two databases search differently: FTS5 there, trigrams here.
//!
//! Text arrives folded (lower case, without accents). A person's words become values, never SQL:
//! for FTS5 each word is quoted, so that its operators are letters.

use super::{Db, Sql, Tx};
use crate::db::Value;
use crate::error::Result;
use crate::values::fold::{digits, folded_words};

/// How many candidates a search ranks at most; one letter matches half of the records.
pub const CANDIDATES: i64 = 400;

/// How many records a filtered list holds at most, for the same reason.
pub const LISTED: i64 = 10_000;

/// Whether a filtered list of so many may have left some out. PostgreSQL looks at all of them.
pub fn is_capped(db: &Db, total: i64) -> bool {
    matches!(db, Db::Sqlite(_)) && total >= LISTED
}

/// How many records a condition looks at, in SQL.
#[derive(Clone, Copy)]
enum Cap {
    Candidates,
    Listed,
}

impl Cap {
    fn limit(self) -> &'static str {
        match self {
            Self::Candidates => " LIMIT 400)",
            Self::Listed => " LIMIT 10000)",
        }
    }
}

/// Digits by which a phone number is found: national numbers overlap in their last nine.
const PHONE_DIGITS: usize = 9;

/// What a person typed, as words to find: folded, cut at punctuation, so that no operator is left.
/// What looks like a phone number becomes its digits.
pub fn folded_query(text: &str) -> String {
    phone_query(text).unwrap_or_else(|| folded_words(text).join(" "))
}

fn phone_query(text: &str) -> Option<String> {
    let phone_like = text.chars().all(|letter| {
        !letter.is_alphabetic() && (letter.is_numeric() || "+-()/. \u{a0}".contains(letter))
    });
    let digits = digits(&text.replace("(0)", ""));
    let digits = digits.trim_start_matches('0');
    if !phone_like || digits.len() < 3 {
        return None;
    }
    let skip = digits.len().saturating_sub(PHONE_DIGITS);
    digits.get(skip..).map(str::to_owned)
}

/// The condition and values that find records of one kind whose text has every word: to follow
/// `FROM search_entries AS entry WHERE `.
pub fn condition(db: &Db, folded: &str, first_value: usize) -> Option<(Sql, Vec<Value>)> {
    capped_condition(db, folded, first_value, Cap::Candidates)
}

/// As [`condition`], for a list: it looks at [`LISTED`] records.
pub fn condition_for_list(db: &Db, folded: &str, first_value: usize) -> Option<(Sql, Vec<Value>)> {
    capped_condition(db, folded, first_value, Cap::Listed)
}

fn capped_condition(
    db: &Db,
    folded: &str,
    first_value: usize,
    cap: Cap,
) -> Option<(Sql, Vec<Value>)> {
    let words: Vec<&str> = folded.split_whitespace().take(12).collect();
    if words.is_empty() {
        return None;
    }
    match db {
        Db::Sqlite(_) => Some(sqlite_condition(&words, first_value, cap)),
        Db::Postgres(_) => Some(postgres_condition(&words, first_value)),
    }
}

/// Beginning of words through the word index; in the middle of words through the trigrams, where
/// each word has the three letters they need. The word index is asked first because it is faster.
fn sqlite_condition(words: &[&str], first: usize, cap: Cap) -> (Sql, Vec<Value>) {
    let beginnings = words
        .iter()
        .map(|word| format!("\"{}\" *", word.replace('"', "\"\"")))
        .collect::<Vec<_>>()
        .join(" ");
    let within = words.iter().all(|word| word.chars().count() >= 3);
    let number = |sql: Sql, offset: usize| sql.push_rows(1, 1, first + offset);
    let mut values = vec![Value::from(beginnings)];
    let mut sql = number(
        Sql::from(
            "entry.number IN (SELECT rowid FROM (SELECT rowid FROM search_words WHERE search_words MATCH ",
        ),
        0,
    )
    .push(cap.limit());
    if within {
        let middles = words
            .iter()
            .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
            .collect::<Vec<_>>()
            .join(" ");
        values.push(Value::from(middles));
        sql = number(
            sql.push(" UNION SELECT rowid FROM (SELECT rowid FROM search_trigrams WHERE search_trigrams MATCH "),
            1,
        )
        .push(cap.limit());
    }
    (sql.push(")"), values)
}

fn postgres_condition(words: &[&str], first: usize) -> (Sql, Vec<Value>) {
    let mut sql = Sql::from("");
    let mut values = Vec::new();
    for (position, word) in words.iter().enumerate() {
        let short = word.chars().count() < 3;
        let escaped = word
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        if position > 0 {
            sql = sql.push(" AND ");
        }
        sql = if short {
            // Short words match at the beginning of a word only, as on SQLite.
            values.push(Value::from(format!("% {escaped}%")));
            sql.push("(' ' || entry.text) LIKE ")
        } else {
            values.push(Value::from(format!("%{escaped}%")));
            sql.push("entry.text LIKE ")
        };
        sql = sql.push_rows(1, 1, first + position);
    }
    (sql, values)
}

/// One record's folded text.
pub struct Entry {
    /// The record's id.
    pub id: String,
    /// The kind of record: the name of its table.
    pub kind: &'static str,
    /// The person the record is about.
    pub subject_id: Option<String>,
    /// The folded text.
    pub text: String,
}

/// Adds entries. The word tables are kept here and not by triggers, so that a large load can add
/// to them in one statement.
pub async fn add(tx: &mut Tx, entries: Vec<Entry>) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let before = newest(tx).await?;
    add_entries(tx, entries).await?;
    if let Tx::Sqlite(_) = tx {
        for sql in [
            "INSERT INTO search_words (rowid, text)
             SELECT number, text FROM search_entries WHERE number > $1",
            "INSERT INTO search_trigrams (rowid, text)
             SELECT number, text FROM search_entries WHERE number > $1",
        ] {
            tx.execute(sql, crate::values![before]).await?;
        }
    }
    Ok(())
}

/// Adds entries and leaves SQLite's indexes behind, to be made anew by [`rebuild`] in the same
/// transaction.
pub async fn add_entries(tx: &mut Tx, entries: Vec<Entry>) -> Result<()> {
    let rows = entries
        .into_iter()
        .map(|entry| {
            vec![
                Value::from(entry.id),
                Value::from(entry.kind),
                Value::from(entry.subject_id),
                Value::from(entry.text),
            ]
        })
        .collect();
    tx.insert_rows(
        "search_entries",
        &["id", "kind", "subject_id", "text"],
        rows,
    )
    .await
}

/// Removes records' entries and leaves SQLite's indexes behind, as [`add_entries`].
pub async fn remove_entries(tx: &mut Tx, ids: &[String]) -> Result<()> {
    for some in ids.chunks(1_000) {
        let sql = Sql::from("DELETE FROM search_entries WHERE id IN ").push_rows(1, some.len(), 1);
        tx.execute(sql, some.iter().map(Value::from).collect())
            .await?;
    }
    Ok(())
}

/// Makes SQLite's indexes anew from the entries. What they held before is overwritten.
pub async fn rebuild(tx: &mut Tx) -> Result<()> {
    if let Tx::Sqlite(_) = tx {
        for sql in [
            "INSERT INTO search_words (search_words) VALUES ('rebuild')",
            "INSERT INTO search_trigrams (search_trigrams) VALUES ('rebuild')",
        ] {
            tx.execute(sql, vec![]).await?;
        }
    }
    Ok(())
}

/// New entries take numbers above every other, so what was added is what stands above.
async fn newest(tx: &mut Tx) -> Result<i64> {
    let found: Option<(Option<i64>,)> = tx
        .optional("SELECT max(number) FROM search_entries", vec![])
        .await?;
    Ok(found.and_then(|(number,)| number).unwrap_or(0))
}

/// Removes one record's entry.
pub async fn remove(tx: &mut Tx, id: &str) -> Result<()> {
    if let Tx::Sqlite(_) = tx {
        for sql in [
            "INSERT INTO search_words (search_words, rowid, text)
             SELECT 'delete', number, text FROM search_entries WHERE id = $1",
            "INSERT INTO search_trigrams (search_trigrams, rowid, text)
             SELECT 'delete', number, text FROM search_entries WHERE id = $1",
        ] {
            tx.execute(sql, crate::values![id]).await?;
        }
    }
    tx.execute(
        "DELETE FROM search_entries WHERE id = $1",
        crate::values![id],
    )
    .await?;
    Ok(())
}

/// Removes every entry.
pub async fn clear(tx: &mut Tx) -> Result<()> {
    tx.execute("DELETE FROM search_entries", vec![]).await?;
    rebuild(tx).await
}

/// Makes the search forget what was removed: merges the segments, so that no removed word is left
/// in one. PostgreSQL does it by `VACUUM`, outside a transaction.
pub async fn forget_removed(tx: &mut Tx) -> Result<()> {
    if let Tx::Sqlite(_) = tx {
        for sql in [
            "INSERT INTO search_words (search_words) VALUES ('optimize')",
            "INSERT INTO search_trigrams (search_trigrams) VALUES ('optimize')",
        ] {
            tx.execute(sql, vec![]).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_of_the_search_are_letters() {
        let (_, values) = sqlite_condition(&["near(", "a\"b"], 1, Cap::Candidates);
        assert_eq!(values[0].as_text(), Some("\"near(\" * \"a\"\"b\" *"));
    }

    #[test]
    fn wildcards_are_letters() {
        let (sql, values) = postgres_condition(&["50%_off"], 3);
        assert_eq!(sql.as_str(), "entry.text LIKE ($3)");
        assert_eq!(values[0].as_text(), Some("%50\\%\\_off%"));
    }
}
