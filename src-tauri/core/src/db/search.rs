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

/// How many words are looked for; further ones are left out.
const MOST_WORDS: usize = 12;

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

/// The condition and values that find records whose text has every word, so many as are ranked: to
/// follow `FROM search_entries AS entry WHERE `.
pub fn condition(db: &Db, folded: &str, first_value: usize) -> Option<(Sql, Vec<Value>)> {
    let words = words_of(folded)?;
    Some(match db {
        Db::Sqlite(_) => some_numbers(&words, first_value),
        Db::Postgres(_) => postgres_condition(&words, first_value),
    })
}

/// Every record whose text has every word.
pub struct Entries {
    /// To follow `FROM search_entries AS entry WHERE `.
    pub condition: Sql,
    /// The values of either.
    pub values: Vec<Value>,
    /// SQLite: a query of the entries' numbers alone, which costs next to nothing for each.
    pub numbers: Option<Sql>,
}

/// All records whose text has every word, for a list.
pub fn all(db: &Db, folded: &str, first_value: usize) -> Option<Entries> {
    let words = words_of(folded)?;
    Some(match db {
        Db::Sqlite(_) => {
            let (numbers, values) = all_numbers(&words, first_value);
            Entries {
                condition: Sql::from("entry.number IN (")
                    .append(numbers.clone())
                    .push(")"),
                values,
                numbers: Some(numbers),
            }
        }
        Db::Postgres(_) => {
            let (condition, values) = postgres_condition(&words, first_value);
            Entries {
                condition,
                values,
                numbers: None,
            }
        }
    })
}

fn words_of(folded: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = folded.split_whitespace().take(MOST_WORDS).collect();
    (!words.is_empty()).then_some(words)
}

/// Whether a word has the three letters by which the middle of words is found.
fn is_long(word: &str) -> bool {
    word.chars().count() >= 3
}

/// Beginning of words through the word index; in the middle of words through the trigrams. The word
/// index is asked first because it is faster.
fn some_numbers(words: &[&str], first: usize) -> (Sql, Vec<Value>) {
    let mut values = vec![beginnings(words)];
    let mut sql = Sql::from("entry.number IN (SELECT rowid FROM (SELECT rowid FROM search_words WHERE search_words MATCH ")
        .push_rows(1, 1, first)
        .push(" LIMIT 400)");
    if words.iter().all(|word| is_long(word)) {
        values.push(middles(words));
        sql = sql
            .push(" UNION SELECT rowid FROM (SELECT rowid FROM search_trigrams WHERE search_trigrams MATCH ")
            .push_rows(1, 1, first + 1)
            .push(" LIMIT 400)");
    }
    (sql.push(")"), values)
}

/// Long words through the trigrams, because a word's beginning is in it too; short ones by their
/// beginning.
fn all_numbers(words: &[&str], first: usize) -> (Sql, Vec<Value>) {
    let (long, short): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| is_long(word));
    let within = |at| {
        Sql::from("SELECT rowid FROM search_trigrams WHERE search_trigrams MATCH ")
            .push_rows(1, 1, at)
    };
    let begun = |at| {
        Sql::from("SELECT rowid FROM search_words WHERE search_words MATCH ").push_rows(1, 1, at)
    };
    match (long.is_empty(), short.is_empty()) {
        (false, true) => (within(first), vec![middles(&long)]),
        (true, _) => (begun(first), vec![beginnings(&short)]),
        (false, false) => (
            within(first).push(" INTERSECT ").append(begun(first + 1)),
            vec![middles(&long), beginnings(&short)],
        ),
    }
}

fn beginnings(words: &[&str]) -> Value {
    Value::from(
        quoted(words)
            .map(|word| word + " *")
            .collect::<Vec<_>>()
            .join(" "),
    )
}

fn middles(words: &[&str]) -> Value {
    Value::from(quoted(words).collect::<Vec<_>>().join(" "))
}

fn quoted<'a>(words: &'a [&'a str]) -> impl Iterator<Item = String> + 'a {
    words
        .iter()
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
}

fn postgres_condition(words: &[&str], first: usize) -> (Sql, Vec<Value>) {
    let mut sql = Sql::from("");
    let mut values = Vec::new();
    for (position, word) in words.iter().enumerate() {
        let escaped = word
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        if position > 0 {
            sql = sql.push(" AND ");
        }
        sql = if !is_long(word) {
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
        let (_, values) = some_numbers(&["near(", "a\"b"], 1);
        assert_eq!(values[0].as_text(), Some("\"near(\" * \"a\"\"b\" *"));
    }

    #[test]
    fn wildcards_are_letters() {
        let (sql, values) = postgres_condition(&["50%_off"], 3);
        assert_eq!(sql.as_str(), "entry.text LIKE ($3)");
        assert_eq!(values[0].as_text(), Some("%50\\%\\_off%"));
    }
}
