//! How the values of a person's records stand on paper: codes in the words that the window has for
//! them, days and amounts as people write them. The JSON beside it keeps them as they are stored.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::Value as Json;

use crate::data_map::Table;
use crate::db::{Fields, Value, field};
use crate::values::{CurrencyCode, Money};
use crate::words::{Formats, Words};

/// Pages that are read by nobody: a value with more says so and points to the JSON.
const LONGEST_VALUE: usize = 20_000;

/// Columns that hold a code, and where its words are.
const CODES: [(&str, &str, &str); 10] = [
    ("activities", "direction", "timeline-direction"),
    ("activities", "kind", "timeline-new"),
    ("consents", "came_by", "consent-came"),
    ("consents", "channel", "consent-channel"),
    ("consents", "purpose", "consent-purpose"),
    ("consents", "standing", "consent-standing"),
    ("contacts", "lifecycle", "contacts-lifecycle"),
    ("invoices", "status", "invoices-standing"),
    ("leads", "status", "leads-status"),
    ("sensitive_answers", "answer", "sensitive-answer"),
];

/// What is written by hand in a document; the rest is how it is laid out and reckoned.
const SENTENCES: [&str; 4] = ["description", "note", "buyerReference", "reason"];

/// One value of a record on paper; nothing where it says nothing.
pub(super) fn told(
    table: &Table,
    row: &Fields,
    column: &str,
    value: &Json,
    words: &Words,
    formats: &Formats,
) -> String {
    // An id leads nowhere on paper.
    if column.ends_with("_id") {
        return String::new();
    }
    match value {
        Json::String(text) => {
            of_code(table, column, text, words).unwrap_or_else(|| of_text(text, formats))
        }
        Json::Number(number) => {
            of_money(row, column, number.as_i64(), formats).unwrap_or_else(|| number.to_string())
        }
        document if matches!(column, "draft" | "frozen") => of_document(document),
        other => of_list(other),
    }
}

/// The day a time or date names.
pub(super) fn day(at: &str, formats: &Formats) -> String {
    let date = at.get(..10).unwrap_or(at).parse::<Date>();
    date.map_or_else(|_| at.to_owned(), |date| formats.date(date))
}

fn of_code(table: &Table, column: &str, code: &str, words: &Words) -> Option<String> {
    let (.., prefix) = CODES
        .iter()
        .find(|(of, name, _)| *of == table.name && *name == column)?;
    let id = format!("{prefix}-{code}");
    words.knows(&id).then(|| words.text(&id, &[]))
}

fn of_text(text: &str, formats: &Formats) -> String {
    if let Ok(at) = text.parse::<Timestamp>() {
        let time = at.to_zoned(TimeZone::UTC);
        return format!(
            "{}, {:02}:{:02} UTC",
            formats.date(time.date()),
            time.hour(),
            time.minute()
        );
    }
    match text.parse::<Date>() {
        Ok(date) if text.len() == 10 => formats.date(date),
        _ => shortened(text),
    }
}

/// Amounts are stored in the smallest unit of the currency beside them.
fn of_money(row: &Fields, column: &str, units: Option<i64>, formats: &Formats) -> Option<String> {
    if !matches!(column, "amount" | "due" | "gross" | "paid") {
        return None;
    }
    let currency = field(row, "currency").and_then(Value::as_text)?;
    let money = Money::from_minor(units?, CurrencyCode::parse(currency).ok()?);
    Some(formats.money(money))
}

/// What a document of hers is about; it lies beside the paper as it was sent.
fn of_document(document: &Json) -> String {
    let mut written = Vec::new();
    sentences(document, &mut written);
    shortened(&written.join(", "))
}

fn sentences<'a>(json: &'a Json, written: &mut Vec<&'a str>) {
    match json {
        Json::Array(list) => list.iter().for_each(|one| sentences(one, written)),
        Json::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Json::String(text) if SENTENCES.contains(&name.as_str()) => {
                        if !text.is_empty() && !written.contains(&text.as_str()) {
                            written.push(text);
                        }
                    }
                    other => sentences(other, written),
                }
            }
        }
        _ => {}
    }
}

fn of_list(value: &Json) -> String {
    let mut text = String::new();
    collect(value, &mut text);
    shortened(text.trim_end_matches([' ', ',']))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}… (data.json)", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn collect(value: &Json, text: &mut String) {
    let mut add = |one: &str| {
        if !one.is_empty() {
            text.push_str(one);
            text.push_str(", ");
        }
    };
    match value {
        Json::Null => {}
        Json::Bool(truth) => add(if *truth { "✓" } else { "–" }),
        Json::Number(number) => add(&number.to_string()),
        Json::String(one) => add(one),
        Json::Array(list) => list.iter().for_each(|one| collect(one, text)),
        Json::Object(fields) => fields.values().for_each(|one| collect(one, text)),
    }
}
