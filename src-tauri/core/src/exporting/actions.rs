use std::collections::HashSet;
use std::io::Write as _;
use std::path::Path;

use super::csv::BYTE_ORDER_MARK;
use super::draft::{Draft, Drafts};
use super::kinds::{Kind, kinds};
use super::model::{ContactsFormat, ExportFormat, ExportRefusal, ExportedFile};
use super::person::{self, person_of};
use super::sheets::{Sheet, is_deleted, shape_of};
use super::store::Whom;
use super::{json, store, vcard};
use crate::contacts::{self, ContactSelection};
use crate::db::{Fields, Tx};
use crate::error::Result;
use crate::importing::progress::{Progress, Watch};
use crate::workspace::Workspace;

/// Writes what the workspace holds: one JSON document, a folder with one CSV file per kind, or the
/// contacts as vCards. `wanted` names kinds; none or `all` is every kind.
///
/// All of it is one state of the workspace, read in bounded memory. Every file is written beside
/// its place, made durable, and renamed: none is there half. That it was is for [`super::record`],
/// because exporting only reads and works beside an open window.
///
/// # Errors
/// An [`ExportRefusal`] for a kind that does not exist or does not fit, and when the person stops
/// it; when writing fails. No file is there then.
pub async fn export(
    workspace: &Workspace,
    format: ExportFormat,
    wanted: &[String],
    out: &Path,
    watch: &Watch<'_>,
) -> Result<Vec<ExportedFile>> {
    write_all(workspace, format, wanted, out, watch, Whom::Everybody).await
}

/// As [`export`], without the people who refuse that their data goes abroad.
///
/// # Errors
/// As [`export`].
pub async fn export_abroad(
    workspace: &Workspace,
    format: ExportFormat,
    wanted: &[String],
    out: &Path,
    watch: &Watch<'_>,
) -> Result<Vec<ExportedFile>> {
    write_all(workspace, format, wanted, out, watch, Whom::MayGoAbroad).await
}

async fn write_all(
    workspace: &Workspace,
    format: ExportFormat,
    wanted: &[String],
    out: &Path,
    watch: &Watch<'_>,
    whom: Whom,
) -> Result<Vec<ExportedFile>> {
    let chosen = choose(format, wanted)?;
    let mut reading = Reading::begin(workspace, format, &chosen, None, watch).await?;
    reading.whom = whom;
    let files = match format {
        ExportFormat::Json => {
            let at = workspace.clock().now();
            let is_complete = is_everything(wanted) && whom == Whom::Everybody;
            vec![write_json(&mut reading, &chosen, is_complete, at, out).await?]
        }
        ExportFormat::Csv => write_sheets(&mut reading, &chosen, out).await?,
        ExportFormat::Vcard => {
            let mut draft = reading.drafts.file(out)?;
            for kind in &chosen {
                write_cards(&mut reading, kind, &mut draft).await?;
            }
            vec![draft.finish("contacts".to_owned())?]
        }
    };
    reading.tx.rollback().await?;
    Ok(files)
}

/// Writes the contacts of a selection into one file, whole or not at all. Like [`export`] it only
/// reads; that it was is for [`super::record`].
///
/// # Errors
/// `export-stopped`, and when writing fails. No file is there then.
pub async fn export_contacts(
    workspace: &Workspace,
    selection: ContactSelection,
    format: ContactsFormat,
    out: &Path,
    watch: &Watch<'_>,
) -> Result<ExportedFile> {
    let ids = contacts::selected(workspace, selection).await?;
    let only = ids.iter().map(ToString::to_string).collect();
    let chosen = choose(ExportFormat::Vcard, &[])?;
    let mut reading = Reading::begin(workspace, format.into(), &chosen, Some(only), watch).await?;
    let mut draft = reading.drafts.file(out)?;
    for kind in &chosen {
        match format {
            ContactsFormat::Csv => write_sheet(&mut reading, kind, &mut draft).await?,
            ContactsFormat::Vcard => write_cards(&mut reading, kind, &mut draft).await?,
        }
    }
    reading.tx.rollback().await?;
    draft.finish("contacts".to_owned())
}

