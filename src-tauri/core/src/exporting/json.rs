//! Everything as one JSON document: `{"format", "version", "complete",
//! "exportedAt", "<kind>": [row, …], …}`.
//!
//! Rows are written as they are stored, so that nothing can be lost in between: column names in
//! camel case, money in minor units beside its currency, decimals and dates as text, bytes as
//! base64. A column that stores JSON is written as JSON and not as text within text.

use std::io::Write;

use super::kinds::{Kind, VERSION};
use crate::db::{Fields, Value};
use crate::error::Result;

/// Columns that store JSON.
const JSON_COLUMNS: &[&str] = &[
    "value",
    "emails",
    "phones",
    "addresses",
    "websites",
    "tags",
    "unknown",
    "document",
    "draft",
    "lines",
    "totals",
];

/// `sort_name` → `sortName`.
pub(super) fn wire_name(name: &str) -> String {
    let mut wire = String::with_capacity(name.len());
    let mut raise = false;
    for character in name.chars() {
        if character == '_' {
            raise = true;
        } else if std::mem::take(&mut raise) {
            wire.extend(character.to_uppercase());
        } else {
            wire.push(character);
        }
    }
    wire
}

/// Whether a column stores JSON.
pub(super) fn is_json(column: &str) -> bool {
    JSON_COLUMNS.contains(&column)
}

/// Writes the members before the first kind.
pub(super) fn write_head(
    out: &mut impl Write,
    format: &str,
    exported_at: jiff::Timestamp,
    complete: bool,
) -> Result<()> {
    write!(
        out,
        "{{\"format\":\"{format}\",\"version\":{VERSION},\"complete\":{complete},\"exportedAt\":\"{exported_at:.3}\""
    )?;
    Ok(())
}

/// Begins a kind's array.
pub(super) fn write_kind(out: &mut impl Write, kind: &Kind) -> Result<()> {
    write!(out, ",\n\"{}\":[", kind.name)?;
    Ok(())
}

/// Writes one row of a kind's array.
pub(super) fn write_row(
    out: &mut impl Write,
    row: &Fields,
    names: &[String],
    first: bool,
) -> Result<()> {
    out.write_all(if first { b"\n{" } else { b",\n{" })?;
    for (index, ((column, value), name)) in row.iter().zip(names).enumerate() {
        if index > 0 {
            out.write_all(b",")?;
        }
        write!(out, "\"{name}\":")?;
        match value {
            Value::Text(Some(text)) if is_json(column) && is_canonical(text) => {
                out.write_all(text.as_bytes())?;
            }
            Value::Text(Some(text)) => serde_json::to_writer(&mut *out, text)?,
            other => serde_json::to_writer(&mut *out, &other.to_json())?,
        }
    }
    out.write_all(b"}")?;
    Ok(())
}

/// Whether reading the text as JSON and writing it again gives the same text, so that it can stand
/// in the document as JSON and come back exactly. Lists and objects only: a plain text is written
/// as text.
fn is_canonical(text: &str) -> bool {
    if !text.starts_with(['[', '{']) {
        return false;
    }
    if text == "[]" || text == "{}" {
        return true;
    }
    let read: serde_json::Result<serde_json::Value> = serde_json::from_str(text);
    read.is_ok_and(|value| value.to_string().as_str() == text)
}
