//! The logical lines of vCards, from bytes: folding, encodings of single lines, parameters.
//!
//! Folding is undone before the text is decoded, because some programs fold between the bytes of
//! one UTF-8 character.

use std::io::Read;

use encoding_rs::Encoding;

use super::encoding::decode_line;
use super::model::{ImportRefusal, Limits};

/// One property line, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CardLine {
    /// Apple's group, such as `item1`, or empty.
    pub group: String,
    /// Name in upper case; empty when the line has no colon.
    pub name: String,
    /// Parameters: name in upper case (`TYPE` when none is written), value as written.
    pub parameters: Vec<(String, String)>,
    /// The value, with quoted-printable and character sets decoded, escapes as they stand.
    pub value: String,
    /// Whether the line was longer than allowed, so that the value is not whole.
    pub cut: bool,
}

impl CardLine {
    /// The values of all parameters of one name, split at commas.
    pub(super) fn parameter<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let same = self
            .parameters
            .iter()
            .filter(move |(known, _)| known == name);
        same.flat_map(|(_, value)| value.split(','))
            .map(|value| value.trim_matches('"').trim())
    }

    /// Whether a parameter has the value, in any case.
    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.parameter(name)
            .any(|known| known.eq_ignore_ascii_case(value))
    }

    fn is_quoted_printable(&self) -> bool {
        self.has("ENCODING", "QUOTED-PRINTABLE") || self.has("TYPE", "QUOTED-PRINTABLE")
    }
}

/// Reads logical lines.
pub(super) struct CardLines {
    reader: Box<dyn Read + Send>,
    buffer: Vec<u8>,
    at: usize,
    end: usize,
    fallback: &'static Encoding,
    limits: Limits,
    bytes_read: u64,
    line: u64,
    /// A physical line that was read ahead to see whether it continues the one before.
    ahead: Option<Physical>,
}

#[derive(Default)]
struct Physical {
    bytes: Vec<u8>,
    cut: bool,
}

impl CardLines {
    pub(super) fn new(
        reader: Box<dyn Read + Send>,
        fallback: &'static Encoding,
        limits: &Limits,
    ) -> Self {
        Self {
            reader,
            buffer: vec![0; 64 * 1024],
            at: 0,
            end: 0,
            fallback,
            limits: *limits,
            bytes_read: 0,
            line: 0,
            ahead: None,
        }
    }

    pub(super) fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// The next property line that is not blank.
    pub(super) fn next_line(&mut self) -> Result<Option<CardLine>, ImportRefusal> {
        while let Some(logical) = self.logical()? {
            if logical.bytes.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let mut line = self.take_apart(&logical);
            if line.is_quoted_printable() {
                self.finish_quoted_printable(&mut line, logical)?;
            }
            return Ok(Some(line));
        }
        Ok(None)
    }

    fn take_apart(&self, logical: &Physical) -> CardLine {
        let bytes = logical
            .bytes
            .strip_prefix(b"\xEF\xBB\xBF")
            .unwrap_or(&logical.bytes);
        let Some(colon) = colon(bytes) else {
            let value = decode_line(bytes, self.fallback);
            return CardLine {
                value,
                cut: logical.cut,
                ..CardLine::default()
            };
        };
        let head = decode_line(&bytes[..colon], self.fallback);
        let mut line = read_head(&head);
        line.cut = logical.cut;
        line.value = decode_line(&bytes[colon + 1..], self.charset(&line));
        line
    }

