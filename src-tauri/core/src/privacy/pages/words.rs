//! What is looked for: pieces of everything that was the person's and went.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::data_map::{Category, Column};
use crate::db::{Fields, Value};
use crate::error::{Fault, Result};
use crate::keys::{self, Keys};
use crate::values::fold::fold;

/// Shorter texts stand everywhere, and finding one would say nothing.
const SHORTEST: usize = 6;
/// How much of a text is looked for in one piece, in bytes.
const PIECE: usize = 32;
/// From piece to piece of a long text: each page that holds a part of it holds a whole piece.
const STRIDE: usize = 1_000;
/// How many pieces are looked for at most; of long texts then only the beginnings.
const MOST: usize = 512;

/// Pieces of what was a person's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::privacy) struct Words(Vec<Vec<u8>>);

impl Words {
    /// The pieces of some rows, by the columns that said something about the person.
    pub(in crate::privacy) fn of<'rows>(
        rows: impl IntoIterator<Item = (&'static [Column], &'rows Fields)>,
    ) -> Self {
        let mut values = BTreeSet::new();
        for (columns, row) in rows {
            for (name, value) in row {
                let column = columns.iter().find(|column| column.name == *name);
                if column.is_some_and(says_something) {
                    add_value(&mut values, value);
                }
            }
        }
        Self(pieces(&values))
    }

    /// The pieces themselves.
    pub(super) fn pieces(&self) -> &[Vec<u8>] {
        &self.0
    }

    pub(in crate::privacy) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Encrypts them for the time until the pages were looked through.
    pub(in crate::privacy) fn seal(&self, keys: &Keys, id: &str) -> Result<Vec<u8>> {
        let text = serde_json::to_vec(self)?;
        keys::seal(&keys.derive(LABEL)?, id.as_bytes(), &text)
    }

    /// Decrypts what [`Self::seal`] made.
    pub(super) fn open(keys: &Keys, id: &str, sealed: &[u8]) -> Result<Self> {
        let text = keys::open(&keys.derive(LABEL)?, id.as_bytes(), sealed)
            .ok_or(Fault::Cryptography("the words of an erasure do not open"))?;
        Ok(serde_json::from_slice(&text)?)
    }
}

const LABEL: &str = "okicrm words of an erasure";

fn says_something(column: &Column) -> bool {
    !matches!(column.category, Category::None | Category::Sealed)
}

fn add_value(values: &mut BTreeSet<Vec<u8>>, value: &Value) {
    match value {
        Value::Text(Some(text)) => add_text(values, text),
        Value::Bytes(Some(bytes)) => drop(values.insert(bytes.clone())),
        _ => {}
    }
}

/// A list or an object is looked for value by value: what stands around them stands everywhere.
fn add_text(values: &mut BTreeSet<Vec<u8>>, text: &str) {
    if text.starts_with(['[', '{'])
        && let Ok(json) = serde_json::from_str::<Json>(text)
    {
        add_leaves(values, &json);
        return;
    }
    values.insert(text.as_bytes().to_vec());
    // As the search and the sort columns keep it.
    values.insert(fold(text).into_bytes());
}

fn add_leaves(values: &mut BTreeSet<Vec<u8>>, json: &Json) {
    match json {
        Json::String(text) => {
            values.insert(text.as_bytes().to_vec());
            values.insert(fold(text).into_bytes());
        }
        Json::Array(list) => list.iter().for_each(|one| add_leaves(values, one)),
        Json::Object(members) => members.values().for_each(|one| add_leaves(values, one)),
        _ => {}
    }
}

/// The first piece of each value, then the second of each long one, and so on, so that no long text
/// takes the place of the others.
fn pieces(values: &BTreeSet<Vec<u8>>) -> Vec<Vec<u8>> {
    let long_enough: Vec<&Vec<u8>> = values
        .iter()
        .filter(|value| value.len() >= SHORTEST)
        .collect();
    let longest = long_enough.iter().map(|value| value.len()).max();
    let mut seen = BTreeSet::new();
    let mut pieces = Vec::new();
    for start in (0..longest.unwrap_or(0)).step_by(STRIDE) {
        for value in &long_enough {
            let piece = piece_from(value, start);
            if let Some(piece) = piece.filter(|piece| seen.insert(piece.to_vec())) {
                pieces.push(piece.to_vec());
            }
            if pieces.len() >= MOST {
                return pieces;
            }
        }
    }
    pieces
}

/// A piece says something only where not all of it is one letter or byte.
fn piece_from(value: &[u8], start: usize) -> Option<&[u8]> {
    let rest = value.get(start..).filter(|rest| rest.len() >= SHORTEST)?;
    let piece = rest.get(..PIECE.min(rest.len()))?;
    let first = piece.first()?;
    piece.iter().any(|byte| byte != first).then_some(piece)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data_map::{Source, text};
    use crate::fields;

    const COLUMNS: &[Column] = &[
        text("id"),
        text("name").about(Category::Identity, Source::Provided),
        text("emails").about(Category::ContactDetails, Source::Provided),
        text("note").about(Category::Communication, Source::Observed),
    ];

    fn words(row: &Fields) -> Vec<String> {
        let words = Words::of([(COLUMNS, row)]);
        let text = |piece: &Vec<u8>| String::from_utf8_lossy(piece).into_owned();
        words.pieces().iter().map(text).collect()
    }

    #[test]
    fn values_about_the_person_are_looked_for_and_ids_and_short_ones_are_not() {
        let row = fields! {
            "id" => "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10",
            "name" => "Ana Costa",
            "emails" => r#"[{"value":"ana@example.org","label":"work"}]"#,
            "note" => "short",
        };
        assert_eq!(words(&row), ["Ana Costa", "ana costa", "ana@example.org"]);
    }

    #[test]
    fn a_long_text_is_looked_for_in_every_page_it_fills() {
        let long: String = (0..2_000).map(|number| format!("{number:05} ")).collect();
        let found = words(&fields! { "note" => long.clone() });
        assert!(found.len() >= long.len() / STRIDE);
        let page: &str = &long[4_100..8_100];
        assert!(found.iter().any(|piece| page.contains(piece)));
    }

    #[test]
    fn no_long_text_takes_the_place_of_a_name() {
        let long: String = (0..200_000).map(|number| format!("{number:06} ")).collect();
        let found = words(&fields! { "name" => "Zoe Quick", "note" => long });
        assert_eq!(found.len(), MOST);
        assert!(found.contains(&"Zoe Quick".to_owned()));
    }

    #[test]
    fn sealed_words_open_for_their_erasure_alone() {
        let keys = Keys::new(keys::Key::from_bytes(&[7; 32]).unwrap()).unwrap();
        let row = fields! { "name" => "Ana Costa" };
        let words = Words::of([(COLUMNS, &row)]);
        let sealed = words.seal(&keys, "one").unwrap();
        assert!(memchr_free(&sealed, b"Ana Costa"));
        assert_eq!(Words::open(&keys, "one", &sealed).unwrap(), words);
        assert!(Words::open(&keys, "another", &sealed).is_err());
    }

    fn memchr_free(bytes: &[u8], word: &[u8]) -> bool {
        !bytes.windows(word.len()).any(|window| window == word)
    }
}
