//! What people are found by in free text: the words of names in any order, addresses and phone
//! numbers as one word each, whatever stands between their letters and digits.

use std::ops::Range;

use crate::values::EmailAddress;
use crate::values::fold::{digits, fold, folded_words};

/// The last digits that tell phone numbers apart; national numbers overlap in so many.
pub(in crate::privacy) const PHONE_DIGITS: usize = 9;
/// Fewer digits are a price or a year.
pub(in crate::privacy) const FEWEST_DIGITS: usize = 7;
/// More digits are no phone number (E.164 has 15, and an extension).
const MOST_DIGITS: usize = 20;

/// A word of a text: where it stands, and how it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::privacy) struct Word {
    /// Its bytes in the text.
    pub place: Range<usize>,
    /// Small letters without accents.
    pub folded: String,
}

/// The words of a text.
pub(in crate::privacy) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_of_word(sign)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                let folded = fold(text.get(from..at).unwrap_or_default());
                if !folded.is_empty() {
                    words.push(Word {
                        place: from..at,
                        folded,
                    });
                }
            }
            _ => {}
        }
    }
    words
}

/// Letters and digits, and what stands within a word: accents written apart, soft hyphens, signs
/// without width.
fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric()
        || matches!(sign, '\u{0300}'..='\u{036F}' | '\u{00AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}')
}

/// E-mail addresses in a text, normalised.
pub(in crate::privacy) fn emails(text: &str) -> Vec<(Range<usize>, String)> {
    let is_part = |sign: char| sign.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(sign);
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + 1..));
        let local = before.rfind(|sign| !is_part(sign)).map_or(0, |end| {
            end + before[end..].chars().next().map_or(1, char::len_utf8)
        });
        let after = after.unwrap_or_default();
        let length = after.find(|sign| !is_part(sign)).unwrap_or(after.len());
        let end = at + 1 + length;
        // Signs of a sentence around an address are none of it.
        let whole = text.get(local..end).unwrap_or_default();
        let ends = |sign: char| ".-'/=?!*".contains(sign);
        let left = whole.len() - whole.trim_start_matches(ends).len();
        let address = whole.trim_matches(ends);
        if let Ok(email) = EmailAddress::parse(address) {
            let from = local + left;
            found.push((from..from + address.len(), email.normalised()));
        }
    }
    found
}

/// What looks like phone numbers in a text, as the digits that tell them apart.
pub(in crate::privacy) fn phones(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut signs = text.char_indices().peekable();
    let mut day_until = 0;
    while let Some((start, sign)) = signs.next() {
        if start < day_until || !(sign.is_numeric() || sign == '+') {
            continue;
        }
        if let Some(length) = day_length(text.get(start..).unwrap_or_default()) {
            day_until = start + length;
            continue;
        }
        let (mut end, mut gap) = (start + sign.len_utf8(), 0);
        while let Some(&(at, next)) = signs.peek() {
            if next.is_numeric() {
                gap = 0;
                end = at + next.len_utf8();
            } else if " -()/.\u{a0}\u{2011}".contains(next) && gap < 3 {
                gap += 1;
            } else {
                break;
            }
            signs.next();
        }
        let number = digits(&text.get(start..end).unwrap_or_default().replace("(0)", ""));
        if is_phone_long(&number) {
            found.push((start..end, last_digits(&number)));
        }
    }
    found
}

/// A number has one nought before it, or the two of another country; more fill up a figure.
fn is_phone_long(number: &str) -> bool {
    (FEWEST_DIGITS..=MOST_DIGITS).contains(&number.len()) && !number.starts_with("000")
}

/// How long the day is that a text begins with: `05.03.2026`, `5/3/26`, `2026-03-05`. A number whose
/// groups only begin like a day goes on after the third.
fn day_length(text: &str) -> Option<usize> {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let first = text.find(|sign| !is_digit(sign))?;
    let separator = text.get(first..)?.chars().next()?;
    if !matches!(separator, '.' | '/' | '-') {
        return None;
    }
    let (one, rest) = text.split_once(separator)?;
    let (two, rest) = rest.split_once(separator)?;
    let length = rest.find(|sign| !is_digit(sign)).unwrap_or(rest.len());
    let (three, after) = rest.split_at(length);
    let goes_on = after
        .strip_prefix(['.', '/', '-'])
        .is_some_and(|after| after.starts_with(is_digit));
    (!goes_on && is_day([one, two, three])).then_some(text.len() - after.len())
}

