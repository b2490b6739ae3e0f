use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::csv::BYTE_ORDER_MARK;
use super::kinds::{Kind, kinds};
use super::model::{ExportFormat, ExportRefusal, ExportedFile};
use super::sheets::{Sheet, is_deleted, person_of};
use super::{json, store, vcard};
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
    let chosen = choose(format, wanted)?;
    let mut reading = Reading::begin(workspace, format, &chosen, watch).await?;
    let files = match format {
        ExportFormat::Json => {
            let at = workspace.clock().now();
            vec![write_json(&mut reading, &chosen, is_everything(wanted), at, out).await?]
        }
        ExportFormat::Csv => write_sheets(&mut reading, &chosen, out).await?,
        ExportFormat::Vcard => vec![write_cards(&mut reading, &chosen, out).await?],
    };
    reading.tx.rollback().await?;
    Ok(files)
}

/// One state of the workspace, and how much of it was read.
struct Reading<'a> {
    tx: Tx,
    watch: &'a Watch<'a>,
    rows: u64,
    of_rows: u64,
}

impl<'a> Reading<'a> {
    async fn begin(
        workspace: &Workspace,
        format: ExportFormat,
        kinds: &[Kind],
        watch: &'a Watch<'a>,
    ) -> Result<Self> {
        let mut tx = workspace.snapshot().await?;
        let mut of_rows = 0;
        for kind in kinds {
            of_rows += store::count(&mut tx, kind).await?;
        }
        // Sheets are read twice: once for their widths, once for their rows.
        let times = if format == ExportFormat::Csv { 2 } else { 1 };
        Ok(Self {
            tx,
            watch,
            rows: 0,
            of_rows: of_rows * times,
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
    let mut draft = Draft::begin(out)?;
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
        while let Some(page) = rows.next(reading).await? {
            let mut text = Vec::with_capacity(64 * 1024);
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
        let mut draft = Draft::begin(&folder.join(format!("{}.csv", kind.name)))?;
        draft.write_all(BYTE_ORDER_MARK.as_bytes())?;
        let mut sheet = Sheet::of(kind);
        let mut rows = Rows::of(kind);
        while let Some(page) = rows.next(reading).await? {
            page.iter()
                .filter(|row| !is_deleted(row))
                .for_each(|row| sheet.measure(row));
        }
        draft.write_all(sheet.headings().as_bytes())?;
        let mut rows = Rows::of(kind);
        while let Some(page) = rows.next(reading).await? {
            for row in page.iter().filter(|row| !is_deleted(row)) {
                draft.write_all(sheet.record(row).as_bytes())?;
                draft.records += 1;
            }
        }
        drafts.push((draft, kind.name.clone()));
    }
    // All are whole before the first appears.
    drafts
        .into_iter()
        .map(|(draft, kind)| draft.finish(kind))
        .collect()
}

async fn write_cards(
    reading: &mut Reading<'_>,
    kinds: &[Kind],
    out: &Path,
) -> Result<ExportedFile> {
    let mut draft = Draft::begin(out)?;
    for kind in kinds {
        let mut rows = Rows::of(kind);
        while let Some(page) = rows.next(reading).await? {
            for row in page.iter().filter(|row| !is_deleted(row)) {
                let mut card = String::new();
                vcard::write_card(&mut card, &person_of(row));
                draft.write_all(card.as_bytes())?;
                draft.records += 1;
            }
        }
    }
    draft.finish("contacts".to_owned())
}

/// The rows of a kind, page by page.
struct Rows<'a> {
    kind: &'a Kind,
    after: String,
    given: u64,
    begun: bool,
}

impl<'a> Rows<'a> {
    fn of(kind: &'a Kind) -> Self {
        Self {
            kind,
            after: String::new(),
            given: 0,
            begun: false,
        }
    }

    async fn next(&mut self, reading: &mut Reading<'_>) -> Result<Option<Vec<Fields>>> {
        let page = store::page(&mut reading.tx, self.kind, &self.after).await?;
        reading.read(page.len())?;
        let Some(last) = page.last() else {
            return Ok(None);
        };
        self.after = store::id_of(last)?;
        self.given += 1;
        self.begun = false;
        Ok(Some(page))
    }

    /// Whether the row now written is the first of its kind; true once.
    fn is_first(&mut self) -> bool {
        let first = self.given == 1 && !self.begun;
        self.begun = true;
        first
    }
}

/// A file while it is written: beside its place, counted and summed.
struct Draft {
    target: PathBuf,
    file: BufWriter<tempfile::NamedTempFile>,
    sum: Sha256,
    bytes: u64,
    records: u64,
}

impl Draft {
    fn begin(target: &Path) -> Result<Self> {
        let folder = target
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        let file = tempfile::Builder::new()
            .prefix(".okicrm-")
            .tempfile_in(folder)?;
        Ok(Self {
            target: target.to_owned(),
            file: BufWriter::with_capacity(256 * 1024, file),
            sum: Sha256::new(),
            bytes: 0,
            records: 0,
        })
    }

    fn finish(self, kind: String) -> Result<ExportedFile> {
        let file = self.file.into_inner().map_err(|error| error.into_error())?;
        file.as_file().sync_all()?;
        file.persist(&self.target).map_err(|error| error.error)?;
        if cfg!(unix) {
            let folder = self
                .target
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        }
        Ok(ExportedFile {
            path: self.target.to_string_lossy().into_owned(),
            kind,
            records: self.records,
            bytes: self.bytes,
            sha256: HEXLOWER.encode(&self.sum.finalize()),
        })
    }
}

impl Write for Draft {
    fn write(&mut self, buffer: &[u8]) -> std::io::Result<usize> {
        self.file.write_all(buffer)?;
        self.sum.update(buffer);
        self.bytes += u64::try_from(buffer.len()).unwrap_or(u64::MAX);
        Ok(buffer.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}
