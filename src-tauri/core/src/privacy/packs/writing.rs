//! Writing a person's copy: for reading as a PDF, for programs as JSON and CSV, with her files.

use std::io::{Seek, Write};
use std::path::Path;

use serde_json::{Map, Value as Json, json};

use super::content::{Content, is_in_copy};
use super::lock::{Archive, CopyLock, MadePassword, Password};
use super::model::CopyFile;
use super::{paper, store};
use crate::data_map::{self, Table};
use crate::db::{Fields, Tx};
use crate::error::{Fault, Result};
use crate::exporting::csv;
use crate::privacy::access::{AccessReport, is_shown};
use crate::privacy::actions::subject_in;
use crate::privacy::discovery::bring_up;
use crate::privacy::discovery::store::file_bytes;
use crate::privacy::model::{Count, Person};
use crate::settings::{self, Business};
use crate::values::CountryCode;
use crate::words::Words;
use crate::workspace::{Workspace, write_whole_with};

/// How a copy is written.
pub struct CopyOptions {
    /// The language of its words; the business's where it is blank.
    pub language: String,
    /// Whether it is locked.
    pub lock: CopyLock,
}

impl Default for CopyOptions {
    fn default() -> Self {
        Self {
            language: String::new(),
            lock: CopyLock::Open,
        }
    }
}

/// What else an archive came with.
#[derive(Debug)]
pub struct Written {
    /// What it holds.
    pub report: AccessReport,
    /// The password that was made for it, to be shown once.
    pub password: Option<MadePassword>,
}

/// A file as it lies in the archive; nothing where it was left out.
pub(super) struct Placed {
    pub file: CopyFile,
    pub path: Option<String>,
}

/// Writes everything about a person into one archive: `copy.pdf` to read, `data.json`, a table for
/// each kind, her files. Others are taken out of texts unless somebody decided that they are shown;
/// files that name others stay out unless somebody decided that they go in.
///
/// # Errors
/// `record-not-found`, `copy-password-short`, what the file system refuses. No file is there then.
pub async fn write_copy(
    workspace: &Workspace,
    person: Person,
    path: &Path,
    options: &CopyOptions,
) -> Result<Written> {
    let (password, made) = options.lock.password()?;
    bring_up(workspace).await?;
    let business = business(workspace).await?;
    let words = Words::new(&language(options, &business));
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    let mark = words.text("packs-mark", &[]);
    let content = Content::gather(workspace, &mut tx, &subject, mark).await?;
    let attached = attached(&mut tx, &content).await?;
    tx.rollback().await?;
    let around = paper::Around::of(workspace, &words, &business).await?;
    write_whole_with(path, |file| {
        write_archive(file, &content, attached, &password, &around)
    })?;
    Ok(Written {
        report: report(path, &content.tables, is_shown)?,
        password: made,
    })
}

/// The language that was asked for; the business's where none was.
pub(super) fn language(options: &CopyOptions, business: &Business) -> String {
    match options.language.as_str() {
        "" => business.formats.locale.clone(),
        language => language.to_owned(),
    }
}

/// What an archive holds, and which tables were looked through for it.
pub(super) fn report(
    path: &Path,
    tables: &[(&'static Table, Vec<Fields>)],
    is_looked_through: impl Fn(&Table) -> bool,
) -> Result<AccessReport> {
    let count = |(table, rows): &(&'static Table, Vec<Fields>)| Count {
        kind: table.name.to_owned(),
        count: rows.len(),
    };
    Ok(AccessReport {
        path: path.display().to_string(),
        bytes: std::fs::metadata(path)?.len(),
        records: tables.iter().map(count).collect(),
        searched: data_map::tables()
            .filter(|table| is_looked_through(table))
            .map(|table| table.name.to_owned())
            .collect(),
    })
}

/// The business; one without a name before the first run said which it is.
pub(super) async fn business(workspace: &Workspace) -> Result<Business> {
    match settings::business(workspace).await {
        Err(error) if error.code() == "settings-business-missing" => {
            let anywhere = CountryCode::parse("GB")
                .map_err(|_| Fault::Invariant("Great Britain is a country".into()))?;
            Ok(Business::first("", anywhere))
        }
        known => known,
    }
}

/// The bytes of the files that go in.
async fn attached(tx: &mut Tx, content: &Content) -> Result<Vec<(CopyFile, Option<Vec<u8>>)>> {
    let mut attached = Vec::new();
    for file in &content.files {
        let bytes = match file.place.split_once(':') {
            Some(("file", id)) if file.is_included => Some(file_bytes(tx, id).await?),
            Some((_, id)) if file.is_included => Some(store::document_bytes(tx, id).await?),
            _ => None,
        };
        attached.push((file.clone(), bytes));
    }
    Ok(attached)
}

fn write_archive(
    file: &mut (impl Write + Seek),
    content: &Content,
    attached: Vec<(CopyFile, Option<Vec<u8>>)>,
    password: &Password,
    around: &paper::Around<'_>,
) -> Result<()> {
    let mut archive = Archive::new(file, password);
    let mut files = Vec::new();
    for (file, bytes) in attached {
        let path = match bytes {
            Some(bytes) => Some(archive.add_attached(&content.others.without(&file.name), &bytes)?),
            None => None,
        };
        files.push(Placed { file, path });
    }
    let mut data = Map::new();
    for (table, rows) in &content.tables {
        let rows: Vec<Map<String, Json>> = rows
            .iter()
            .map(|row| named(content.shown(table, row)))
            .collect();
        archive.add(
            &format!("tables/{}.csv", table.name),
            as_csv(table, &rows).as_bytes(),
        )?;
        let rows = rows.into_iter().map(Json::Object).collect();
        data.insert(table.name.to_owned(), Json::Array(rows));
    }
    let mentions: Vec<Json> = content
        .mentions
        .iter()
        .map(|(mention, text)| {
            json!({"in": mention.kind, "on": mention.at, "text": content.others.without(text)})
        })
        .collect();
    let listed: Vec<Json> = files
        .iter()
        .map(|one| json!({"name": content.others.without(&one.file.name), "path": one.path}))
        .collect();
    let about = paper::supplement(content, &files, around);
    archive.add("copy.pdf", &paper::draw(content, &about, around)?)?;
    archive.add(
        "data.json",
        &serde_json::to_vec_pretty(&json!({
            "format": "okicrm-access-2",
            "madeOn": around.made_on,
            "about": about.iter().map(|(_, heading, text)| json!({"heading": heading, "text": text})).collect::<Vec<_>>(),
            "data": data,
            "mentions": mentions,
            "files": listed,
            "searched": {
                "for": content.findings.traits,
                "through": content.findings.searched,
                "notRead": content.findings.unread.iter().map(|one| content.others.without(&one.name)).collect::<Vec<_>>(),
            },
        }))?,
    )?;
    archive.finish()?;
    Ok(())
}

fn named(columns: Vec<(&'static str, Json)>) -> Map<String, Json> {
    columns
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn as_csv(table: &Table, rows: &[Map<String, Json>]) -> String {
    let columns = || table.columns.iter().filter(|column| is_in_copy(column));
    let mut text = csv::BYTE_ORDER_MARK.to_owned();
    csv::write_record(&mut text, columns().map(|column| column.name));
    for row in rows {
        let cells: Vec<String> = columns()
            .map(|column| match row.get(column.name) {
                Some(Json::String(text)) => text.clone(),
                Some(Json::Null) | None => String::new(),
                Some(other) => other.to_string(),
            })
            .collect();
        csv::write_record(&mut text, cells.iter().map(String::as_str));
    }
    text
}
