//! Keeps the passages in step with the records: once through every table, then whatever the change
//! log says has changed, and the text of new files. Nobody who writes a record waits for it; what it
//! has not come to yet is looked through record by record.

use std::collections::BTreeMap;

use super::words::passage;
use super::{store, texts};
use crate::change::{self, Former, Which};
use crate::data_map::{self, Subject, Table};
use crate::db::passages::{self, Passage};
use crate::db::{Fields, Tx, Value, field};
use crate::error::Result;
use crate::file_text;
use crate::workspace::Workspace;

/// Rows or entries of the log in one transaction, so that nobody waits long for the next.
const AT_ONCE: i64 = 2_000;
/// Files whose text is taken out between two transactions.
const FILES_AT_ONCE: i64 = 16;
/// The stage after the tables: what records said before.
const LOG: &str = "changes";

/// How far the passages are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub through: i64,
    pub stage: String,
    pub after: String,
}

/// Brings the passages up to the records. A workspace that is only read is left as it is.
///
/// # Errors
/// What the database says.
pub async fn bring_up(workspace: &Workspace) -> Result<()> {
    if !workspace.can_write() {
        return Ok(());
    }
    while read_files(workspace).await? {}
    while step(workspace).await? {}
    Ok(())
}

/// One transaction's work; says whether there is more.
async fn step(workspace: &Workspace) -> Result<bool> {
    let mut tx = workspace.begin().await?;
    let next = match store::mark(&mut tx).await? {
        None => Some(Mark {
            through: change::head(&mut tx).await?,
            stage: stages().next().unwrap_or_default().to_owned(),
            after: String::new(),
        }),
        Some(mark) if mark.stage == LOG => go_through_log(workspace, &mut tx, mark).await?,
        Some(mark) if !mark.stage.is_empty() => go_through_table(&mut tx, mark).await?,
        Some(mark) => follow(workspace, &mut tx, mark).await?,
    };
    let Some(next) = next else {
        tx.rollback().await?;
        return Ok(false);
    };
    store::put_mark(&mut tx, &next).await?;
    tx.commit().await?;
    Ok(true)
}

fn stages() -> impl Iterator<Item = &'static str> {
    tables().map(|table| table.name).chain([LOG, ""])
}

/// Tables that are gone through; the text of files comes with their rows.
fn tables() -> impl Iterator<Item = &'static Table> {
    texts::tables().filter(|table| !matches!(table.subject, Subject::Through { .. }))
}

fn stage_after(stage: &str) -> String {
    let mut stages = stages().skip_while(|one| *one != stage);
    stages.nth(1).unwrap_or_default().to_owned()
}

async fn go_through_table(tx: &mut Tx, mark: Mark) -> Result<Option<Mark>> {
    // A table that an earlier version knew and this one does not is passed over.
    let mut rows = Vec::new();
    if let Some(table) = data_map::table(&mark.stage) {
        let after = Value::from(&mark.after);
        rows = change::page(tx, table, Some(&after), AT_ONCE).await?;
        let found = of_rows(tx, table, &rows).await?;
        passages::replace(tx, found).await?;
    }
    let is_last = rows.len() < usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
    let last = rows.last().map(|row| id_of(row).to_owned());
    Ok(Some(if is_last {
        Mark {
            stage: stage_after(&mark.stage),
            after: String::new(),
            ..mark
        }
    } else {
        Mark {
            after: last.unwrap_or_default(),
            ..mark
        }
    }))
}

async fn go_through_log(workspace: &Workspace, tx: &mut Tx, mark: Mark) -> Result<Option<Mark>> {
    let after = mark.after.parse().unwrap_or(0);
    let until = mark.through.min(after + AT_ONCE * 10);
    let which = Which::Between(after, until, i64::MAX);
    let former = change::former(workspace, tx, which).await?;
    let found = former.iter().filter_map(of_former).collect();
    passages::replace(tx, found).await?;
    Ok(Some(if until >= mark.through {
        Mark {
            stage: String::new(),
            after: String::new(),
            ..mark
        }
    } else {
        Mark {
            after: until.to_string(),
            ..mark
        }
    }))
}

/// Follows the log by some entries; nothing where there are none.
async fn follow(workspace: &Workspace, tx: &mut Tx, mark: Mark) -> Result<Option<Mark>> {
    let changed = change::changed_after(tx, mark.through, AT_ONCE).await?;
    let Some(last) = changed.last().map(|one| one.number) else {
        return Ok(None);
    };
    let (found, gone) = passages_of(tx, &changed).await?;
    passages::remove(tx, &gone).await?;
    passages::replace(tx, found).await?;
    let which = Which::Between(mark.through, last, i64::MAX);
    let former = change::former(workspace, tx, which).await?;
    let found = former.iter().filter_map(of_former).collect();
    passages::replace(tx, found).await?;
    Ok(Some(Mark {
        through: last,
        ..mark
    }))
}