/// One state of the workspace, and how much of it was read.
struct Reading<'a> {
    tx: Tx,
    drafts: Drafts,
    /// The ids of the rows that are meant, where not all are.
    only: Option<HashSet<String>>,
    whom: Whom,
    watch: &'a Watch<'a>,
    rows: u64,
    of_rows: u64,
}

impl<'a> Reading<'a> {
    async fn begin(
        workspace: &Workspace,
        format: ExportFormat,
        kinds: &[Kind],
        only: Option<HashSet<String>>,
        watch: &'a Watch<'a>,
    ) -> Result<Self> {
        let mut tx = workspace.snapshot().await?;
        let mut of_rows = 0;
        for kind in kinds {
            // Sheets with lists are read twice: once for their widths, once for their rows.
            let is_twice = format == ExportFormat::Csv && Sheet::of(kind).lists(kind).is_some();
            of_rows += store::count(&mut tx, kind).await? * if is_twice { 2 } else { 1 };
        }
        Ok(Self {
            tx,
            drafts: Drafts::begin(workspace.folder())?,
            only,
            whom: Whom::Everybody,
            watch,
            rows: 0,
            of_rows,
        })
    }

    fn read(&mut self, rows: usize) -> Result<()> {
        self.rows += u64::try_from(rows).unwrap_or(u64::MAX);
        self.watch.tell(Progress {
            rows: self.rows,
            bytes: 0,
            of_bytes: None,
            of_rows: Some(self.of_rows),
        });
        if self.watch.is_to_stop() {
            return Err(ExportRefusal::Stopped.into());
        }
        Ok(())
    }
}

fn is_everything(wanted: &[String]) -> bool {
    wanted.is_empty() || wanted.iter().any(|name| name == "all")
}

fn choose(format: ExportFormat, wanted: &[String]) -> Result<Vec<Kind>> {
    let all = kinds();
    if let Some(unknown) = wanted
        .iter()
        .find(|name| *name != "all" && !all.iter().any(|kind| kind.name == **name))
    {
        return Err(ExportRefusal::KindUnknown {
            kind: unknown.clone(),
        }
        .into());
    }
    let everything = is_everything(wanted);
    let named = |kind: &Kind| everything || wanted.contains(&kind.name);
    match format {
        // Rows refer to the people behind them, so these are never left out.
        ExportFormat::Json => Ok(all
            .into_iter()
            .filter(|kind| named(kind) || kind.table.name == "subjects")
            .collect()),
        ExportFormat::Csv => Ok(all
            .into_iter()
            .filter(|kind| named(kind) && kind.is_of_people())
            .collect()),
        ExportFormat::Vcard => {
            if let Some(unfit) = wanted
                .iter()
                .find(|name| *name != "all" && *name != "contacts")
            {
                return Err(ExportRefusal::KindUnfit {
                    kind: unfit.clone(),
                }
                .into());
            }
            Ok(all
                .into_iter()
                .filter(|kind| kind.name == "contacts")
                .collect())
        }
    }
}

async fn write_json(
    reading: &mut Reading<'_>,
    kinds: &[Kind],
    everything: bool,
    at: jiff::Timestamp,
    out: &Path,
) -> Result<ExportedFile> {
    let mut draft = reading.drafts.file(out)?;
    json::write_head(&mut draft, at, everything)?;
    for kind in kinds {
        json::write_kind(&mut draft, kind)?;
        let names: Vec<String> = kind
            .table
            .columns
            .iter()
            .map(|column| json::wire_name(column.name))
            .collect();
        let mut rows = Rows::of(kind);
        let mut text = Vec::new();
        while let Some(page) = rows.next(reading).await? {
            text.clear();
            for row in &page {
                json::write_row(&mut text, row, &names, rows.is_first())?;
                draft.records += 1;
            }
            draft.write_all(&text)?;
        }
        draft.write_all(b"]")?;
    }
    draft.write_all(b"}\n")?;
    let kind = match kinds {
        [_] if !everything => kinds[0].name.clone(),
        _ => "all".to_owned(),
    };
    draft.finish(kind)
}

