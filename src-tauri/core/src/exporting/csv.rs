//! Comma-separated values as RFC 4180 writes them, with every dangerous cell made harmless.

use crate::importing::formula::neutralise;

/// The mark that tells Excel that a file is UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Appends one record: cells separated by commas, ended by CRLF.
///
/// A record of one empty cell is written as `""`, because a blank line would not be a record.
pub fn write_record<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    let start = out.len();
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_cell(out, cell);
    }
    if out.len() == start {
        out.push_str("\"\"");
    }
    out.push_str("\r\n");
}

fn write_cell(out: &mut String, cell: &str) {
    let text = neutralise(cell);
    let special = |byte: u8| matches!(byte, b',' | b';' | b'\t' | b'|' | b'"' | b'\n' | b'\r');
    let padded = text.starts_with(' ') || text.ends_with(' ');
    if !padded && !text.bytes().any(special) {
        out.push_str(&text);
        return;
    }
    out.push('"');
    for (index, part) in text.split('"').enumerate() {
        if index > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    out.push('"');
}
