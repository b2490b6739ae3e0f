//! The text inside files that people attach, for finding whom it names: txt, csv, docx, xlsx, pdf,
//! eml with its attachments one level deep.
//!
//! Files come from anybody, so that every size is capped before anything is unpacked, nothing is
//! ever fetched or expanded, and a file that cannot be read is a reason ([`Unread`]) and no fault.

mod mail;
mod office;
mod paper;
mod plain;

#[cfg(test)]
mod tests;

pub use mail::{Letter, read_letter};
use serde::Serialize;
use ts_rs::TS;

/// The most bytes that are read of one file, and the most that one may unpack to.
const LARGEST: usize = 32 * 1024 * 1024;
/// The most bytes of text that are kept of one file.
pub const LONGEST_TEXT: usize = 1024 * 1024;
/// How many times its size a part may unpack to (ATTACKS.md, 43).
const LARGEST_RATIO: u64 = 100;
/// Parts that an archive or a mail may have.
const MOST_PARTS: usize = 2_000;

/// Why a file's text is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum Unread {
    /// It is of a kind that has no text for a program: a picture, a sound.
    #[error("a kind without text")]
    Kind,
    /// It is damaged, or not what its name says.
    #[error("damaged")]
    Damaged,
    /// It is locked by a password.
    #[error("locked by a password")]
    Locked,
    /// It is, or would unpack to, more than can be read.
    #[error("too large")]
    TooLarge,
    /// It has no text: pages that were scanned.
    #[error("pages without text")]
    Scanned,
    /// Its text is longer than what is kept of one file.
    #[error("too much text")]
    TooLong,
}

impl Unread {
    const ALL: [Self; 6] = [
        Self::Kind,
        Self::Damaged,
        Self::Locked,
        Self::TooLarge,
        Self::Scanned,
        Self::TooLong,
    ];

    /// How it is stored, and named in the words.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Damaged => "damaged",
            Self::Locked => "locked",
            Self::TooLarge => "tooLarge",
            Self::Scanned => "scanned",
            Self::TooLong => "tooLong",
        }
    }

    /// Reads how it is stored.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// The text of a file as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileText {
    /// What could be read; may be blank.
    pub text: String,
    /// Why that is not all.
    pub unread: Option<Unread>,
}

/// How deep a file lies: an attachment's own attachments are not opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    File,
    Attachment,
}

/// Reads the text of a file; its name says of what kind it is.
#[must_use]
pub fn read(name: &str, bytes: &[u8]) -> FileText {
    read_at(name, bytes, Depth::File)
}

fn read_at(name: &str, bytes: &[u8], depth: Depth) -> FileText {
    if bytes.len() > LARGEST {
        return FileText::unread(Unread::TooLarge);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    match ending.unwrap_or_default().to_ascii_lowercase().as_str() {
        "txt" | "text" | "csv" | "tsv" | "md" | "log" | "vcf" | "ics" | "json" | "xml" | "html"
        | "htm" => plain::read(bytes),
        "docx" | "docm" => office::read(bytes, office::Kind::Letter),
        "xlsx" | "xlsm" => office::read(bytes, office::Kind::Sheet),
        "pdf" => paper::read(bytes),
        "eml" => mail::read(bytes, depth),
        _ => FileText::unread(Unread::Kind),
    }
}

impl FileText {
    fn unread(why: Unread) -> Self {
        Self {
            text: String::new(),
            unread: Some(why),
        }
    }

    /// The text, cut where it is longer than what is kept.
    fn of(mut text: String) -> Self {
        // No database takes this sign, and no reader shows it.
        text.retain(|sign| sign != '\0');
        if text.len() <= LONGEST_TEXT {
            return Self { text, unread: None };
        }
        let end = (0..=LONGEST_TEXT)
            .rev()
            .find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or(0));
        Self {
            text,
            unread: Some(Unread::TooLong),
        }
    }
}
