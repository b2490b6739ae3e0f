//! What a person takes elsewhere (GDPR Art. 20): what she told and what was noted while dealing with
//! her, not what was inferred, nor what a law makes the business keep. As JSON with the published
//! schema, as tables, as a vCard, with her files; an empty workspace takes it in.

use std::io::{Seek, Write};
use std::path::Path;

use super::content::Content;
use super::lock::{Archive, Password};
use super::writing::{CopyOptions, Written, business, language, report};
use crate::data_map::{self, Category, Column, Table};
use crate::db::{Fields, Tx, Value, field};
use crate::error::Result;
use crate::exporting::{export_schema, portable};
use crate::privacy::actions::subject_in;
use crate::privacy::discovery::bring_up;
use crate::privacy::model::Person;
use crate::privacy::store::whole_rows;
use crate::words::Words;
use crate::workspace::{Workspace, write_whole_with};

/// Rows by their tables.
type Rows = Vec<(&'static Table, Vec<Fields>)>;

/// Writes what a person takes elsewhere into one archive: `data.json`, `schema.json`, tables,
/// `contacts.vcf` and her files. Others are taken out as in her copy.
///
/// # Errors
/// As [`super::write_copy`].
pub async fn write_portable(
    workspace: &Workspace,
    person: Person,
    path: &Path,
    options: &CopyOptions,
) -> Result<Written> {
    let (password, made) = options.lock.password()?;
    bring_up(workspace).await?;
    let business = business(workspace).await?;
    let mark = Words::new(&language(options, &business)).text("packs-mark", &[]);
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    let content = Content::gather(workspace, &mut tx, &subject, mark).await?;
    let rows = rows(&mut tx, &subject, &content).await?;
    tx.rollback().await?;
    let at = workspace.clock().now();
    write_whole_with(path, |file| write_archive(file, &rows, at, &password))?;
    Ok(Written {
        report: report(path, &rows, is_portable)?,
        password: made,
    })
}

/// A table of which she takes something along.
fn is_portable(table: &Table) -> bool {
    portable::leaves(table)
        && table
            .columns
            .iter()
            .any(|column| table.in_portability(column))
}

/// Her rows, each with every column of its table, so that the published schema fits: what she does
/// not take along is empty. What lies in the trash is on its way out and stays.
async fn rows(tx: &mut Tx, subject: &str, content: &Content) -> Result<Rows> {
    let mut all: Rows = Vec::new();
    for table in data_map::tables().filter(|table| table.name == "subjects" || is_portable(table)) {
        let mut rows = Vec::new();
        for row in whole_rows(tx, table, subject).await? {
            let is_in_trash = field(&row, "deleted_at").and_then(Value::as_text).is_some();
            if !is_in_trash && is_taken(table, &row, content) {
                rows.push(portable_row(table, row, content));
            }
        }
        if !rows.is_empty() {
            all.push((table, rows));
        }
    }
    Ok(all)
}

/// A file that was decided to stay out of the copy stays out of this too, with its bytes.
fn is_taken(table: &Table, row: &Fields, content: &Content) -> bool {
    let column = match table.name {
        "files" => "id",
        "file_chunks" => "file_id",
        _ => return true,
    };
    let id = field(row, column)
        .and_then(Value::as_text)
        .unwrap_or_default();
    let place = format!("file:{id}");
    content
        .files
        .iter()
        .any(|file| file.place == place && file.is_included)
}

fn portable_row(table: &'static Table, row: Fields, content: &Content) -> Fields {
    row.into_iter()
        .map(|(name, value)| {
            let kept = table
                .column(name)
                .is_some_and(|column| is_kept(table, column));
            let value = match (value, kept) {
                (value, false) => nothing_of(&value),
                (Value::Text(Some(text)), true) => content.text_without(table, name, text),
                (value, true) => value,
            };
            (name, value)
        })
        .collect()
}

/// Ids and times join the rows and say nothing; links to records of others lead nowhere.
fn is_kept(table: &Table, column: &Column) -> bool {
    let is_link = matches!(column.name, "company_id" | "restricted_at");
    !is_link && (column.category == Category::None || table.in_portability(column))
}

fn nothing_of(value: &Value) -> Value {
    match value {
        Value::Text(_) => Value::Text(None),
        Value::Integer(_) => Value::Integer(None),
        Value::Truth(_) => Value::Truth(None),
        Value::Bytes(_) => Value::Bytes(None),
    }
}

impl Content {
    /// A text of a row without others; what stands in a list or a document stays one.
    fn text_without(&self, table: &'static Table, name: &str, text: String) -> Value {
        let name = table.column(name).map_or("", |column| column.name);
        let row: Fields = vec![(name, text.into())];
        let shown = self.shown(table, &row);
        let clean = shown.into_iter().find(|(column, _)| *column == name);
        Value::from(match clean {
            Some((_, serde_json::Value::String(text))) => text,
            Some((_, json)) => json.to_string(),
            None => String::new(),
        })
    }
}

fn write_archive(
    file: &mut (impl Write + Seek),
    rows: &Rows,
    at: jiff::Timestamp,
    password: &Password,
) -> Result<()> {
    let mut archive = Archive::new(file, password);
    archive.add("data.json", &portable::document(rows, at)?)?;
    archive.add("schema.json", &serde_json::to_vec_pretty(&export_schema())?)?;
    for (name, text) in portable::sheets(rows) {
        archive.add(&format!("tables/{name}.csv"), text.as_bytes())?;
    }
    let cards = portable::cards(rows);
    if !cards.is_empty() {
        archive.add("contacts.vcf", cards.as_bytes())?;
    }
    for (name, bytes) in files(rows) {
        archive.add_attached(&name, &bytes)?;
    }
    archive.finish()?;
    Ok(())
}

/// Names and bytes of the files among the rows.
fn files(rows: &Rows) -> Vec<(String, Vec<u8>)> {
    let of = |name: &str| {
        rows.iter()
            .find(|(table, _)| table.name == name)
            .map_or(&[][..], |(_, rows)| rows.as_slice())
    };
    let text = |row: &Fields, name: &str| {
        let text = field(row, name).and_then(Value::as_text);
        text.unwrap_or_default().to_owned()
    };
    of("files")
        .iter()
        .map(|file| {
            let id = text(file, "id");
            let mut pieces: Vec<(i64, &Vec<u8>)> = of("file_chunks")
                .iter()
                .filter(|piece| text(piece, "file_id") == id)
                .filter_map(
                    |piece| match (field(piece, "position"), field(piece, "bytes")) {
                        (Some(Value::Integer(Some(at))), Some(Value::Bytes(Some(bytes)))) => {
                            Some((*at, bytes))
                        }
                        _ => None,
                    },
                )
                .collect();
            pieces.sort_by_key(|(at, _)| *at);
            let bytes = pieces
                .into_iter()
                .flat_map(|(_, bytes)| bytes.clone())
                .collect();
            (text(file, "name"), bytes)
        })
        .collect()
}
