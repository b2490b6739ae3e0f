//! The text of e-mails: who wrote to whom, the subject, the bodies, and the attachments one level
//! deep.

use mail_parser::{Address, Message, MessageParser, MimeHeaders as _};

use super::{Depth, FileText, LONGEST_TEXT, MOST_PARTS, Unread, read_at};

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
