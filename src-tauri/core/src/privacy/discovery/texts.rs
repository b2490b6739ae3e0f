//! Which columns of a row can name somebody, by the data map, and their text.

use serde_json::Value as Json;

use crate::data_map::{self, Category, Column, Source, Table};
use crate::db::{Fields, Kind, Value, field};

/// Tables with text in which somebody can be named. What is worked out from other columns tells
/// nothing new, but for the text that was taken out of files.
pub(in crate::privacy) fn tables() -> impl Iterator<Item = &'static Table> {
    data_map::tables().filter(|table| has_texts(table))
}

pub(in crate::privacy) fn has_texts(table: &Table) -> bool {
    let is_source = !table.derived || table.name == "file_texts";
    is_source
        && !matches!(table.name, "changes" | "person_choices")
        && columns(table).next().is_some()
}

/// The columns of a table that can name somebody.
pub(in crate::privacy) fn columns(table: &Table) -> impl Iterator<Item = &'static Column> {
    table.columns.iter().filter(|column| {
        column.kind == Kind::Text
            && !matches!(column.category, Category::None | Category::Sealed)
            && column.source != Source::Derived
    })
}

/// The text of one column; of lists and documents that are stored as JSON what stands in them.
pub(in crate::privacy) fn text_of(row: &Fields, column: &str) -> String {
    let stored = field(row, column).and_then(Value::as_text);
    readable(stored.unwrap_or_default())
}

/// A stored text as it is read.
pub(in crate::privacy) fn readable(stored: &str) -> String {
    if stored.starts_with(['[', '{'])
        && let Ok(json) = serde_json::from_str::<Json>(stored)
    {
        let mut text = String::new();
        strings(&json, &mut text);
        return text;
    }
    stored.to_owned()
}

fn strings(json: &Json, text: &mut String) {
    match json {
        Json::String(one) => {
            text.push_str(one);
            text.push('\n');
        }
        Json::Array(list) => list.iter().for_each(|one| strings(one, text)),
        Json::Object(fields) => fields.values().for_each(|one| strings(one, text)),
        Json::Number(number) => {
            text.push_str(&number.to_string());
            text.push('\n');
        }
        Json::Null | Json::Bool(_) => {}
    }
}

/// Everything in a row that can name somebody, as one text.
pub(in crate::privacy) fn whole(table: &Table, row: &Fields) -> String {
    columns(table)
        .map(|column| text_of(row, column.name))
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}
