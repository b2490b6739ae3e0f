//! File names that are safe on every system, from names that strangers chose (attacks 30 and 46).

use unicode_normalization::UnicodeNormalization;

/// The longest name, in bytes: file systems take 255, and copies add something to it.
const LONGEST: usize = 200;
/// The longest ending that counts as one, in bytes.
const LONGEST_ENDING: usize = 16;

/// A name that leads into no folder, hides no ending, and that Windows, macOS and Linux all take.
#[must_use]
pub fn safe(text: &str) -> String {
    let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .nfc()
        .filter(|letter| !letter.is_control() && !is_direction(*letter))
        .map(|letter| {
            if "<>:\"|?*".contains(letter) {
                '_'
            } else {
                letter
            }
        })
        .collect();
    let plain = plain.trim().trim_end_matches(['.', ' ']);
    let name = if plain.is_empty() { "file" } else { plain };
    let name = if is_reserved(name) {
        format!("_{name}")
    } else {
        name.to_owned()
    };
    shortened(&name)
}

/// What a name's ending says a file is; bytes that nothing is known of otherwise.
#[must_use]
pub fn media_type(name: &str) -> &'static str {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("pdf") => "application/pdf",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("gif") => "image/gif",
        Some("webp") => "image/webp",
        Some("txt") => "text/plain",
        Some("csv") => "text/csv",
        Some("vcf") => "text/vcard",
        Some("eml") => "message/rfc822",
        Some("json") => "application/json",
        Some("zip") => "application/zip",
        Some("doc") => "application/msword",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xls") => "application/vnd.ms-excel",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("odt") => "application/vnd.oasis.opendocument.text",
        Some("ods") => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/octet-stream",
    }
}

/// Marks that turn the direction of what follows: `a\u{202E}fdp.exe` looks like `aexe.pdf`.
fn is_direction(letter: char) -> bool {
    matches!(letter,
        '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Windows' device names, with any ending (learn.microsoft.com: Naming Files, Paths, and Namespaces).
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_ascii_uppercase();
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str()) {
        return true;
    }
    ["COM", "LPT"].iter().any(|device| {
        stem.strip_prefix(device).is_some_and(|number| {
            let mut letters = number.chars();
            letters
                .next()
                .is_some_and(|digit| digit.is_ascii_digit() || "¹²³".contains(digit))
                && letters.next().is_none()
        })
    })
}

/// Cuts the stem, and keeps the ending.
fn shortened(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.to_owned();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= LONGEST_ENDING => {
            (stem, format!(".{ending}"))
        }
        _ => (name, String::new()),
    };
    let mut kept = String::new();
    for letter in stem.chars() {
        if kept.len() + letter.len_utf8() + ending.len() > LONGEST {
            break;
        }
        kept.push(letter);
    }
    // Where the cut falls behind a dot or a blank, Windows would drop it.
    kept.truncate(kept.trim_end_matches(['.', ' ']).len());
    kept.push_str(&ending);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Attacks 30 and 46.
    #[test]
    fn attacks_30_and_46_hostile_names_become_harmless() {
        for (hostile, harmless) in [
            ("..\\..\\x.exe", "x.exe"),
            ("../../etc/passwd", "passwd"),
            ("C:\\secret", "secret"),
            ("CON", "_CON"),
            ("nul.txt", "_nul.txt"),
            ("com¹.pdf", "_com¹.pdf"),
            ("company.pdf", "company.pdf"),
            ("a.pdf\u{202E}fdp.exe", "a.pdffdp.exe"),
            ("invoice.pdf. . ", "invoice.pdf"),
            ("a\0b\n.txt", "ab.txt"),
            ("what?*.txt", "what__.txt"),
            ("..", "file"),
            ("", "file"),
            ("Müller.pdf", "Müller.pdf"),
            ("Mu\u{0308}ller.pdf", "Müller.pdf"),
        ] {
            assert_eq!(safe(hostile), harmless, "{hostile:?}");
        }
    }

    #[test]
    fn attack_46_long_names_keep_their_ending() {
        let long = safe(&format!("{}.pdf", "ü".repeat(300)));
        assert!(
            long.len() <= LONGEST && long.ends_with(".pdf"),
            "{}",
            long.len()
        );
        let marks = safe(&format!("a{}.pdf", "\u{0301}".repeat(1_000)));
        assert!(marks.len() <= LONGEST && marks.ends_with(".pdf"));
    }

    #[test]
    fn what_is_safe_stays_as_it_is() {
        for name in ["a.pdf", "file", "_CON", "Ärger 2026.docx"] {
            assert_eq!(safe(&safe(name)), name);
        }
    }

    #[test]
    fn the_ending_says_what_it_is() {
        assert_eq!(media_type("A.PDF"), "application/pdf");
        assert_eq!(media_type("page.html"), "application/octet-stream");
    }
}
