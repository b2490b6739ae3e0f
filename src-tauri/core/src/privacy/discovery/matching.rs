//! Where in a text somebody is named.

use std::ops::Range;

use serde::Serialize;
use ts_rs::TS;

use super::person::{Name, Sought};
use super::words::{FEWEST_DIGITS, Word, emails, phones, words};

/// By what somebody was found; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FoundBy {
    /// Her e-mail address.
    Email,
    /// The last digits of her phone number.
    Phone,
    /// Her name.
    Name,
    /// A name she had.
    FormerName,
    /// Her family name alone.
    FamilyName,
}

/// One place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::privacy) struct Match {
    pub place: Range<usize>,
    pub by: FoundBy,
}

/// How many other words may stand between those of a name: a second given name, a title.
const BETWEEN: usize = 2;

/// Every place where a text names somebody, in its order; places do not overlap.
pub(in crate::privacy) fn matches(text: &str, sought: &Sought, with_family: bool) -> Vec<Match> {
    let mut found: Vec<Match> = Vec::new();
    for (place, email) in emails(text) {
        if sought.traits.emails.contains(&email) {
            found.push(Match {
                place,
                by: FoundBy::Email,
            });
        }
    }
    for (place, number) in phones(text) {
        if sought
            .traits
            .phones
            .iter()
            .any(|one| is_same_number(one, &number))
        {
            found.push(Match {
                place,
                by: FoundBy::Phone,
            });
        }
    }
    let words = words(text);
    for name in &sought.names {
        let by = if name.is_former {
            FoundBy::FormerName
        } else {
            FoundBy::Name
        };
        add(&mut found, names(text, &words, &name.words), by);
        add(&mut found, initials(text, &words, name), by);
    }
    if with_family {
        for name in sought.names.iter().filter(|one| !one.family.is_empty()) {
            add(
                &mut found,
                names(text, &words, &name.family),
                FoundBy::FamilyName,
            );
        }
    }
    found.sort_by_key(|one| one.place.start);
    found
}

fn add(found: &mut Vec<Match>, places: Vec<Range<usize>>, by: FoundBy) {
    for place in places {
        let is_known = found
            .iter()
            .any(|one| one.place.start < place.end && place.start < one.place.end);
        if !is_known {
            found.push(Match { place, by });
        }
    }
}

/// Whether two numbers are one: the shorter one, without its area, ends the longer.
pub(in crate::privacy) fn is_same_number(one: &str, other: &str) -> bool {
    one.len().min(other.len()) >= FEWEST_DIGITS && (one.ends_with(other) || other.ends_with(one))
}

/// Where all words of a name stand close together, in any order, within one line of thought.
pub(in crate::privacy) fn names(text: &str, words: &[Word], name: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        if name.iter().any(|one| is_name(&first.folded, one)) {
            let near = words.get(at..).unwrap_or_default();
            let near = near.get(..name.len() + BETWEEN).unwrap_or(near);
            if let Some(used) = all_within(near, name)
                && let Some(last) = near.get(used - 1)
                && is_one_thought(text, first.place.end, last.place.start)
            {
                found.push(first.place.start..last.place.end);
                at += used;
                continue;
            }
        }
        at += 1;
    }
    found
}

/// How many words it takes until all of a name were seen.
fn all_within(near: &[Word], name: &[String]) -> Option<usize> {
    let mut open: Vec<&String> = name.iter().collect();
    for (position, word) in near.iter().enumerate() {
        if let Some(place) = open.iter().position(|one| is_name(&word.folded, one)) {
            open.remove(place);
        }
        if open.is_empty() {
            return Some(position + 1);
        }
    }
    None
}

/// A name, also where it takes an s: Müllers Rechnung.
fn is_name(word: &str, name: &str) -> bool {
    word == name || (name.chars().count() > 2 && word.strip_suffix('s') == Some(name))
}

/// No sentence and no paragraph ends between two words of one name; an initial's point does not end
/// one.
fn is_one_thought(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default();
    !between.contains(['!', '?', ';', '\u{2029}']) && !between.contains("\n\n")
}

/// `A. Lovelace` and `Lovelace, A.`: the family name beside the first letter of the given one.
fn initials(text: &str, words: &[Word], name: &Name) -> Vec<Range<usize>> {
    let initial: Option<String> = name
        .words
        .first()
        .and_then(|given| given.chars().next())
        .map(String::from);
    let (Some(initial), false) = (initial, name.family.is_empty()) else {
        return Vec::new();
    };
    let short = [vec![initial], name.family.clone()].concat();
    let mut found = names(text, words, &short);
    // Only right beside each other: `a` is also a word.
    found.retain(|place| {
        let inside = text.get(place.clone()).unwrap_or_default();
        super::words::words(inside).len() == short.len() && inside.contains('.')
            || text
                .get(place.end..)
                .is_some_and(|after| after.starts_with('.'))
                && inside.contains(',')
    });
    found
}

