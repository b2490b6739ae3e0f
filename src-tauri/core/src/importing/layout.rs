//! How a CSV file is laid out: its separator, and which row holds the headings.
//!
//! The separator is decided on the first 200 records, quotes respected, in this order:
//!
//! 1. A first line `sep=;`, as Excel writes and reads it.
//! 2. The separator under which one row has the most headings that we know, if at least two.
//! 3. The separator under which the largest share of records has the same number of cells, at
//!    least two. (`Anna;1,50` has two cells in each row by `;` but not by `,` in its heading.)
//! 4. The one that gives more cells.
//! 5. The first of `,` `;` TAB `|`.

use super::csv::{Record, Records};
use super::encoding::DecodedText;
use super::fields::looks_like_email;
use super::headings::by_heading;
use super::model::{ImportRefusal, Limits};

/// The separators that are tried, in the order that decides the last tie.
pub const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
const SAMPLE_RECORDS: usize = 200;
const SAMPLE_BYTES: usize = 256 * 1024;
/// How far down the headings are looked for; LinkedIn writes some lines of notes above them.
const HEADING_ROWS: usize = 20;

/// How a CSV file is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Stands between cells.
    pub separator: u8,
    /// Row of the headings, from 1; none when the first row is already a person.
    pub heading_row: Option<u64>,
    /// The first row that is a person, from 1.
    pub first_row: u64,
    /// The headings; empty ones when there is no heading row.
    pub headings: Vec<String>,
    /// Some of the rows below.
    pub samples: Vec<Vec<String>>,
}

struct Sample {
    separator: u8,
    rows: Vec<(u64, Vec<String>)>,
    /// Why no further row could be read.
    refusal: Option<ImportRefusal>,
}

impl Sample {
    fn read(text: &str, separator: u8, limits: &Limits) -> Self {
        let mut records = Records::of(text.to_owned(), separator, limits);
        let mut record = Record::default();
        let mut rows = Vec::new();
        let mut refusal = None;
        // A quote that is open at the end of the sample may well close in the file.
        while rows.len() < SAMPLE_RECORDS {
            match records.next_into(&mut record) {
                Ok(true) if record.is_empty() => {}
                Ok(true) => rows.push((record.row, record.cells().map(str::to_owned).collect())),
                Ok(false) => break,
                Err(error) => {
                    refusal = Some(error);
                    break;
                }
            }
        }
        Self {
            separator,
            rows,
            refusal,
        }
    }

    /// Most known headings in one row, if at least two.
    fn known_headings(&self) -> usize {
        let most = self
            .rows
            .iter()
            .take(HEADING_ROWS)
            .map(|(_, cells)| known(cells))
            .max();
        most.filter(|count| *count >= 2).unwrap_or(0)
    }

    /// Per mille of records that have the most frequent number of cells, and that number.
    fn agreement(&self) -> (usize, usize) {
        let mut counts = std::collections::BTreeMap::<usize, usize>::new();
        for (_, cells) in &self.rows {
            *counts.entry(cells.len()).or_default() += 1;
        }
        let best = counts
            .into_iter()
            .filter(|(cells, _)| *cells >= 2)
            .max_by_key(|(cells, rows)| (*rows, *cells));
        let (cells, rows) = best.unwrap_or((0, 0));
        (rows * 1000 / self.rows.len().max(1), cells)
    }

    fn into_layout(self) -> Layout {
        let counts: Vec<usize> = self
            .rows
            .iter()
            .take(HEADING_ROWS)
            .map(|(_, cells)| known(cells))
            .collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        let needed = if self.rows.iter().any(|(_, cells)| cells.len() > 1) {
            2
        } else {
            1
        };
        let known_row = counts
            .iter()
            .position(|count| *count == most && most >= needed);
        let heading = match known_row {
            Some(index) => Some(index),
            None => self.first_row_of_words(),
        };
        let columns = match heading {
            Some(index) => self.rows[index].1.len(),
            None => self
                .rows
                .iter()
                .map(|(_, cells)| cells.len())
                .max()
                .unwrap_or(0),
        };
        let headings = heading.map_or_else(
            || vec![String::new(); columns],
            |index| self.rows[index].1.clone(),
        );
        let heading_row = heading.map(|index| self.rows[index].0);
        let below = heading.map_or(0, |index| index + 1);
        let first_row = self.rows.get(below).map_or(u64::MAX, |(row, _)| *row);
        let samples = self
            .rows
            .into_iter()
            .skip(below)
            .map(|(_, cells)| cells)
            .collect();
        Layout {
            separator: self.separator,
            heading_row,
            first_row,
            headings,
            samples,
        }
    }

    /// The first row, unless it holds an e-mail address and so is a person already.
    fn first_row_of_words(&self) -> Option<usize> {
        let (_, cells) = self.rows.first()?;
        (!cells.iter().any(|cell| looks_like_email(cell))).then_some(0)
    }
}

fn known(cells: &[String]) -> usize {
    let mut seen = Vec::new();
    for target in cells.iter().filter_map(|cell| by_heading(cell)) {
        if !seen.contains(&target) {
            seen.push(target);
        }
    }
    seen.len()
}

/// Finds out how a file is laid out from its first part.
///
/// # Errors
/// When the file cannot be read or has no row.
pub fn find_layout(
    text: &mut DecodedText,
    separator: Option<u8>,
    limits: &Limits,
) -> Result<Layout, ImportRefusal> {
    let (mut head, mut piece, mut whole) = (String::new(), String::new(), false);
    while head.len() < SAMPLE_BYTES && !whole {
        whole = !text.next_piece(&mut piece)?;
        head.push_str(&piece);
    }
    if !whole && !head.contains('"') {
        // The last line is cut off. (With quotes the reader finds out by itself, at the end.)
        let end = head.rfind(['\n', '\r']).map_or(head.len(), |at| at + 1);
        head.truncate(end);
    }
    layout_of(&head, separator, limits)
}

/// Finds out how a text is laid out.
///
/// # Errors
/// When the text has no row.
pub fn layout_of(
    text: &str,
    separator: Option<u8>,
    limits: &Limits,
) -> Result<Layout, ImportRefusal> {
    let sample = match separator.or_else(|| declared(text)) {
        Some(separator) => Some(Sample::read(text, separator, limits)),
        None => SEPARATORS
            .iter()
            .rev()
            .map(|separator| Sample::read(text, *separator, limits))
            .max_by_key(|sample| (sample.known_headings(), sample.agreement())),
    };
    let mut sample = sample.ok_or(ImportRefusal::NothingInside)?;
    if declared(text).is_some() {
        sample.rows.retain(|(row, _)| *row > 1);
    }
    if sample.rows.is_empty() {
        // A first row that asks for too much is no empty file.
        return Err(sample.refusal.unwrap_or(ImportRefusal::NothingInside));
    }
    Ok(sample.into_layout())
}

/// The separator that the file's first line declares.
fn declared(text: &str) -> Option<u8> {
    let line = text.split(['\n', '\r']).next()?;
    let declaration = line.trim_matches('"');
    match declaration
        .get(..4)?
        .eq_ignore_ascii_case("sep=")
        .then(|| &declaration.as_bytes()[4..])?
    {
        [separator] if SEPARATORS.contains(separator) => Some(*separator),
        _ => None,
    }
}
