//! Some rows as the whole export writes them: one person's, for her to take elsewhere. The document
//! has the published schema, so that it can be brought into an empty workspace.

use super::csv::BYTE_ORDER_MARK;
use super::kinds::{FORMAT, Kind, kinds};
use super::person::{self, person_of};
use super::sheets::{Sheet, shape_of};
use super::{json, store, vcard};
use crate::data_map::Table;
use crate::db::Fields;
use crate::error::Result;

/// Rows by their tables.
pub(crate) type Rows = [(&'static Table, Vec<Fields>)];

/// Whether rows of a table leave at all.
pub(crate) fn leaves(table: &Table) -> bool {
    kinds().iter().any(|kind| kind.table.name == table.name)
}

/// The document, each kind in its place.
///
/// # Errors
/// When a row cannot be written as JSON.
pub(crate) fn document(rows: &Rows, at: jiff::Timestamp) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    json::write_head(&mut out, FORMAT, at, true)?;
    for kind in kinds() {
        json::write_kind(&mut out, &kind)?;
        let columns = kind.table.columns.iter();
        let names: Vec<String> = columns.map(|column| json::wire_name(column.name)).collect();
        for (position, row) in of_kind(rows, &kind).iter().enumerate() {
            json::write_row(&mut out, row, &names, position == 0)?;
        }
        out.extend_from_slice(b"]");
    }
    out.extend_from_slice(b"}\n");
    Ok(out)
}

/// A sheet for each kind of which there are rows, with its name.
pub(crate) fn sheets(rows: &Rows) -> Vec<(String, String)> {
    let mut sheets = Vec::new();
    for kind in kinds().into_iter().filter(Kind::is_of_people) {
        let rows = of_kind(rows, &kind);
        if rows.is_empty() {
            continue;
        }
        let mut sheet = Sheet::of(&kind);
        if let Some(lists) = sheet.lists(&kind) {
            let measured = rows.iter().map(|row| with_columns(row, &lists));
            measured.for_each(|row| sheet.measure(&row));
        }
        let mut text = BYTE_ORDER_MARK.to_owned();
        text.push_str(&sheet.headings());
        let shape = sheet.shape(&kind);
        for row in rows {
            sheet.write(&mut text, &with_columns(row, &shape));
        }
        sheets.push((kind.name, text));
    }
    sheets
}

/// The contacts as vCards 4.0.
pub(crate) fn cards(rows: &Rows) -> String {
    let mut cards = String::new();
    for kind in kinds().iter().filter(|kind| kind.name == "contacts") {
        let shape = shape_of(kind, person::COLUMNS);
        for row in of_kind(rows, kind) {
            vcard::write_card(&mut cards, &person_of(&with_columns(row, &shape)));
        }
    }
    cards
}

/// A row with the columns of a shape alone, as it is read from its table.
fn with_columns(row: &Fields, shape: &store::Shape) -> Fields {
    row.iter()
        .filter(|(name, _)| shape.iter().any(|(column, _)| column == name))
        .cloned()
        .collect()
}

fn of_kind<'a>(rows: &'a Rows, kind: &Kind) -> &'a [Fields] {
    rows.iter()
        .find(|(table, _)| table.name == kind.table.name)
        .map_or(&[], |(_, rows)| rows)
}
