//! A request as a letter: for the mail program by its address (`mailto:`, RFC 6068) where it is short, as
//! a draft with an attachment (`message/rfc822` with `X-Unsent`) where it is not, or as a file.

use data_encoding::BASE64;
use serde::Serialize;
use ts_rs::TS;

use super::SupportRequest;

/// The longest address that is handed to a mail program, in bytes: some systems take no more than 2,083,
/// and cut what is longer without a word.
const LONGEST_ADDRESS: usize = 1_800;

/// Bytes of a subject line in one encoded word, so that the word keeps within 75 signs (RFC 2047, 2).
const ENCODED_WORD: usize = 36;

/// Base64 in lines of 76 signs (RFC 2045, 6.8) comes from so many bytes each.
const LINE: usize = 57;

/// Between the parts of a draft; no line of base64 looks like it.
const BOUNDARY: &str = "okicrm-support-parts";

/// A request as it leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportLetter {
    /// To whom it goes.
    pub to: String,
    /// Its subject line.
    pub subject: String,
    /// Its words.
    pub text: String,
    /// What is attached: the lines about this computer; empty where none were chosen.
    pub attachment: String,
    /// Whether it is short enough, and without attachment, to be written by the mail program itself.
    pub is_short: bool,
}

/// The name under which the lines about this computer are attached.
const ATTACHMENT: &str = "okicrm-diagnostics.txt";

impl SupportLetter {
    pub(super) fn of(request: &SupportRequest, contact: &str) -> Self {
        let mut letter = Self {
            to: contact.to_owned(),
            subject: request.subject_line(),
            text: request.form.message.clone(),
            attachment: match request.diagnostics.as_slice() {
                [] => String::new(),
                lines => lines.join("\n") + "\n",
            },
            is_short: true,
        };
        letter.is_short = letter.attachment.is_empty() && letter.address().len() <= LONGEST_ADDRESS;
        letter
    }

    /// The address that a mail program writes the letter from.
    #[must_use]
    pub fn address(&self) -> String {
        format!(
            "mailto:{}?subject={}&body={}",
            escaped(&self.to, "@"),
            escaped(&self.subject, ""),
            escaped(&self.text.replace('\n', "\r\n"), "")
        )
    }

    /// The letter as a draft that a mail program opens and has not sent.
    #[must_use]
    pub fn draft(&self) -> Vec<u8> {
        let mut draft = format!(
            "To: {}\r\nSubject: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=\"{BOUNDARY}\"\r\n\r\n",
            one_line(&self.to),
            encoded_subject(&self.subject)
        );
        part(&mut draft, "", &self.text);
        if !self.attachment.is_empty() {
            let named = format!("Content-Disposition: attachment; filename=\"{ATTACHMENT}\"\r\n");
            part(&mut draft, &named, &self.attachment);
        }
        draft.push_str(&format!("--{BOUNDARY}--\r\n"));
        draft.into_bytes()
    }

    /// The letter as plain text, to be sent by any other way.
    #[must_use]
    pub fn plain(&self) -> String {
        format!(
            "{}\n{}\n\n{}\n\n{}",
            self.to, self.subject, self.text, self.attachment
        )
    }
}

fn part(draft: &mut String, more: &str, text: &str) {
    draft.push_str(&format!(
        "--{BOUNDARY}\r\nContent-Type: text/plain; charset=utf-8\r\n{more}\
         Content-Transfer-Encoding: base64\r\n\r\n"
    ));
    for line in text.replace('\n', "\r\n").as_bytes().chunks(LINE) {
        draft.push_str(&BASE64.encode(line));
        draft.push_str("\r\n");
    }
}

/// A header ends at its line's end, so nothing in it may end a line.
fn one_line(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control()).collect()
}

/// A subject line in encoded words (RFC 2047), each folded onto a line of its own.
fn encoded_subject(subject: &str) -> String {
    let mut words = vec![String::new()];
    for sign in one_line(subject).chars() {
        if words
            .last()
            .is_some_and(|word| word.len() + sign.len_utf8() > ENCODED_WORD)
        {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(sign);
        }
    }
    let encoded: Vec<String> = words
        .iter()
        .map(|word| format!("=?UTF-8?B?{}?=", BASE64.encode(word.as_bytes())))
        .collect();
    encoded.join("\r\n ")
}

/// A part of an address (RFC 3986, 2.3): whatever is not plain is written by its bytes.
fn escaped(text: &str, also: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        let sign = char::from(byte);
        if sign.is_ascii_alphanumeric() || "-._~".contains(sign) || also.contains(sign) {
            escaped.push(sign);
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use mail_parser::{MessageParser, MimeHeaders as _};

    use super::*;

    fn letter(subject: &str, text: &str, attachment: &str) -> SupportLetter {
        SupportLetter {
            to: "help@example.org".into(),
            subject: subject.into(),
            text: text.into(),
            attachment: attachment.into(),
            is_short: false,
        }
    }

    #[test]
    fn an_address_can_be_read_back_and_carries_nothing_but_its_parts() {
        let address = letter("Ä & b?", "Zeile 1\nZeile 2 100%", "").address();
        assert_eq!(
            address,
            "mailto:help@example.org?subject=%C3%84%20%26%20b%3F&body=Zeile%201%0D%0AZeile%202%20100%25"
        );
    }

    #[test]
    fn a_draft_is_read_back_by_a_mail_program_with_its_attachment() {
        let subject = "Fehler beim Öffnen – und eine sehr lange Betreffzeile, die gefaltet wird 😀";
        let text = "Guten Tag,\n\n.\nes öffnet nicht.\n".repeat(20);
        let draft = letter(subject, &text, "OkiCRM 0.1.0\nlinux 6\n").draft();
        let read = MessageParser::default().parse(&draft).unwrap();
        assert_eq!(read.subject(), Some(subject));
        assert_eq!(read.header_raw("X-Unsent").map(str::trim), Some("1"));
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), text);
        let attached = read.attachment(0).unwrap();
        assert_eq!(attached.attachment_name(), Some(ATTACHMENT));
        assert_eq!(attached.contents(), b"OkiCRM 0.1.0\r\nlinux 6\r\n");
        let text = String::from_utf8(draft).unwrap();
        assert!(text.lines().all(|line| line.len() <= 76), "{text}");
    }

    #[test]
    fn attack_25_a_subject_with_line_ends_adds_no_header() {
        let mut hostile = letter("Hello\r\nBcc: everybody@example.org", "Text", "");
        hostile.to = "help@example.org\r\nBcc: more@example.org".into();
        let draft = String::from_utf8(hostile.draft()).unwrap();
        assert!(!draft.contains("\r\nBcc:"), "{draft}");
        let read = MessageParser::default().parse(draft.as_bytes()).unwrap();
        assert!(read.bcc().is_none());
        assert!(!hostile.address().contains(['\r', '\n']));
    }
}