    fn charset(&self, line: &CardLine) -> &'static Encoding {
        let named = line.parameter("CHARSET").next();
        named
            .and_then(|name| Encoding::for_label(name.as_bytes()))
            .unwrap_or(self.fallback)
    }

    /// A soft line break is an equals sign at the end; the next physical line goes on unindented.
    fn finish_quoted_printable(
        &mut self,
        line: &mut CardLine,
        mut logical: Physical,
    ) -> Result<(), ImportRefusal> {
        while logical.bytes.last() == Some(&b'=') && logical.bytes.len() < self.limits.field_bytes {
            let Some(next) = self.physical()? else { break };
            logical.bytes.pop();
            logical.bytes.extend_from_slice(&next.bytes);
            logical.cut |= next.cut;
        }
        let colon = colon(&logical.bytes).unwrap_or(0);
        let decoded = quoted_printable(&logical.bytes[colon + 1..]);
        line.cut = logical.cut || decoded.len() > self.limits.field_bytes;
        line.value = decode_line(&decoded, self.charset(line));
        Ok(())
    }

    /// A physical line with the folded lines that continue it.
    fn logical(&mut self) -> Result<Option<Physical>, ImportRefusal> {
        let Some(mut logical) = self.physical()? else {
            return Ok(None);
        };
        while let Some(next) = self.physical()? {
            if !matches!(next.bytes.first(), Some(b' ' | b'\t')) {
                self.ahead = Some(next);
                break;
            }
            let room = self.limits.field_bytes.saturating_sub(logical.bytes.len());
            let more = &next.bytes[1..];
            logical.cut |= next.cut || more.len() > room;
            logical
                .bytes
                .extend_from_slice(&more[..more.len().min(room)]);
        }
        Ok(Some(logical))
    }

    fn physical(&mut self) -> Result<Option<Physical>, ImportRefusal> {
        if let Some(ahead) = self.ahead.take() {
            return Ok(Some(ahead));
        }
        let mut physical = Physical::default();
        let mut begun = false;
        loop {
            if self.at == self.end && !self.refill()? {
                return Ok(begun.then_some(physical));
            }
            if !begun {
                begun = true;
                self.line += 1;
            }
            let rest = &self.buffer[self.at..self.end];
            let length = rest
                .iter()
                .position(|byte| matches!(byte, b'\n' | b'\r'))
                .unwrap_or(rest.len());
            if rest[..length].contains(&0) {
                return Err(ImportRefusal::NulCharacter { line: self.line });
            }
            let room = self.limits.field_bytes.saturating_sub(physical.bytes.len());
            physical.cut |= length > room;
            physical.bytes.extend_from_slice(&rest[..length.min(room)]);
            let ending = rest.get(length).copied();
            self.at += length;
            if let Some(ending) = ending {
                self.at += 1;
                if ending == b'\r'
                    && (self.at < self.end || self.refill()?)
                    && self.buffer[self.at] == b'\n'
                {
                    self.at += 1;
                }
                return Ok(Some(physical));
            }
        }
    }

    fn refill(&mut self) -> Result<bool, ImportRefusal> {
        self.at = 0;
        self.end = super::source::fill(&mut *self.reader, &mut self.buffer)?;
        self.bytes_read += u64::try_from(self.end).unwrap_or(u64::MAX);
        if self.bytes_read > self.limits.file_bytes {
            return Err(ImportRefusal::FileTooLarge {
                limit: self.limits.file_bytes,
            });
        }
        Ok(self.end > 0)
    }
}

/// Position of the colon between name and value; those in quoted parameters do not count.
fn colon(bytes: &[u8]) -> Option<usize> {
    let mut quoted = false;
    let found = bytes.iter().position(|byte| {
        quoted ^= *byte == b'"';
        *byte == b':' && !quoted
    });
    // A quote that never closes: better the first colon than none.
    found.or_else(|| bytes.iter().position(|byte| *byte == b':'))
}

fn read_head(head: &str) -> CardLine {
    let mut parts = split_outside_quotes(head, ';').into_iter();
    let name = parts.next().unwrap_or_default();
    let (group, name) = name.rsplit_once('.').unwrap_or(("", name));
    let parameters = parts.map(|part| match part.split_once('=') {
        Some((name, value)) => (name.trim().to_ascii_uppercase(), value.trim().to_owned()),
        // vCard 2.1 writes `TEL;WORK;VOICE`.
        None => ("TYPE".to_owned(), part.trim().to_owned()),
    });
    CardLine {
        group: group.trim().to_owned(),
        name: name.trim().to_ascii_uppercase(),
        parameters: parameters.collect(),
        ..CardLine::default()
    }
}

fn split_outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|character: char| {
        quoted ^= character == '"';
        character == separator && !quoted
    })
    .collect()
}

fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let hexadecimal = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = hexadecimal(bytes.get(at + 1)).zip(hexadecimal(bytes.get(at + 2)));
        match pair.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            Some(value) if *byte == b'=' => {
                decoded.push(value);
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    decoded
}

/// Splits a value at a separator that no backslash stands before; escapes stay.
pub(super) fn split_unescaped(value: &str, separator: char) -> Vec<&str> {
    let mut escaped = false;
    value
        .split(|character: char| {
            let splits = character == separator && !escaped;
            escaped = character == '\\' && !escaped;
            splits
        })
        .collect()
}

/// Undoes the escapes of vCard 3.0 and 4.0; other backslashes (vCard 2.1) stay.
pub(super) fn unescape(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next() {
            Some('n' | 'N') => text.push('\n'),
            Some(escaped @ ('\\' | ',' | ';' | ':')) => text.push(escaped),
            Some(other) => text.extend(['\\', other]),
            None => text.push('\\'),
        }
    }
    text
}
