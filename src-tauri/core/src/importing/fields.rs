//! How single values are read, the same for every format: headings, labels, dates, groups.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

/// A heading as plain words: `E-Mail 2: Adresse` → `email 2 adresse`, `Straße` → `strasse`,
/// `firstName` → `first name`.
pub(super) fn fold_heading(heading: &str) -> String {
    let mut spaced = String::with_capacity(heading.len() + 8);
    let mut before = ' ';
    for character in heading.nfc() {
        let humps = before.is_lowercase() && character.is_uppercase();
        let numbered = before.is_alphabetic() && character.is_ascii_digit();
        if humps || numbered {
            spaced.push(' ');
        }
        before = character;
        for lower in character.to_lowercase() {
            match lower {
                'ä' => spaced.push_str("ae"),
                'ö' => spaced.push_str("oe"),
                'ü' => spaced.push_str("ue"),
                'ß' => spaced.push_str("ss"),
                other if other.is_alphanumeric() => spaced.push(other),
                _ => spaced.push(' '),
            }
        }
    }
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words
        .join(" ")
        .replace("e mail", "email")
        .replace("e post", "email")
}

/// A label as every format says it: `* Work`, `Geschäftlich` and `WORK` become `work`.
pub(super) fn plain_label(label: &str) -> String {
    let trimmed = label.trim().trim_start_matches('*').trim();
    let known = match fold_heading(trimmed).as_str() {
        "work" | "business" | "office" | "geschaeftlich" | "dienstlich" | "arbeit" | "buero"
        | "workmail" => "work",
        "home" | "private" | "personal" | "privat" | "zuhause" | "homemail" => "home",
        "mobile" | "cell" | "iphone" | "mobil" | "handy" | "mobiltelefon" => "mobile",
        "fax" | "work fax" | "home fax" | "telefax" => "fax",
        "pager" => "pager",
        "other" | "andere" | "sonstige" | "weitere" => "other",
        // Outlook's kind of address and Google's word for none, which say nothing.
        "smtp" | "ex" | "internet" | "main" | "obsolete" => "",
        _ => return trimmed.to_owned(),
    };
    known.to_owned()
}

/// Groups that a program made by itself and that mean nothing elsewhere.
pub(super) fn is_system_group(group: &str) -> bool {
    matches!(
        fold_heading(group).as_str(),
        "" | "my contacts" | "other contacts" | "starred" | "imported" | "mycontacts"
    )
}

/// What stands where a date should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateReading {
    /// Nothing, or a program's way to say nothing (`0/0/00`).
    Absent,
    /// A date.
    Date(Date),
    /// Something else, which is kept as it stands.
    Unreadable,
}

/// Reads `2001-12-31`, `20011231`, `31.12.2001`, `31/12/2001` and `12/31/2001`.
///
/// Between the last two, a number above 12 decides; else `month_first`. Years of two digits are
/// not guessed at.
pub(super) fn read_date(text: &str, month_first: bool) -> DateReading {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    if day
        .chars()
        .all(|character| matches!(character, '0' | '/' | '-' | '.'))
    {
        return DateReading::Absent;
    }
    let parts: Vec<&str> = day.split(['-', '.', '/']).collect();
    let numbers: Option<Vec<i16>> = match parts.as_slice() {
        [whole] if whole.len() == 8 && whole.is_ascii() => [&whole[..4], &whole[4..6], &whole[6..]]
            .iter()
            .map(|part| part.parse().ok())
            .collect(),
        [_, _, _] => parts.iter().map(|part| part.parse().ok()).collect(),
        _ => None,
    };
    let Some([first, second, third]) = numbers.as_deref() else {
        return DateReading::Unreadable;
    };
    let year_first = parts[0].len() >= 4;
    let (year, month, day) = match (year_first, day.contains('/')) {
        (true, _) => (*first, *second, *third),
        (false, true) if *second > 12 || (month_first && *first <= 12) => (*third, *first, *second),
        (false, _) => (*third, *second, *first),
    };
    if !year_first && parts[2].len() != 4 {
        return DateReading::Unreadable;
    }
    let date = i8::try_from(month).ok().zip(i8::try_from(day).ok());
    match date.and_then(|(month, day)| Date::new(year, month, day).ok()) {
        Some(date) if year > 0 => DateReading::Date(date),
        _ => DateReading::Unreadable,
    }
}

/// Whether the text can only be an e-mail address.
pub(super) fn looks_like_email(text: &str) -> bool {
    let Some((local, domain)) = text.trim().split_once('@') else {
        return false;
    };
    !local.is_empty()
        && domain.contains('.')
        && !domain.ends_with('.')
        && !text.trim().contains(char::is_whitespace)
}

/// Whether the text can hardly be anything but a phone number.
pub(super) fn looks_like_phone(text: &str) -> bool {
    let trimmed = text.trim();
    let digits = trimmed.chars().filter(char::is_ascii_digit).count();
    let others = trimmed
        .chars()
        .all(|character| character.is_ascii_digit() || " ()/-.+".contains(character));
    others
        && (6..=17).contains(&digits)
        && trimmed.starts_with(['+', '0', '('])
        && read_date(trimmed, false) == DateReading::Unreadable
}
