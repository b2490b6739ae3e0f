//! Comma-separated values, record by record and in bounded memory.
//!
//! Reads RFC 4180 and what people's programs make of it: any separator, line ends of LF, CRLF or a
//! lone CR, line ends and separators in quotes, quotes within unquoted cells, text after a closing
//! quote. Written here rather than taken from a crate, because a quote that never closes must be
//! refused after `Limits::field_bytes` and not after the whole file is in memory.

use super::encoding::DecodedText;
use super::model::{ImportRefusal, Limits};

/// One record: its cells in one buffer, reused from record to record.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Row of the spreadsheet, from 1; blank lines count.
    pub row: u64,
    text: String,
    ends: Vec<usize>,
    has_quotes: bool,
}

impl Record {
    /// How many cells the record has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the record is a blank line.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.ends.len() == 1 && !self.has_quotes
    }

    /// The cell at `index`; an absent cell is empty.
    pub fn cell(&self, index: usize) -> &str {
        let Some(end) = self.ends.get(index) else {
            return "";
        };
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..*end]
    }

    /// Every cell in order.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.cell(index))
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.has_quotes = false;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Plain,
    Quoted,
    /// Just behind a quote within quotes: the end of the cell, or the first of two.
    QuoteSeen,
}

/// The records of a text.
pub struct Records {
    text: Option<DecodedText>,
    piece: String,
    at: usize,
    separator: u8,
    limits: Limits,
    state: State,
    skip_line_feed: bool,
    row: u64,
    line: u64,
    quote_line: u64,
}

impl Records {
    /// The records of a file.
    pub fn new(text: DecodedText, separator: u8, limits: &Limits) -> Self {
        Self {
            text: Some(text),
            ..Self::of(String::new(), separator, limits)
        }
    }

    /// The records of a text in memory.
    pub fn of(text: String, separator: u8, limits: &Limits) -> Self {
        Self {
            text: None,
            piece: text,
            at: 0,
            separator,
            limits: *limits,
            state: State::CellStart,
            skip_line_feed: false,
            row: 0,
            line: 1,
            quote_line: 0,
        }
    }

    /// How many bytes of the file have been read, for progress.
    pub fn bytes_read(&self) -> u64 {
        self.text.as_ref().map_or(0, DecodedText::bytes_read)
    }

    /// Reads the next record into `record`; returns whether there was one.
    ///
    /// # Errors
    /// When a cap is passed, a quote never closes, or the file cannot be read.
    pub fn next_into(&mut self, record: &mut Record) -> Result<bool, ImportRefusal> {
        record.clear();
        self.state = State::CellStart;
        let mut begun = false;
        loop {
            if self.at == self.piece.len() && !self.next_piece()? {
                return self.finish(record, begun);
            }
            if self.skip_line_feed {
                self.skip_line_feed = false;
                if self.piece.as_bytes()[self.at] == b'\n' {
                    self.at += 1;
                    continue;
                }
            }
            if !begun {
                begun = true;
                self.row += 1;
                record.row = self.row;
                if self.row > self.limits.rows {
                    return Err(ImportRefusal::TooManyRows {
                        limit: self.limits.rows,
                    });
                }
            }
            if self.step(record)? {
                return Ok(true);
            }
        }
    }

    fn next_piece(&mut self) -> Result<bool, ImportRefusal> {
        self.at = 0;
        match &mut self.text {
            Some(text) => text.next_piece(&mut self.piece),
            None => {
                self.piece.clear();
                Ok(false)
            }
        }
    }

    fn finish(&mut self, record: &mut Record, begun: bool) -> Result<bool, ImportRefusal> {
        if self.state == State::Quoted {
            return Err(ImportRefusal::QuoteUnclosed {
                line: self.quote_line,
            });
        }
        if begun {
            self.end_cell(record)?;
        }
        Ok(begun)
    }

    /// Consumes text up to the next character that means something; true at the end of a record.
    fn step(&mut self, record: &mut Record) -> Result<bool, ImportRefusal> {
        let rest = &self.piece.as_bytes()[self.at..];
        let separator = self.separator;
        let plain_end = |byte: &u8| *byte == separator || matches!(byte, b'\n' | b'\r');
        match self.state {
            State::CellStart if rest[0] == b'"' => {
                self.state = State::Quoted;
                self.quote_line = self.line;
                record.has_quotes = true;
                self.at += 1;
                Ok(false)
            }
            State::Quoted => {
                let quote = rest.iter().position(|byte| *byte == b'"');
                self.take(record, quote.unwrap_or(rest.len()))?;
                if quote.is_some() {
                    self.state = State::QuoteSeen;
                    self.at += 1;
                }
                Ok(false)
            }
            State::QuoteSeen if rest[0] == b'"' => {
                self.state = State::Quoted;
                self.take(record, 1)?;
                Ok(false)
            }
            State::CellStart | State::Plain | State::QuoteSeen => {
                let length = rest.iter().position(plain_end).unwrap_or(rest.len());
                let ending = rest.get(length).copied();
                self.take(record, length)?;
                self.state = State::Plain;
                let Some(ending) = ending else {
                    return Ok(false);
                };
                self.at += 1;
                self.end_cell(record)?;
                if ending == separator {
                    return Ok(false);
                }
                self.skip_line_feed = ending == b'\r';
                self.line += 1;
                Ok(true)
            }
        }
    }

    fn take(&mut self, record: &mut Record, length: usize) -> Result<(), ImportRefusal> {
        let taken = &self.piece[self.at..self.at + length];
        record.text.push_str(taken);
        if self.state == State::Quoted {
            // A line end of CRLF in quotes counts once: by its LF.
            let breaks = taken.bytes().filter(|byte| *byte == b'\n').count();
            self.line += u64::try_from(breaks).unwrap_or(u64::MAX);
        }
        self.at += length;
        let cell = record.text.len() - record.ends.last().copied().unwrap_or(0);
        if cell <= self.limits.field_bytes && record.text.len() <= self.limits.row_bytes {
            return Ok(());
        }
        if self.state == State::Quoted {
            return Err(ImportRefusal::QuoteUnclosed {
                line: self.quote_line,
            });
        }
        Err(ImportRefusal::ValueTooLong {
            row: self.row,
            limit: self.limits.field_bytes,
        })
    }

    fn end_cell(&mut self, record: &mut Record) -> Result<(), ImportRefusal> {
        self.state = State::CellStart;
        record.ends.push(record.text.len());
        if record.ends.len() > self.limits.columns {
            return Err(ImportRefusal::TooManyColumns {
                row: self.row,
                limit: self.limits.columns,
            });
        }
        Ok(())
    }
}
