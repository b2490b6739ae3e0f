//! One door to every file of people: finds out format, encoding and layout, then gives the rows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::columns::{ColumnChoice, ColumnMatch, choose, match_columns};
use super::csv::Records;
use super::encoding::{DecodedText, DetectedEncoding, detect};
use super::layout::{Layout, find_layout};
use super::model::{ImportRefusal, ImportedRow, Limits};
use super::rows::CsvPeople;
use super::source::Source;
use super::vcard::Cards;

/// A format that holds people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PeopleFormat {
    /// Comma-separated values, by any separator.
    Csv,
    /// vCard of any version.
    Vcard,
}

/// What a person may decide about a file instead of leaving it to be found out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ReadingChoices {
    /// The format.
    pub format: Option<PeopleFormat>,
    /// The name of the encoding, such as `windows-1252`.
    pub encoding: Option<String>,
    /// The separator: `,` `;` TAB or `|`.
    pub separator: Option<String>,
    /// What single columns hold.
    pub columns: Vec<ColumnChoice>,
}

/// What was found out about a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileFacts {
    /// The format.
    pub format: PeopleFormat,
    /// The name of the encoding.
    pub encoding: String,
    /// Whether the file itself says in which encoding it is.
    pub encoding_certain: bool,
    /// The separator of a CSV file.
    pub separator: Option<String>,
    /// The row of the headings, from 1.
    #[ts(type = "number | null")]
    pub heading_row: Option<u64>,
    /// What each column of a CSV file is taken for.
    pub columns: Vec<ColumnMatch>,
}

/// The people of a file, whatever its format.
pub enum People {
    /// Rows of a CSV file.
    Csv(Box<CsvPeople>),
    /// Cards.
    Cards(Box<Cards>),
}

impl People {
    /// The next row or card; none at the end of the file.
    ///
    /// # Errors
    /// When the file cannot be read further.
    pub fn next_row(&mut self) -> Result<Option<ImportedRow>, ImportRefusal> {
        match self {
            Self::Csv(people) => people.next_row(),
            Self::Cards(cards) => cards.next_row(),
        }
    }

    /// How many bytes of the file have been read, for progress.
    pub fn bytes_read(&self) -> u64 {
        match self {
            Self::Csv(people) => people.bytes_read(),
            Self::Cards(cards) => cards.bytes_read(),
        }
    }
}

/// Finds out what a file is and opens its people.
///
/// # Errors
/// When the file cannot be read, is no text, passes a limit, or a choice does not fit it.
pub fn open_people(
    source: &Source,
    choices: &ReadingChoices,
    limits: &Limits,
) -> Result<(FileFacts, People), ImportRefusal> {
    let detected = match &choices.encoding {
        Some(name) => DetectedEncoding::try_named(name)?,
        None => detect(source, limits)?,
    };
    let format = match choices.format {
        Some(format) => format,
        None => find_format(source, &detected, limits)?,
    };
    let mut facts = FileFacts {
        format,
        encoding: detected.name.to_owned(),
        encoding_certain: detected.certain,
        separator: None,
        heading_row: None,
        columns: Vec::new(),
    };
    if format == PeopleFormat::Vcard {
        let cards = Cards::try_open(source, detected.encoding, limits)?;
        return Ok((facts, People::Cards(Box::new(cards))));
    }
    let layout = layout(source, &detected, choices, limits)?;
    facts.separator = Some(char::from(layout.separator).to_string());
    facts.heading_row = layout.heading_row;
    facts.columns = match_columns(&layout.headings, &layout.samples);
    choose(&mut facts.columns, &choices.columns)?;
    let text = DecodedText::try_open(source, detected.encoding, limits)?;
    let records = Records::new(text, layout.separator, limits);
    let people = CsvPeople::new(records, layout.first_row, facts.columns.clone(), limits);
    Ok((facts, People::Csv(Box::new(people))))
}

fn layout(
    source: &Source,
    detected: &DetectedEncoding,
    choices: &ReadingChoices,
    limits: &Limits,
) -> Result<Layout, ImportRefusal> {
    let separator = choices
        .separator
        .as_deref()
        .and_then(|text| text.bytes().next());
    let mut text = DecodedText::try_open(source, detected.encoding, limits)?;
    find_layout(&mut text, separator, limits)
}

fn find_format(
    source: &Source,
    detected: &DetectedEncoding,
    limits: &Limits,
) -> Result<PeopleFormat, ImportRefusal> {
    let mut text = DecodedText::try_open(source, detected.encoding, limits)?;
    let mut piece = String::new();
    if !text.next_piece(&mut piece)? {
        return Err(ImportRefusal::NothingInside);
    }
    let mut lines = piece
        .split(['\n', '\r'])
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let is_card = lines
        .next()
        .is_some_and(|line| line.eq_ignore_ascii_case("BEGIN:VCARD"));
    Ok(if is_card {
        PeopleFormat::Vcard
    } else {
        PeopleFormat::Csv
    })
}
