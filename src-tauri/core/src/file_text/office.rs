//! The text inside docx and xlsx: archives of XML. Only named parts are read, each as a stream, so
//! that an archive in an archive stays closed and nothing is unpacked to the disk.

use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{FileText, LARGEST, LARGEST_RATIO, LONGEST_TEXT, MOST_PARTS, Unread};

/// Below this, a part may be packed as well as it likes.
const SMALL_PART: u64 = 1024 * 1024;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Letter,
    Sheet,
}

pub(super) fn read(bytes: &[u8], kind: Kind) -> FileText {
    match parts(bytes, kind) {
        Ok(text) => FileText::of(text),
        Err(why) => FileText::unread(why),
    }
}

fn parts(bytes: &[u8], kind: Kind) -> Result<String, Unread> {
    // Word and Excel keep a locked document in the older container of OLE.
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Unread::Locked);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(Unread::TooLarge);
    }
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(std::borrow::Cow::into_owned)
        .collect();
    let (mut text, mut room) = (String::new(), LARGEST);
    let mut read = 0;
    for name in names.iter().filter(|name| is_read(name, kind)) {
        let part = unpacked(&mut archive, name, &mut room)?;
        collect(&part, kind, &mut text).ok_or(Unread::Damaged)?;
        read += 1;
        if text.len() > LONGEST_TEXT {
            break;
        }
    }
    if read == 0 {
        return Err(Unread::Damaged);
    }
    Ok(text)
}

fn is_read(name: &str, kind: Kind) -> bool {
    let own = match kind {
        Kind::Letter => "word/",
        Kind::Sheet => "xl/",
    };
    let Some(part) = name.strip_prefix(own) else {
        return matches!(name, "docProps/core.xml" | "docProps/app.xml");
    };
    let is_text = match kind {
        Kind::Letter => [
            "document",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "comments",
        ]
        .iter()
        .any(|begin| part.starts_with(begin)),
        Kind::Sheet => [
            "sharedStrings",
            "worksheets/sheet",
            "comments",
            "threadedComments/",
        ]
        .iter()
        .any(|begin| part.starts_with(begin)),
    };
    is_text && part.ends_with(".xml")
}

/// A part's bytes; what it says about its own size is not believed.
fn unpacked(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    room: &mut usize,
) -> Result<Vec<u8>, Unread> {
    let file = archive.by_name(name).map_err(|error| match error {
        ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => Unread::Locked,
        _ => Unread::Damaged,
    })?;
    let packed = file.compressed_size();
    let limit = u64::try_from(*room).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| Unread::Damaged)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let is_bomb = size > SMALL_PART && size / packed.max(1) > LARGEST_RATIO;
    if size > limit || is_bomb {
        return Err(Unread::TooLarge);
    }
    *room -= bytes.len();
    Ok(bytes)
}

/// Adds the text of one part; nothing where it is no XML.
fn collect(part: &[u8], kind: Kind, text: &mut String) -> Option<()> {
    let mut reader = Reader::from_reader(part);
    let mut buffer = Vec::new();
    // A cell that points into the table of shared texts holds a number that says nothing.
    let mut is_pointer = false;
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Eof => return Some(()),
            Event::Start(element)
                if kind == Kind::Sheet && element.local_name().as_ref() == "c" =>
            {
                is_pointer = points(&element);
            }
            Event::Empty(element)
                if matches!(element.local_name().as_ref(), "tab" | "br" | "cr") =>
            {
                text.push(' ');
            }
            Event::Text(content) if !is_pointer => text.push_str(&content.xml10_content()),
            Event::CData(content) if !is_pointer => text.push_str(&content.xml10_content()),
            Event::GeneralRef(reference) => {
                text.push(named(&reference.xml10_content(), &reference)?);
            }
            Event::End(element) => {
                let name = element.local_name();
                let name = name.as_ref();
                is_pointer &= name != "c";
                // A run of letters may be cut anywhere, a paragraph or a cell ends a word.
                if !matches!(name, "t" | "r" | "rPr" | "v" | "is") {
                    text.push('\n');
                }
            }
            _ => {}
        }
        buffer.clear();
        if text.len() > LONGEST_TEXT {
            return Some(());
        }
    }
}

fn points(cell: &BytesStart<'_>) -> bool {
    cell.attributes()
        .flatten()
        .any(|one| one.key.as_ref() == "t" && one.value.as_ref() == "s")
}

/// The sign of a reference. Those that a document declares itself are never expanded.
fn named(name: &str, reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return Some(sign);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => ' ',
    })
}
