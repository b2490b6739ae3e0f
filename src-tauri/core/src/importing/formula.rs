//! Cells that a spreadsheet would run as a formula, made harmless and made whole again.
//!
//! A cell is dangerous when it begins, after any blanks, with `=` `+` `-` `@` or their full-width
//! forms, or when it begins with TAB, CR or LF (OWASP, "CSV Injection"). Such a cell gets one
//! apostrophe in front. So that reading takes exactly that one away again, a cell that is
//! dangerous behind apostrophes of its own gets one more as well: `=1` ↔ `'=1`, `'=1` ↔ `''=1`,
//! and `'tis` stays `'tis`.

use std::borrow::Cow;

const PREFIX: char = '\'';

fn is_dangerous(text: &str) -> bool {
    let blank = |character: char| {
        character.is_whitespace()
            || character.is_control()
            || matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
    };
    text.starts_with(['\t', '\r', '\n'])
        || text
            .trim_start_matches(blank)
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// The text as a cell that no spreadsheet runs.
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if is_dangerous(text.trim_start_matches(PREFIX)) {
        Cow::Owned(format!("{PREFIX}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that [`neutralise`] was given.
pub fn restore(cell: &str) -> Cow<'_, str> {
    match cell.strip_prefix(PREFIX) {
        Some(text) if is_dangerous(cell.trim_start_matches(PREFIX)) => Cow::Owned(text.to_owned()),
        _ => Cow::Borrowed(cell),
    }
}
