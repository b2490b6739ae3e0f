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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What it can mean: words that a record has all of. `2026-0001` may be cut into words, as the number
    /// of an invoice is, or be the digits of a phone.
    readings: Vec<Vec<String>>,
}

impl Typed {
    /// Reads a text; nothing where there is no word in it.
    pub fn read(text: &str) -> Option<Self> {
        let mut words = folded_words(text);
        words.truncate(MOST_WORDS);
        let mut readings = vec![words];
        readings.extend(phone_digits(text).map(|digits| vec![digits]));
        readings.dedup();
        readings.retain(|words| !words.is_empty());
        (!readings.is_empty()).then_some(Self { readings })
    }

    /// What it can mean, each as one folded text.
    pub fn texts(&self) -> impl Iterator<Item = String> {
        self.readings.iter().map(|words| words.join(" "))
    }
}

/// The digits of what looks like a phone number.
fn phone_digits(text: &str) -> Option<String> {
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

/// A condition to follow `FROM search_entries AS entry WHERE `, and its values.
pub type Condition = (Sql, Vec<Value>);

/// The conditions that find what a search ranks, those that cost less and find the better first: the next
/// is worth asking only where those before found too little.
pub fn conditions(db: &Db, typed: &Typed, first_value: usize) -> Vec<Condition> {
    match db {
        Db::Sqlite(_) => [beginnings(&typed.readings), middles(&typed.readings)]
            .into_iter()
            .flatten()
            .map(|matched| some_numbers(matched, first_value))
            .collect(),
        Db::Postgres(_) => vec![postgres_condition(typed, first_value)],
    }
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
pub fn all(db: &Db, typed: &Typed, first_value: usize) -> Entries {
    match db {
        Db::Sqlite(_) => {
            let (numbers, values) = all_numbers(typed, first_value);
            Entries {
                condition: Sql::from("entry.number IN (")
                    .append(numbers.clone())
                    .push(")"),
                values,
                numbers: Some(numbers),
            }
        }
        Db::Postgres(_) => {
            let (condition, values) = postgres_condition(typed, first_value);
            Entries {
                condition,
                values,
                numbers: None,
            }
        }
    }
}

/// Whether a word has the three letters by which the middle of words is found.
fn is_long(word: &str) -> bool {
    word.chars().count() >= 3
}

/// One of SQLite's search tables, and what it is asked for.
struct Matched {
    /// To follow `SELECT rowid FROM `, up to the value.
    table: &'static str,
    value: String,
}

impl Matched {
    fn numbers(self, placeholder: usize) -> (Sql, Value) {
        let sql = Sql::from("SELECT rowid FROM ").push(self.table);
        (sql.push_rows(1, 1, placeholder), Value::from(self.value))
    }
}

/// Some numbers of what a search table finds.
fn some_numbers(matched: Matched, placeholder: usize) -> Condition {
    let (numbers, value) = matched.numbers(placeholder);
    let sql = Sql::from("entry.number IN (SELECT rowid FROM (")
        .append(numbers)
        .push(" LIMIT 400))");
    (sql, vec![value])
}

/// All numbers of any reading. Long words are looked for in the middle of words, because a word's
/// beginning is in that too; short ones by their beginning.
fn all_numbers(typed: &Typed, first: usize) -> (Sql, Vec<Value>) {
    let mut sql = Sql::from("");
    let mut values = Vec::new();
    for words in &typed.readings {
        let (long, short): (Vec<String>, Vec<String>) =
            words.iter().cloned().partition(|word| is_long(word));
        if !values.is_empty() {
            sql = sql.push(" UNION ");
        }
        sql = sql.push("SELECT rowid FROM (");
        let asked = [middles(&[long]), beginnings(&[short])];
        for (position, matched) in asked.into_iter().flatten().enumerate() {
            let (numbers, value) = matched.numbers(first + values.len());
            sql = sql.push(if position == 0 { "" } else { " INTERSECT " });
            sql = sql.append(numbers);
            values.push(value);
        }
        sql = sql.push(")");
    }
    (sql, values)
}

/// What has words that begin so.
fn beginnings(readings: &[Vec<String>]) -> Option<Matched> {
    let value = any_of(readings, |word| quoted(word) + " *");
    (!value.is_empty()).then_some(Matched {
        table: "search_words WHERE search_words MATCH ",
        value,
    })
}

/// What has these letters anywhere; nothing where a word is too short for that.
fn middles(readings: &[Vec<String>]) -> Option<Matched> {
    let readings: Vec<Vec<String>> = readings
        .iter()
        .filter(|words| words.iter().all(|word| is_long(word)))
        .cloned()
        .collect();
    let value = any_of(&readings, quoted);
    (!value.is_empty()).then_some(Matched {
        table: "search_trigrams WHERE search_trigrams MATCH ",
        value,
    })
}

/// FTS5's words for having all words of any reading: words side by side bind closer than `OR`.
fn any_of(readings: &[Vec<String>], written: impl Fn(&str) -> String) -> String {
    readings
        .iter()
        .map(|words| words.iter().map(|word| written(word)).collect::<Vec<_>>())
        .filter(|words| !words.is_empty())
        .map(|words| words.join(" "))
        .collect::<Vec<_>>()
        .join(" OR ")
}

fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

fn postgres_condition(typed: &Typed, first: usize) -> Condition {
    let mut sql = Sql::from("(");
    let mut values = Vec::new();
    for (reading, words) in typed.readings.iter().enumerate() {
        sql = sql.push(if reading == 0 { "" } else { " OR " });
        for (position, word) in words.iter().enumerate() {
            sql = sql.push(if position == 0 { "" } else { " AND " });
            sql = sql.push(if is_long(word) {
                "entry.text LIKE "
            } else {
                // Short words match at the beginning of a word only, as on SQLite.
                "(' ' || entry.text) LIKE "
            });
            sql = sql.push_rows(1, 1, first + values.len());
            values.push(Value::from(like(word)));
        }
    }
    (sql.push(")"), values)
}

fn like(word: &str) -> String {
    let before = if is_long(word) { "%" } else { "% " };
    let escaped = word
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    format!("{before}{escaped}%")
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

    fn of(words: &[&str]) -> Typed {
        Typed {
            readings: vec![words.iter().map(|&word| word.to_owned()).collect()],
        }
    }

    #[test]
    fn operators_of_the_search_are_letters() {
        let matched = beginnings(&of(&["near(", "a\"b"]).readings).unwrap();
        assert_eq!(matched.value, "\"near(\" * \"a\"\"b\" *");
    }

    #[test]
    fn wildcards_are_letters() {
        let (sql, values) = postgres_condition(&of(&["50%_off"]), 3);
        assert_eq!(sql.as_str(), "(entry.text LIKE ($3))");
        assert_eq!(values[0].as_text(), Some("%50\\%\\_off%"));
    }

    #[test]
    fn what_looks_like_a_phone_number_may_be_that_of_an_invoice() {
        let texts = |text| Typed::read(text).map(|typed| typed.texts().collect::<Vec<_>>());
        assert_eq!(
            texts("2026-0001"),
            Some(vec!["2026 0001".into(), "20260001".into()])
        );
        assert_eq!(texts("4660018"), Some(vec!["4660018".into()]));
        assert_eq!(texts("INV-2026-0001"), Some(vec!["inv 2026 0001".into()]));
        assert_eq!(texts("+ - %"), None);
        let typed = Typed::read("2026-0001").unwrap();
        let (sql, values) = all_numbers(&typed, 2);
        assert!(sql.as_str().contains(" UNION ") && !sql.as_str().contains("INTERSECT"));
        assert_eq!(values.len(), 2);
        assert_eq!(
            middles(&typed.readings).unwrap().value,
            "\"2026\" \"0001\" OR \"20260001\""
        );
    }
}