/// A match with what stands around it, cut at words.
pub(in crate::privacy) fn context(text: &str, place: &Range<usize>, most: usize) -> [String; 3] {
    let before = text.get(..place.start).unwrap_or_default();
    let after = text.get(place.end..).unwrap_or_default();
    let start = before
        .char_indices()
        .rev()
        .take(most)
        .last()
        .map_or(before.len(), |(at, _)| at);
    let mut before_part = before.get(start..).unwrap_or_default();
    if start > 0 {
        before_part = before_part
            .split_once(char::is_whitespace)
            .map_or(before_part, |(_, rest)| rest);
    }
    let end = after
        .char_indices()
        .nth(most)
        .map_or(after.len(), |(at, _)| at);
    let mut after_part = after.get(..end).unwrap_or_default();
    if end < after.len() {
        after_part = after_part
            .rsplit_once(char::is_whitespace)
            .map_or(after_part, |(rest, _)| rest);
    }
    let one_line = |text: &str| text.split(['\n', '\r', '\t']).collect::<Vec<_>>().join(" ");
    let dots = |is_cut: bool| if is_cut { "…" } else { "" };
    [
        format!("{}{}", dots(start > 0), one_line(before_part)),
        one_line(text.get(place.clone()).unwrap_or_default()),
        format!("{}{}", one_line(after_part), dots(end < after.len())),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::person::Traits;
    use super::*;

    fn ada() -> Sought {
        let name = |words: [&str; 2], is_former| Name {
            words: words.map(str::to_owned).to_vec(),
            family: vec![words[1].to_owned()],
            is_former,
        };
        Sought {
            traits: Traits {
                emails: vec!["ada@example.org".to_owned()],
                phones: vec!["079460018".to_owned()],
                ..Traits::default()
            },
            names: vec![name(["zoe", "muller"], false), name(["ada", "byron"], true)],
        }
    }

    fn found(text: &str, with_family: bool) -> Vec<(&str, FoundBy)> {
        let sought = ada();
        matches(text, &sought, with_family)
            .into_iter()
            .map(|one| (&text[one.place], one.by))
            .collect()
    }

    #[test]
    fn a_name_is_found_in_any_order_case_and_spelling() {
        for text in [
            "Zoë Müller",
            "MÜLLER, ZOE",
            "Zoe Maria Müller",
            "Müllers Zoë",
            "Z. Müller",
            "zoe mu\u{308}ller",
        ] {
            assert_eq!(found(text, false).len(), 1, "{text}");
        }
        assert_eq!(
            found("then Ada Byron came", false),
            [("Ada Byron", FoundBy::FormerName)]
        );
    }

    #[test]
    fn words_of_a_name_in_two_sentences_or_far_apart_are_no_name() {
        for text in [
            "Zoe! Müller came",
            "Zoe met Ben and Tom and Müller",
            "Zoeller Müllerin",
            "Zoe\n\nMüller",
        ] {
            assert_eq!(found(text, false), [], "{text}");
        }
        assert_eq!(
            found("Frau Müller rief an", true),
            [("Müller", FoundBy::FamilyName)]
        );
        assert_eq!(found("Frau Müller rief an", false), []);
    }

    #[test]
    fn addresses_and_last_digits_are_found() {
        let text = "ADA@example.org or (020) 7946-0018, or 7946 0018 here";
        let by: Vec<FoundBy> = found(text, false).into_iter().map(|(_, by)| by).collect();
        assert_eq!(by, [FoundBy::Email, FoundBy::Phone, FoundBy::Phone]);
        assert_eq!(found("other@example.org, 7946 0019", false), []);
    }

    #[test]
    fn a_match_is_shown_with_whole_words_around_it() {
        let text = format!(
            "{} said Zoe Müller\nonce {}",
            "before ".repeat(30),
            "after ".repeat(30)
        );
        let place = matches(&text, &ada(), false)[0].place.clone();
        let [before, middle, after] = context(&text, &place, 20);
        assert_eq!(middle, "Zoe Müller");
        assert!(
            before.starts_with('…') && before.ends_with("before  said "),
            "{before:?}"
        );
        assert!(
            after.starts_with(" once after") && after.ends_with('…'),
            "{after:?}"
        );
    }
}