async fn write_sheets(
    reading: &mut Reading<'_>,
    kinds: &[Kind],
    folder: &Path,
) -> Result<Vec<ExportedFile>> {
    if folder.exists() && !folder.is_dir() {
        return Err(ExportRefusal::NotAFolder.into());
    }
    std::fs::create_dir_all(folder)?;
    let mut drafts = Vec::new();
    for kind in kinds {
        let mut draft = reading
            .drafts
            .file(&folder.join(format!("{}.csv", kind.name)))?;
        write_sheet(reading, kind, &mut draft).await?;
        drafts.push((draft, kind.name.clone()));
    }
    // All are whole before the first appears.
    drafts
        .into_iter()
        .map(|(draft, kind)| draft.finish(kind))
        .collect()
}

async fn write_sheet(reading: &mut Reading<'_>, kind: &Kind, draft: &mut Draft) -> Result<()> {
    draft.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut sheet = Sheet::of(kind);
    if let Some(lists) = sheet.lists(kind) {
        let mut rows = Rows::with(kind, lists);
        while let Some(page) = rows.next(reading).await? {
            page.iter()
                .filter(|row| !is_deleted(row))
                .for_each(|row| sheet.measure(row));
        }
    }
    draft.write_all(sheet.headings().as_bytes())?;
    let mut rows = Rows::with(kind, sheet.shape(kind));
    let mut text = String::new();
    while let Some(page) = rows.next(reading).await? {
        text.clear();
        for row in page.iter().filter(|row| !is_deleted(row)) {
            sheet.write(&mut text, row);
            draft.records += 1;
        }
        draft.write_all(text.as_bytes())?;
    }
    Ok(())
}

async fn write_cards(reading: &mut Reading<'_>, kind: &Kind, draft: &mut Draft) -> Result<()> {
    let mut rows = Rows::with(kind, shape_of(kind, person::COLUMNS));
    let mut cards = String::new();
    while let Some(page) = rows.next(reading).await? {
        cards.clear();
        for row in page.iter().filter(|row| !is_deleted(row)) {
            vcard::write_card(&mut cards, &person_of(row));
            draft.records += 1;
        }
        draft.write_all(cards.as_bytes())?;
    }
    Ok(())
}

/// The rows of a kind, page by page.
struct Rows<'a> {
    kind: &'a Kind,
    shape: store::Shape,
    after: String,
    begun: bool,
}

impl<'a> Rows<'a> {
    fn of(kind: &'a Kind) -> Self {
        Self::with(kind, kind.table.shape())
    }

    fn with(kind: &'a Kind, shape: store::Shape) -> Self {
        Self {
            kind,
            shape,
            after: String::new(),
            begun: false,
        }
    }

    async fn next(&mut self, reading: &mut Reading<'_>) -> Result<Option<Vec<Fields>>> {
        let (shape, after) = (&self.shape, &self.after);
        let whom = reading.whom;
        let mut page = store::page(&mut reading.tx, self.kind, shape, after, whom).await?;
        reading.read(page.len())?;
        let Some(last) = page.last() else {
            return Ok(None);
        };
        self.after = store::id_of(last)?;
        if let Some(only) = &reading.only {
            page.retain(|row| store::id_of(row).is_ok_and(|id| only.contains(&id)));
        }
        Ok(Some(page))
    }

    /// Whether the row now written is the first of its kind; true once.
    fn is_first(&mut self) -> bool {
        !std::mem::replace(&mut self.begun, true)
    }
}
