//! A copy of everything kept about one person (GDPR Art. 15), as one archive.

use std::io::{Seek, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use ts_rs::TS;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::actions::subject_in;
use super::model::{Count, Person};
use super::store;
use crate::data_map::{self, Category, Table};
use crate::db::Fields;
use crate::error::{Fault, Result};
use crate::exporting::csv;
use crate::workspace::{Workspace, write_whole_with};

/// What an archive holds.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessReport {
    /// Where it is.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Rows by kind.
    pub records: Vec<Count>,
    /// Every kind that was looked through, found or not.
    pub searched: Vec<String>,
}

/// Writes a person's archive: `data.json` with everything, a CSV per kind, her files, and what was
/// looked through.
pub async fn export_person(
    workspace: &Workspace,
    person: Person,
    path: &Path,
) -> Result<AccessReport> {
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    let mut found: Vec<(&'static Table, Vec<Fields>)> = Vec::new();
    let mut searched = Vec::new();
    for table in data_map::tables().filter(|table| is_shown(table)) {
        searched.push(table.name.to_owned());
        let rows = store::whole_rows(&mut tx, table, &subject).await?;
        if !rows.is_empty() {
            found.push((table, rows));
        }
    }
    tx.rollback().await?;
    write_whole_with(path, |file| write_archive(file, &found, &searched))?;
    Ok(AccessReport {
        path: path.display().to_string(),
        bytes: std::fs::metadata(path)?.len(),
        records: found
            .iter()
            .map(|(table, rows)| Count {
                kind: table.name.to_owned(),
                count: rows.len(),
            })
            .collect(),
        searched,
    })
}

/// Keys and what is derived tell the person nothing; the log is told as history of her records.
fn is_shown(table: &Table) -> bool {
    table.is_personal()
        && !table.derived
        && !matches!(
            table.name,
            "changes" | "subject_keys" | "actors" | "acceptances"
        )
}

fn write_archive(
    file: &mut (impl Write + Seek),
    found: &[(&'static Table, Vec<Fields>)],
    searched: &[String],
) -> Result<()> {
    let mut archive = ZipWriter::new(file);
    let options = SimpleFileOptions::default();
    let mut data = Map::new();
    for (table, rows) in found {
        let rows: Vec<Json> = rows
            .iter()
            .map(|row| Json::Object(shown(table, row)))
            .collect();
        start(&mut archive, &format!("{}.csv", table.name), options)?;
        archive.write_all(as_csv(table, &rows).as_bytes())?;
        data.insert(table.name.to_owned(), Json::Array(rows));
    }
    start(&mut archive, "data.json", options)?;
    archive.write_all(&serde_json::to_vec_pretty(&json!({
        "format": "okicrm-access-1",
        "data": data,
        "searched": searched,
    }))?)?;
    archive.finish().map_err(archive_fault)?;
    Ok(())
}

/// Ids and flags stay out of a person's copy only where they say nothing: they are kept, because
/// they join the rows; sealed columns go.
fn shown(table: &Table, row: &Fields) -> Map<String, Json> {
    row.iter()
        .filter(|(name, _)| {
            table
                .column(name)
                .is_some_and(|column| column.category != Category::Sealed)
        })
        .map(|(name, value)| ((*name).to_owned(), value.to_json()))
        .collect()
}

fn as_csv(table: &Table, rows: &[Json]) -> String {
    let mut text = String::new();
    csv::write_record(&mut text, table.columns.iter().map(|column| column.name));
    for row in rows {
        let cells: Vec<String> = table
            .columns
            .iter()
            .map(|column| match &row[column.name] {
                Json::String(text) => text.clone(),
                Json::Null => String::new(),
                other => other.to_string(),
            })
            .collect();
        csv::write_record(&mut text, cells.iter().map(String::as_str));
    }
    text
}

fn start<W: Write + Seek>(
    archive: &mut ZipWriter<W>,
    name: &str,
    options: SimpleFileOptions,
) -> Result<()> {
    archive
        .start_file(name, options)
        .map_err(archive_fault)
        .map_err(Into::into)
}

fn archive_fault(error: zip::result::ZipError) -> Fault {
    Fault::Shape(format!("archive: {error}"))
}
