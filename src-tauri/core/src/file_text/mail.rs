//! The text of e-mails: who wrote to whom, the subject, the bodies, and the attachments one level
//! deep.

use jiff::Timestamp;
use mail_parser::{Address, Message, MessageParser, MimeHeaders as _};

use super::{Depth, FileText, LARGEST, LONGEST_TEXT, MOST_PARTS, Unread, read_at};
use crate::values::plain_text;

pub(super) fn read(bytes: &[u8], depth: Depth) -> FileText {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return FileText::unread(Unread::Damaged);
    };
    if message.parts.len() > MOST_PARTS {
        return FileText::unread(Unread::TooLarge);
    }
    let mut text = String::new();
    heads(&message, &mut text);
    for position in 0..message.text_body_count() {
        if let Some(body) = message.body_text(position) {
            text.push_str(&body);
            text.push('\n');
        }
    }
    let mut missing = None;
    for attachment in message.attachments() {
        let name = attachment.attachment_name().unwrap_or_default();
        text.push_str(name);
        text.push('\n');
        if depth == Depth::Attachment {
            missing = missing.or(Some(Unread::Kind));
            continue;
        }
        // A mail within a mail has no name of a file.
        let is_mail = attachment.message().is_some();
        let name = if is_mail { "message.eml" } else { name };
        let read = read_at(name, attachment.contents(), Depth::Attachment);
        text.push_str(&read.text);
        text.push('\n');
        missing = missing.or(read.unread);
        if text.len() > LONGEST_TEXT {
            break;
        }
    }
    let read = FileText::of(text);
    FileText {
        unread: read.unread.or(missing),
        ..read
    }
}

fn heads(message: &Message<'_>, text: &mut String) {
    for people in [message.from(), message.to(), message.cc(), message.bcc()] {
        for one in people.into_iter().flat_map(Address::iter) {
            for part in [one.name(), one.address()].into_iter().flatten() {
                text.push_str(part);
                text.push(' ');
            }
        }
        text.push('\n');
    }
    text.push_str(message.subject().unwrap_or_default());
    text.push('\n');
}

/// The most words that are kept of a letter, in characters.
const LONGEST_LETTER: usize = 100_000;

/// The longest line of a letter's head that is kept, in characters.
const LONGEST_HEAD: usize = 300;

/// An e-mail that answers something: who wrote it, when, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// Name and address of whoever it says wrote it.
    pub sender: String,
    /// Its subject line.
    pub subject: String,
    /// When it says it was written.
    pub written_at: Option<Timestamp>,
    /// Its words, as plain text.
    pub text: String,
    /// Whether they were more than are kept.
    pub is_cut: bool,
    /// How many files came with it.
    pub attachments: usize,
}

/// Reads an e-mail as a letter. Nothing in it is fetched, run or unpacked.
///
/// # Errors
/// [`Unread::TooLarge`] for more bytes or parts than are read, [`Unread::Damaged`] for what is no e-mail.
pub fn read_letter(bytes: &[u8]) -> Result<Letter, Unread> {
    if bytes.len() > LARGEST {
        return Err(Unread::TooLarge);
    }
    let message = MessageParser::default()
        .parse(bytes)
        .ok_or(Unread::Damaged)?;
    if message.parts.len() > MOST_PARTS {
        return Err(Unread::TooLarge);
    }
    // Any text parses as a mail without a head.
    if message.from().is_none() && message.subject().is_none() {
        return Err(Unread::Damaged);
    }
    let mut text = String::new();
    for position in 0..message.text_body_count() {
        text.push_str(&message.body_text(position).unwrap_or_default());
        text.push('\n');
    }
    let text = plain_text::lines(&text);
    let kept: String = text.chars().take(LONGEST_LETTER).collect();
    let from = message.from().and_then(Address::first);
    let sender = from.map(|one| [one.name(), one.address()]);
    let sender: Vec<&str> = sender.into_iter().flatten().flatten().collect();
    let seconds = message.date().map(mail_parser::DateTime::to_timestamp);
    Ok(Letter {
        sender: head(&sender.join(" · ")),
        subject: head(message.subject().unwrap_or_default()),
        written_at: seconds.and_then(|seconds| Timestamp::from_second(seconds).ok()),
        is_cut: kept.len() < text.len(),
        text: kept,
        attachments: message.attachment_count(),
    })
}

/// A line of the head, short and without signs that turn the direction of writing: a sender's name
/// must not look like another's (ATTACKS.md, 27).
fn head(text: &str) -> String {
    plain_text::line(text)
        .chars()
        .filter(|sign| {
            !matches!(sign, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        })
        .take(LONGEST_HEAD)
        .collect()
}
