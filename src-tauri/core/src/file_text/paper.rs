//! The text of PDFs, page by page.

use lopdf::{Document, LoadOptions};

use super::{FileText, LARGEST, LONGEST_TEXT, Unread};

/// Pages of a document that is read.
const MOST_PAGES: usize = 3_000;

pub(super) fn read(bytes: &[u8]) -> FileText {
    let options = LoadOptions::with_max_decompressed_size(LARGEST);
    let Ok(document) = Document::load_mem_with_options(bytes, options) else {
        return FileText::unread(Unread::Damaged);
    };
    if document.is_encrypted() {
        return FileText::unread(Unread::Locked);
    }
    let pages = document.get_pages();
    if pages.is_empty() {
        return FileText::unread(Unread::Damaged);
    }
    if pages.len() > MOST_PAGES {
        return FileText::unread(Unread::TooLarge);
    }
    let mut text = String::new();
    let mut missing = None;
    for page in pages.keys() {
        match document.extract_text_with_limit(&[*page], LARGEST) {
            Ok(more) => text.push_str(&more),
            Err(_) => missing = Some(Unread::Damaged),
        }
        text.push('\n');
        if text.len() > LONGEST_TEXT {
            break;
        }
    }
    if text.trim().is_empty() {
        return FileText::unread(missing.unwrap_or(Unread::Scanned));
    }
    let read = FileText::of(text);
    FileText {
        unread: read.unread.or(missing),
        ..read
    }
}