/// Day, month and year in one of the orders they are written in.
fn is_day([one, two, three]: [&str; 3]) -> bool {
    let at_most = |text: &str, most: u8| {
        (1..=2).contains(&text.len())
            && text
                .parse::<u8>()
                .is_ok_and(|number| (1..=most).contains(&number))
    };
    let is_year = |text: &str| matches!(text.len(), 2 | 4) && text.parse::<u16>().is_ok();
    if one.len() == 4 {
        return is_year(one) && at_most(two, 12) && at_most(three, 31);
    }
    let in_order = at_most(one, 31) && at_most(two, 12);
    let as_american = at_most(one, 12) && at_most(two, 31);
    (in_order || as_american) && is_year(three)
}

/// The digits by which a number is told apart.
pub(in crate::privacy) fn last_digits(number: &str) -> String {
    let number = number.trim_start_matches('0');
    number
        .get(number.len().saturating_sub(PHONE_DIGITS)..)
        .unwrap_or_default()
        .to_owned()
}

/// An address as one word.
pub(super) fn email_word(normalised: &str) -> String {
    folded_words(normalised).concat()
}

/// A text as it is looked through: its words, then its addresses and numbers as one word each.
pub(super) fn passage(text: &str) -> String {
    let mut passage = folded_words(text);
    passage.extend(emails(text).iter().map(|(_, email)| email_word(email)));
    passage.extend(phones(text).into_iter().map(|(_, number)| number));
    passage.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_accents_written_apart_and_hidden_signs_within() {
        let text = "Zoe\u{308}s Love\u{AD}lace, ﬁne";
        let folded: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        assert_eq!(folded, ["zoes", "lovelace", "fine"]);
        assert_eq!(&text[words(text)[1].place.clone()], "Love\u{AD}lace");
    }

    #[test]
    fn addresses_are_found_within_sentences_and_brackets() {
        let text = "Mail <Ada.L+x@Example.org>, or zoë@exämple.de. Not a@b@ nor @.";
        let found: Vec<String> = emails(text).into_iter().map(|(_, email)| email).collect();
        assert_eq!(found, ["ada.l+x@example.org", "zoë@exämple.de"]);
        assert_eq!(&text[emails(text)[0].0.clone()], "Ada.L+x@Example.org");
    }

    #[test]
    fn a_number_is_one_whatever_stands_between_its_digits() {
        for text in [
            "+44 (0)20 7946 0018",
            "020 7946-0018",
            "0044 20/7946.0018",
            "call 02079460018!",
        ] {
            assert_eq!(phones(text)[0].1, "079460018", "{text}");
        }
        assert_eq!(phones("7946 0018")[0].1, "79460018");
        assert!(phones("2026, 12.50 and 42").is_empty());
    }

    #[test]
    fn days_and_figures_with_noughts_before_them_are_no_numbers() {
        for text in [
            "05.03.2026",
            "5/3/26 14:30",
            "12/31/2026",
            "2026-03-05T09:30:00.123Z",
            "05.03.2026 - 06.03.2026",
            "0000123",
            "000 117 496 0123",
        ] {
            assert_eq!(phones(text), [], "{text}");
        }
        for (text, place, number) in [
            ("05.03.2026 0117 496 0000", 11..24, "174960000"),
            ("01.12.26.45.67", 0..14, "112264567"),
            ("31.13.2026", 0..10, "31132026"),
            ("0044 117 496 0000", 0..17, "174960000"),
            ("05.03.02026", 0..11, "50302026"),
        ] {
            assert_eq!(phones(text), [(place, number.to_owned())], "{text}");
        }
    }

    #[test]
    fn a_passage_has_words_addresses_and_numbers() {
        let text = passage("Zoë: zoe@x.example, 020 7946 0018");
        assert!(text.starts_with("zoe zoe x example"), "{text}");
        assert!(text.ends_with("zoexexample 079460018"), "{text}");
    }
}
