//! Reads one state of the workspace page by page and writes it in a form: as JSON, as a sheet, as cards.

use std::collections::{BTreeMap, HashSet};
use std::io::Write;

use super::csv::BYTE_ORDER_MARK;
use super::kinds::Kind;
use super::model::ExportRefusal;
use super::person::{self, person_of};
use super::sheets::{Sheet, is_deleted, shape_of};
use super::store::Whom;
use super::{json, store, vcard};
use crate::db::{Fields, Tx};
use crate::error::Result;
use crate::importing::progress::{Progress, Watch};
use crate::workspace::Workspace;

/// One state of the workspace, and how much of it was read.
pub(super) struct Reading<'a> {
    pub(super) tx: Tx,
    /// The ids of the rows that are meant, where not all are.
    only: Option<HashSet<String>>,
    whom: Whom,
    watch: &'a Watch<'a>,
    rows: u64,
    of_rows: u64,
}

impl<'a> Reading<'a> {
    /// Begins to read rows of some people.
    pub(super) async fn begin(
        workspace: &Workspace,
        whom: Whom,
        only: Option<HashSet<String>>,
        watch: &'a Watch<'a>,
    ) -> Result<Self> {
        Ok(Self {
            tx: workspace.snapshot().await?,
            only,
            whom,
            watch,
            rows: 0,
            of_rows: 0,
        })
    }

    /// Says that kinds are going to be written as JSON or as cards, for progress.
    pub(super) async fn expect(&mut self, kinds: &[Kind]) -> Result<()> {
        for kind in kinds {
            self.of_rows += store::count(&mut self.tx, kind).await?;
        }
        Ok(())
    }

    /// Says that kinds are going to be written as sheets. Those with lists are read twice: once for
    /// their widths, once for their rows.
    pub(super) async fn expect_sheets(&mut self, kinds: &[Kind]) -> Result<()> {
        for kind in kinds {
            let times = if Sheet::of(kind).lists(kind).is_some() {
                2
            } else {
                1
            };
            self.of_rows += store::count(&mut self.tx, kind).await? * times;
        }
        Ok(())
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

/// Writes the kinds into a document whose head is written; says how many rows there were of each.
pub(super) async fn write_kinds(
    reading: &mut Reading<'_>,
    kinds: &[Kind],
    out: &mut impl Write,
) -> Result<BTreeMap<String, u64>> {
    let mut counts = BTreeMap::new();
    for kind in kinds {
        json::write_kind(out, kind)?;
        let columns = kind.table.columns.iter();
        let names: Vec<String> = columns.map(|column| json::wire_name(column.name)).collect();
        let mut rows = Rows::of(kind);
        let mut text = Vec::new();
        let mut count = 0;
        while let Some(page) = rows.next(reading).await? {
            text.clear();
            for row in &page {
                json::write_row(&mut text, row, &names, rows.is_first())?;
                count += 1;
            }
            out.write_all(&text)?;
        }
        out.write_all(b"]")?;
        counts.insert(kind.name.clone(), count);
    }
    out.write_all(b"}\n")?;
    Ok(counts)
}

/// Writes a kind as a sheet; says how many rows it has.
pub(super) async fn write_sheet(
    reading: &mut Reading<'_>,
    kind: &Kind,
    out: &mut impl Write,
) -> Result<u64> {
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut sheet = Sheet::of(kind);
    if let Some(lists) = sheet.lists(kind) {
        let mut rows = Rows::with(kind, lists);
        while let Some(page) = rows.next(reading).await? {
            page.iter()
                .filter(|row| !is_deleted(row))
                .for_each(|row| sheet.measure(row));
        }
    }
    out.write_all(sheet.headings().as_bytes())?;
    let mut rows = Rows::with(kind, sheet.shape(kind));
    let mut text = String::new();
    let mut count = 0;
    while let Some(page) = rows.next(reading).await? {
        text.clear();
        for row in page.iter().filter(|row| !is_deleted(row)) {
            sheet.write(&mut text, row);
            count += 1;
        }
        out.write_all(text.as_bytes())?;
    }
    Ok(count)
}

/// Writes people as cards; says how many.
pub(super) async fn write_cards(
    reading: &mut Reading<'_>,
    kind: &Kind,
    out: &mut impl Write,
) -> Result<u64> {
    let mut rows = Rows::with(kind, shape_of(kind, person::COLUMNS));
    let mut cards = String::new();
    let mut count = 0;
    while let Some(page) = rows.next(reading).await? {
        cards.clear();
        for row in page.iter().filter(|row| !is_deleted(row)) {
            vcard::write_card(&mut cards, &person_of(row));
            count += 1;
        }
        out.write_all(cards.as_bytes())?;
    }
    Ok(count)
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
