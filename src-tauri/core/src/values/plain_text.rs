//! Text as people type or paste it, made safe to store on every database. Nothing visible is lost:
//! marks, other scripts and direction marks stay, only what cannot be stored or shown goes.

/// One line: control characters and line breaks become blanks, blanks at the ends go.
#[must_use]
pub fn line(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|character| *character != '\0')
        .map(|character| {
            if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                character
            }
        })
        .collect();
    plain.trim().to_owned()
}

/// Several lines: every line break becomes `\n`, tabs stay, other control characters and blank
/// ends go.
#[must_use]
pub fn lines(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let plain: String = unified
        .chars()
        .filter(|character| !character.is_control() || matches!(character, '\n' | '\t'))
        .collect();
    plain.trim().to_owned()
}

/// A folded sort key: short enough for every index, and blanks sort after everything else.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let folded = super::fold::fold(text);
    if folded.is_empty() {
        "1".to_owned()
    } else {
        let mut key = String::from("0");
        key.extend(folded.chars().take(80));
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_database_stores_goes_and_the_rest_stays() {
        assert_eq!(line("\0Ana\0 \r\nCosta\u{7}"), "Ana   Costa");
        assert_eq!(line("\u{202E}abc"), "\u{202E}abc");
        assert_eq!(
            lines(" one\r\ntwo\rthree\n\tfour\0\u{1B} "),
            "one\ntwo\nthree\n\tfour"
        );
    }

    #[test]
    fn blanks_sort_last_and_keys_stay_short() {
        let mut keys = ["", "Ärger", "zoo", "1a"].map(sort_key);
        keys.sort();
        assert_eq!(keys, ["01a", "0arger", "0zoo", "1"]);
        assert!(sort_key(&"山".repeat(5_000)).len() < 400);
    }
}
