//! An export as JSON, brought back into an empty workspace with nothing lost.
//!
//! The document is read on a thread of its own, row by row; a few pages wait between it and the
//! database, so that memory stays bounded. All of it is one transaction.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};

use tokio::sync::mpsc;

use super::document::{DocumentForm, Page, read_document};
use super::model::BringBackRefusal;
use super::{completing, store};
use crate::change::{Action, Change};
use crate::data_map::SETTINGS;
use crate::db::{Fields, Value};
use crate::error::{Fault, Result};
use crate::importing::model::Limits;
use crate::importing::progress::Watch;
use crate::importing::source::Source;
use crate::workspace::Workspace;

/// An export was brought back. It cannot be undone: it was everything the workspace has.
pub const BROUGHT_BACK: Action = Action::lasting("export-brought-back");

/// Pages that may wait between the reading thread and the database.
const WAITING_PAGES: usize = 4;
/// Exports with files are larger than any list of people, and are read as a stream.
const LARGEST: u64 = 64 * 1024 * 1024 * 1024;

/// Whether a file begins like an export of ours.
///
/// # Errors
/// When the file cannot be opened or read.
pub fn is_export(source: &Source) -> Result<bool> {
    let limits = Limits {
        file_bytes: LARGEST,
        ..Limits::default()
    };
    let mut head = Vec::new();
    source.try_open(&limits)?.take(256).read_to_end(&mut head)?;
    let text = String::from_utf8_lossy(&head);
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    Ok(text.starts_with('{') && text.contains("\"format\"") && text.contains(super::kinds::FORMAT))
}

/// Brings an export back into a workspace that has no records yet. Returns how many rows of each
/// kind there were.
///
/// # Errors
/// A [`BringBackRefusal`] when the workspace has records, or the file is no whole export of this
/// version; when the database fails. Nothing is changed then.
pub async fn bring_back(
    workspace: &Workspace,
    source: &Source,
    watch: &Watch<'_>,
) -> Result<BTreeMap<String, u64>> {
    let mut change = Change::begin(workspace, BROUGHT_BACK).await?;
    let counts = write_all(&mut change, source, watch).await?;
    change.commit().await?;
    Ok(counts)
}

/// Says what bringing an export back would do, by doing it and taking it back.
///
/// # Errors
/// As [`bring_back`].
pub async fn preview_bringing_back(
    workspace: &Workspace,
    source: &Source,
    watch: &Watch<'_>,
) -> Result<BTreeMap<String, u64>> {
    let mut change = Change::begin(workspace, BROUGHT_BACK.even_without_terms()).await?;
    let counts = write_all(&mut change, source, watch).await;
    change.rollback().await?;
    counts
}

async fn write_all(
    change: &mut Change<'_>,
    source: &Source,
    watch: &Watch<'_>,
) -> Result<BTreeMap<String, u64>> {
    let limits = Limits {
        file_bytes: LARGEST,
        ..Limits::default()
    };
    let reader = BufReader::with_capacity(256 * 1024, source.try_open(&limits)?);
    take_in(change, DocumentForm::Export, watch, move |read| {
        read(&mut { reader })
    })
    .await
}

/// What reads a document's rows out of its bytes.
pub(super) type ReadDocument<'r> =
    dyn FnMut(&mut dyn Read) -> std::result::Result<(), BringBackRefusal> + 'r;

/// Takes a document into a workspace that has no records yet. `open` gives its bytes, on a thread of
/// its own.
pub(super) async fn take_in(
    change: &mut Change<'_>,
    form: DocumentForm,
    watch: &Watch<'_>,
    open: impl FnOnce(&mut ReadDocument<'_>) -> std::result::Result<(), BringBackRefusal>
    + Send
    + 'static,
) -> Result<BTreeMap<String, u64>> {
    refuse_records(change, form).await?;
    let (pages, mut waiting) = mpsc::channel::<Page>(WAITING_PAGES);
    let reading = tokio::task::spawn_blocking(move || {
        open(&mut |reader| read_document(reader, form, &pages))
    });
    let mut counts = BTreeMap::new();
    while let Some(page) = waiting.recv().await {
        let count = u64::try_from(page.rows.len()).unwrap_or(u64::MAX);
        *counts.entry(page.kind.name.clone()).or_default() += count;
        watch.rows(counts.values().sum())?;
        write(change, page).await?;
    }
    reading
        .await
        .map_err(|_| Fault::Invariant("the reading thread stopped".into()))??;
    completing::complete_files(change.tx()).await?;
    Ok(counts)
}

async fn refuse_records(change: &mut Change<'_>, form: DocumentForm) -> Result<()> {
    for kind in form.kinds() {
        if !kind.is_begun() && store::has_rows(change.tx(), &kind).await? {
            return Err(BringBackRefusal::NotEmpty.into());
        }
    }
    Ok(())
}

async fn write(change: &mut Change<'_>, mut page: Page) -> Result<()> {
    let table = page.kind.table;
    page.rows.iter_mut().for_each(completing::complete);
    if table.name == SETTINGS.name {
        for row in page.rows {
            write_setting(change, row).await?;
        }
        return Ok(());
    }
    if page.kind.is_past_the_log() {
        let columns: Vec<&'static str> = table.columns.iter().map(|column| column.name).collect();
        let rows = page
            .rows
            .into_iter()
            .map(|row| row.into_iter().map(|(_, value)| value).collect());
        return change
            .tx()
            .insert_rows(table.name, &columns, rows.collect())
            .await;
    }
    change.insert_all(table, page.rows).await
}

/// A new workspace has settings of its own; those of the export take their place.
async fn write_setting(change: &mut Change<'_>, row: Fields) -> Result<()> {
    let id = store::id_of(&row)?;
    match change.load(&SETTINGS, &id).await? {
        None => change.insert(&SETTINGS, row).await,
        Some(before) => {
            let exact_time = row
                .iter()
                .find(|(name, _)| *name == "updated_at")
                .map(|(_, value)| value.clone());
            change.update_loaded(&SETTINGS, before, row).await?;
            store::set_updated_at(change.tx(), &id, exact_time.unwrap_or(Value::Text(None))).await
        }
    }
}
