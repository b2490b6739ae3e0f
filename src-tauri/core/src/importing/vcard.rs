//! People from vCards: versions 2.1, 3.0 and 4.0, several per file and mixed.
//!
//! Sources: vCard 2.1 (versit, 1996), RFC 2426 (3.0), RFC 6350 (4.0), RFC 6868 (parameters).
//! A link or path in a card (`PHOTO;VALUE=uri:…`) is never fetched and never read.

use std::io::{Cursor, Read};

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::card::Card;
use super::card_lines::{CardLine, CardLines};
use super::encoding::DecodedText;
use super::model::{ImportRefusal, ImportedRow, Limits, RowReason};
use super::source::Source;

/// The people of a file of cards, one by one.
pub struct Cards {
    lines: CardLines,
    number: u64,
    limits: Limits,
    /// A card began where the one before had not ended.
    begun: bool,
}

impl Cards {
    /// Opens a file of cards. `encoding` reads the lines that are not UTF-8 and name no other.
    ///
    /// # Errors
    /// When the file cannot be opened or is larger than allowed.
    pub fn try_open(
        source: &Source,
        encoding: &'static Encoding,
        limits: &Limits,
    ) -> Result<Self, ImportRefusal> {
        let wide = encoding == UTF_16LE || encoding == UTF_16BE;
        let reader: Box<dyn Read + Send> = if wide {
            Box::new(Transcoded::try_open(source, encoding, limits)?)
        } else {
            source.try_open(limits)?
        };
        Ok(Self {
            lines: CardLines::new(reader, encoding, limits),
            number: 0,
            limits: *limits,
            begun: false,
        })
    }

    /// How many bytes of the file have been read, for progress.
    pub fn bytes_read(&self) -> u64 {
        self.lines.bytes_read()
    }

    /// The next card; none at the end of the file.
    ///
    /// # Errors
    /// When the file cannot be read further or has more cards than allowed.
    pub fn next_row(&mut self) -> Result<Option<ImportedRow>, ImportRefusal> {
        while !self.begun {
            match self.lines.next_line()? {
                None => return Ok(None),
                Some(line) => self.begun = is_boundary(&line, "BEGIN"),
            }
        }
        self.begun = false;
        self.number += 1;
        if self.number > self.limits.rows {
            return Err(ImportRefusal::TooManyRows {
                limit: self.limits.rows,
            });
        }
        let mut card = Card::new(self.limits);
        let ended = self.read_card(&mut card)?;
        if !ended {
            card.notice(RowReason::ImportCardEndMissing);
        }
        Ok(Some(card.finish(self.number)))
    }

    /// Reads up to the end of the card; returns whether it has one.
    fn read_card(&mut self, card: &mut Card) -> Result<bool, ImportRefusal> {
        let mut depth = 0_u32;
        let mut expects_agent = false;
        while let Some(line) = self.lines.next_line()? {
            if is_boundary(&line, "BEGIN") {
                if depth == 0 && !expects_agent {
                    self.begun = true;
                    return Ok(false);
                }
                depth += 1;
                let too_deep = depth > self.limits.card_depth;
                card.notice(if too_deep {
                    RowReason::ImportCardTooDeep
                } else {
                    RowReason::ImportCardAgentLeftOut
                });
            } else if is_boundary(&line, "END") {
                if depth == 0 {
                    return Ok(true);
                }
                depth -= 1;
            } else if depth == 0 {
                card.line(&line);
            }
            expects_agent = line.name == "AGENT";
        }
        Ok(false)
    }
}

fn is_boundary(line: &CardLine, name: &str) -> bool {
    line.name == name && line.value.trim().eq_ignore_ascii_case("VCARD")
}

/// The bytes of a UTF-16 file as UTF-8.
struct Transcoded {
    text: DecodedText,
    piece: Cursor<String>,
}

impl Transcoded {
    fn try_open(
        source: &Source,
        encoding: &'static Encoding,
        limits: &Limits,
    ) -> Result<Self, ImportRefusal> {
        let text = DecodedText::try_open(source, encoding, limits)?;
        Ok(Self {
            text,
            piece: Cursor::new(String::new()),
        })
    }
}

impl Read for Transcoded {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.piece.read(buffer)?;
        if length > 0 {
            return Ok(length);
        }
        let mut piece = std::mem::take(self.piece.get_mut());
        let more = self
            .text
            .next_piece(&mut piece)
            .map_err(std::io::Error::other)?;
        self.piece = Cursor::new(piece);
        if more { self.piece.read(buffer) } else { Ok(0) }
    }
}