/// The passages of changed records, and the ids of those of records that are gone.
async fn passages_of(
    tx: &mut Tx,
    changed: &[change::ChangedRecord],
) -> Result<(Vec<Passage>, Vec<String>)> {
    let mut records: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for one in changed {
        let ids = records.entry(&one.table_name).or_default();
        if !ids.contains(&one.record_id) {
            ids.push(one.record_id.clone());
        }
    }
    let (mut found, mut gone) = (Vec::new(), Vec::new());
    for (name, ids) in records {
        let Some(table) = tables().find(|table| table.name == name) else {
            continue;
        };
        let rows = store::rows_by_id(tx, table, &ids).await?;
        for id in ids {
            if !rows.iter().any(|row| id_of(row) == id) {
                gone.push(format!("{name}:{id}"));
                gone.push(format!("file_texts:{id}"));
            }
        }
        found.extend(of_rows(tx, table, &rows).await?);
    }
    Ok((found, gone))
}

/// The passages of rows; of files also those of the text inside.
async fn of_rows(tx: &mut Tx, table: &'static Table, rows: &[Fields]) -> Result<Vec<Passage>> {
    let mut found: Vec<Passage> = rows.iter().map(|row| of_row(table, row)).collect();
    if table.name == "files" {
        let ids: Vec<String> = rows.iter().map(|row| id_of(row).to_owned()).collect();
        for (id, subject_id, text) in store::file_texts(tx, &ids).await? {
            found.push(of_file(id, subject_id, &text));
        }
    }
    Ok(found)
}

fn of_row(table: &'static Table, row: &Fields) -> Passage {
    let record_id = id_of(row).to_owned();
    Passage {
        id: format!("{}:{record_id}", table.name),
        kind: table.name.to_owned(),
        subject_id: subject_of(table, row),
        text: passage(&texts::whole(table, row)),
        record_id,
    }
}

fn of_file(id: String, subject_id: Option<String>, text: &str) -> Passage {
    Passage {
        id: format!("file_texts:{id}"),
        kind: "file_texts".to_owned(),
        record_id: id,
        subject_id,
        text: passage(text),
    }
}

fn of_former(former: &Former) -> Option<Passage> {
    let table = tables().find(|table| table.name == former.table_name)?;
    let text = former_texts(table, former)
        .map(|(_, text)| text)
        .collect::<Vec<_>>()
        .join("\n");
    Some(Passage {
        id: format!("{LOG}:{}", former.number),
        kind: LOG.to_owned(),
        record_id: former.record_id.clone(),
        subject_id: former.subject_id.clone(),
        text: passage(&text),
    })
}

/// What a record's columns said before.
pub(super) fn former_texts<'a>(
    table: &'static Table,
    former: &'a Former,
) -> impl Iterator<Item = (&'static str, String)> + 'a {
    texts::columns(table).filter_map(|column| {
        let stored = former.before.get(column.name)?.as_str()?;
        Some((column.name, texts::readable(stored)))
    })
}

pub(super) fn id_of(row: &Fields) -> &str {
    field(row, "id")
        .and_then(Value::as_text)
        .unwrap_or_default()
}

pub(super) fn subject_of(table: &Table, row: &Fields) -> Option<String> {
    match table.subject {
        Subject::Column(column) => field(row, column)
            .and_then(Value::as_text)
            .map(str::to_owned),
        Subject::None | Subject::Through { .. } => None,
    }
}

/// Takes the text out of some files that nobody read yet; says whether there were any.
async fn read_files(workspace: &Workspace) -> Result<bool> {
    let mut tx = workspace.snapshot().await?;
    let files = store::unread_files(&mut tx, FILES_AT_ONCE).await?;
    let mut read = Vec::with_capacity(files.len());
    for file in files {
        let bytes = store::file_bytes(&mut tx, &file.id).await?;
        let name = file.name.clone();
        let text = tokio::task::spawn_blocking(move || file_text::read(&name, &bytes)).await;
        // A reader that gave up on a hostile file is a damaged file and no fault of ours.
        let text = text.unwrap_or_else(|_| file_text::FileText {
            unread: Some(file_text::Unread::Damaged),
            ..file_text::FileText::default()
        });
        read.push((file, text));
    }
    tx.rollback().await?;
    let are_some = !read.is_empty();
    for (file, text) in read {
        let mut tx = workspace.begin().await?;
        if store::keep_file_text(&mut tx, &file.id, &text).await? {
            let found = of_file(file.id, file.subject_id, &text.text);
            passages::replace(&mut tx, vec![found]).await?;
        }
        tx.commit().await?;
    }
    Ok(are_some)
}

/// What is not known by passages yet, for those who may not bring them up: the whole rows that
/// changed since.
pub(super) async fn behind(tx: &mut Tx) -> Result<Vec<(&'static Table, Vec<Fields>)>> {
    let mark = store::mark(tx).await?;
    let mut found = Vec::new();
    match mark {
        Some(mark) if mark.stage.is_empty() => {
            let changed = change::changed_after(tx, mark.through, i64::MAX).await?;
            for table in tables() {
                let mut ids: Vec<String> = changed
                    .iter()
                    .filter(|one| one.table_name == table.name)
                    .map(|one| one.record_id.clone())
                    .collect();
                ids.sort();
                ids.dedup();
                found.push((table, store::rows_by_id(tx, table, &ids).await?));
            }
        }
        _ => {
            for table in tables() {
                let rows = change::page(tx, table, None, i64::MAX).await?;
                found.push((table, rows));
            }
        }
    }
    Ok(found)
}
