//! Search folding: what is typed and what is stored meet in the same plain form.

use unicode_normalization::UnicodeNormalization;

/// The form of a text that search compares: small letters without accents, ligatures and
/// full-width forms taken apart, `ß` as `ss`, one kind of apostrophe and hyphen, single spaces,
/// nothing invisible. Folding twice changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        // Nothing but an accent, which goes, changes the plain letters beside it; so these need
        // none of Unicode's tables, and most letters of most texts are plain.
        let (letters, others) = rest.split_at(rest.bytes().take_while(u8::is_ascii).count());
        letters
            .bytes()
            .for_each(|letter| fold_plain(letter, &mut plain));
        let end = others.find(|letter: char| letter.is_ascii());
        let (others, after) = others.split_at(end.unwrap_or(others.len()));
        fold_others(others, &mut plain);
        rest = after;
    }
    if is_spaced(&plain) {
        plain
    } else {
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn fold_plain(letter: u8, plain: &mut String) {
    match char::from(letter.to_ascii_lowercase()) {
        '`' => plain.push('\''),
        letter if is_invisible(letter) => {}
        letter => plain.push(letter),
    }
}

fn fold_others(text: &str, plain: &mut String) {
    let folded: String = text
        .nfkd()
        .filter(|&character| !is_accent(character) && !is_invisible(character))
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|&character| !is_accent(character) && !is_invisible(character))
        .collect();
    for character in folded.nfc() {
        match plain_letters(character) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(character),
        }
    }
}

/// Whether words are parted by single spaces and nothing else.
fn is_spaced(text: &str) -> bool {
    let mut after_space = true;
    for letter in text.chars() {
        if letter.is_whitespace() && (after_space || letter != ' ') {
            return false;
        }
        after_space = letter == ' ';
    }
    !after_space || text.is_empty()
}

/// The words of a folded text, cut at everything that is neither a letter nor a digit.
#[must_use]
pub fn folded_words(text: &str) -> Vec<String> {
    fold(text)
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The digits of a text as ASCII, whatever script they are written in.
#[must_use]
pub fn digits(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(char::is_ascii_digit).collect();
    }
    text.nfkd().filter_map(ascii_digit).collect()
}

/// Accents of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts. Marks that carry the vowel of
/// other scripts (Devanagari, Thai, kana) stay: without them the word is another word.
fn is_accent(character: char) -> bool {
    matches!(character,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0487}' | '\u{0591}'..='\u{05C7}'
        | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Soft hyphens, zero-width and direction marks, controls other than white space.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
        || (character.is_control() && !character.is_whitespace())
}

/// Letters that no normalisation takes apart, and the many apostrophes and hyphens.
fn plain_letters(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ς' => "σ",
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' => "'",
        '‐' | '‑' | '‒' | '–' | '—' | '−' => "-",
        _ => return None,
    })
}

fn ascii_digit(character: char) -> Option<char> {
    if character.is_ascii_digit() {
        return Some(character);
    }
    // The zeros of the decimal digits that people's keyboards write, Unicode's Nd.
    const ZEROS: [u32; 12] = [
        0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
        0x1040,
    ];
    let code = u32::from(character);
    ZEROS
        .iter()
        .find_map(|zero| code.checked_sub(*zero).filter(|digit| *digit < 10))
        .and_then(|digit| char::from_digit(digit, 10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn plain_letters_are_folded_like_all_others(text in "[ -~äÄßéıİ\\t\\u{300}\\u{302}ŁÅ’]{0,30}") {
            let mut whole = String::new();
            fold_others(&text, &mut whole);
            let whole = whole.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(fold(&text), whole);
        }
    }

    #[test]
    fn different_spellings_meet() {
        for (stored, folded) in [
            ("Müller", "muller"),
            ("MU\u{0308}LLER", "muller"),
            ("Straße", "strasse"),
            ("STRAẞE", "strasse"),
            ("Œuvre ﬁne", "oeuvre fine"),
            ("Ｔａｒｏ　１２", "taro 12"),
            ("İstanbul ILGIN ısı", "istanbul ilgin isi"),
            ("Łódź", "lodz"),
            ("Ελλάς", "ελλασ"),
            ("Ёлка", "елка"),
            ("O’Brien", "o'brien"),
            ("Anne–Marie", "anne-marie"),
            ("  a \t\n b\u{200B}c\u{00AD}d ", "a bcd"),
            ("한국", "한국"),
            ("が", "が"),
            ("हिन्दी", "हिन्दी"),
        ] {
            assert_eq!(fold(stored), folded, "{stored}");
        }
    }

    #[test]
    fn words_are_cut_at_punctuation() {
        assert_eq!(
            folded_words("O'Brien & Söhne-Bau"),
            ["o", "brien", "sohne", "bau"]
        );
        assert!(folded_words(" -- ").is_empty());
    }

    #[test]
    fn digits_of_any_script_are_read() {
        assert_eq!(digits("+49 (0)30 / 12-34 ext. 5"), "4903012345");
        assert_eq!(digits("٠١٢ ０３ ९"), "012039");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn case_does_not_matter_in_latin(text in "[a-zA-ZÀ-ÖØ-öø-ÿ ]{0,30}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text.to_lowercase()));
        }
    }
}
