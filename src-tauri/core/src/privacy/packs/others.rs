//! Other people in a person's copy (GDPR Art. 15(4)): whose names, addresses and numbers stand in
//! her texts. They are taken out unless somebody decides that they are shown.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Serialize;
use ts_rs::TS;

use super::hiding::HiddenWords;
use super::store::{self, Known};
use crate::db::Tx;
use crate::error::Result;
use crate::privacy::discovery::matching::{context, is_same_number, matches, names};
use crate::privacy::discovery::model::fingerprint;
use crate::privacy::discovery::person::Sought;
use crate::privacy::discovery::words::{Word, emails, phones, words};
use crate::values::fold::folded_words;

/// Letters that are shown around the first place.
const AROUND: usize = 50;
/// Words after which a name follows, in the languages of the program.
const TITLES: [&str; 12] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "lady",
    "herr",
    "herrn",
    "frau",
    "fräulein",
    "mme",
];

/// What was found of somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OtherKind {
    /// A name.
    Name,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// Words that were taken out by hand.
    Words,
}

impl OtherKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Words => "words",
        }
    }
}

/// Somebody else in a person's copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OtherPerson {
    /// Names it when something is decided.
    pub place: String,
    /// What it is.
    pub kind: OtherKind,
    /// As it stands in the text.
    pub text: String,
    /// In how many places.
    pub count: usize,
    /// What stands before the first.
    pub before: String,
    /// What stands after the first.
    pub after: String,
    /// Whether it is shown in the copy.
    pub is_shown: bool,
}

/// Everybody else who is named in some texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Others {
    sought: Sought,
    names: Vec<Vec<String>>,
    /// The business itself and those who work there, who are no others.
    own: Vec<String>,
    known_numbers: BTreeSet<String>,
    shown: BTreeSet<String>,
    /// Words that are taken out by hand.
    hidden: Vec<HiddenWords>,
    /// What takes the place of what is taken out.
    mark: String,
}

/// One place of somebody else.
struct Found {
    place: Range<usize>,
    kind: OtherKind,
    key: String,
}

impl Others {
    /// Looks up who else is named in the texts.
    pub(super) async fn of(
        tx: &mut Tx,
        sought: Sought,
        subject: &str,
        texts: &[&str],
        shown: BTreeSet<String>,
        mark: String,
    ) -> Result<Self> {
        let mut candidates = BTreeSet::new();
        let mut numbers = BTreeSet::new();
        for text in texts {
            // Sort names are kept as `0family given`.
            let words = words(text);
            for near in words.windows(2) {
                let [one, two] = [&near[0].folded, &near[1].folded];
                candidates.insert(format!("0{two} {one}"));
                candidates.insert(format!("0{one} {two}"));
            }
            for near in words.windows(3) {
                let [one, two, three] = [&near[0].folded, &near[1].folded, &near[2].folded];
                candidates.insert(format!("0{three} {one} {two}"));
                candidates.insert(format!("0{two} {three} {one}"));
                candidates.insert(format!("0{one} {two} {three}"));
                candidates.insert(format!("0{two}-{three} {one}"));
            }
            numbers.extend(phones(text).into_iter().map(|(_, number)| number));
        }
        let candidates: Vec<String> = candidates.into_iter().collect();
        let Known { names, own } = store::known_people(tx, &candidates, subject).await?;
        let numbers: Vec<String> = numbers.into_iter().collect();
        Ok(Self {
            names: names
                .iter()
                .map(|name| folded_words(name))
                .filter(|words| words.len() > 1)
                .collect(),
            own,
            known_numbers: store::known_numbers(tx, &numbers, subject).await?,
            sought,
            shown,
            hidden: Vec::new(),
            mark,
        })
    }

    /// With words that are taken out by hand.
    pub(super) fn with_hidden(self, hidden: Vec<HiddenWords>) -> Self {
        Self { hidden, ..self }
    }

    /// The words that are taken out by hand.
    pub(super) fn hidden_words(&self) -> &[HiddenWords] {
        &self.hidden
    }

    /// Others in one text; places do not overlap, and none is the person's own.
    fn places(&self, text: &str) -> Vec<Found> {
        let hers: Vec<Range<usize>> = matches(text, &self.sought, true)
            .into_iter()
            .map(|one| one.place)
            .collect();
        let mut found = self.by_hand(text);
        let mut add = |place: Range<usize>, kind, key: String| {
            let overlaps =
                |other: &Range<usize>| other.start < place.end && place.start < other.end;
            if !hers.iter().any(overlaps) && !found.iter().any(|one| overlaps(&one.place)) {
                found.push(Found { place, kind, key });
            }
        };
        for (place, email) in emails(text) {
            if !self.own.contains(&email) {
                add(place, OtherKind::Email, email);
            }
        }
        for (place, number) in phones(text) {
            let typed = text.get(place.clone()).unwrap_or_default();
            let is_number = typed.starts_with(['+', '0']);
            let is_ours = self.own.iter().any(|one| is_same_number(one, &number));
            if (is_number || self.known_numbers.contains(&number)) && !is_ours {
                add(place, OtherKind::Phone, number);
            }
        }
        let words = words(text);
        for name in &self.names {
            for place in names(text, &words, name) {
                add(place, OtherKind::Name, name.join(" "));
            }
        }
        for place in after_titles(text, &words) {
            let key = folded_words(text.get(place.clone()).unwrap_or_default()).join(" ");
            add(place, OtherKind::Name, key);
        }
        // Who was named in full is also meant by one part of the name.
        let full: Vec<Vec<String>> = self
            .names
            .iter()
            .filter(|name| found.iter().any(|one| one.key == name.join(" ")))
            .cloned()
            .collect();
        for name in &full {
            for word in words.iter().filter(|word| is_part(text, word, name)) {
                let overlaps = found.iter().any(|one| {
                    one.place.start < word.place.end && word.place.start < one.place.end
                });
                let is_hers = hers
                    .iter()
                    .any(|one| one.start < word.place.end && word.place.start < one.end)
                    || self
                        .sought
                        .names
                        .iter()
                        .any(|one| one.words.contains(&word.folded));
                if !overlaps && !is_hers {
                    found.push(Found {
                        place: word.place.clone(),
                        kind: OtherKind::Name,
                        key: name.join(" "),
                    });
                }
            }
        }
        found.sort_by_key(|one| one.place.start);
        found
    }

    /// What was taken out by hand; whatever else stands there goes with it, also the person's own name.
    fn by_hand(&self, text: &str) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for hidden in &self.hidden {
            for place in hidden.places(text) {
                let overlaps =
                    |one: &Found| one.place.start < place.end && place.start < one.place.end;
                match found.iter_mut().find(|one| overlaps(one)) {
                    Some(one) => {
                        one.place = one.place.start.min(place.start)..one.place.end.max(place.end);
                    }
                    None => found.push(Found {
                        place,
                        kind: OtherKind::Words,
                        key: hidden.place.clone(),
                    }),
                }
            }
        }
        found
    }

    /// Whether a text names anybody else who is taken out.
    pub(super) fn hidden_in(&self, text: &str) -> Vec<String> {
        let mut hidden: Vec<String> = self
            .places(text)
            .into_iter()
            .filter(|one| !self.is_shown(one))
            .filter_map(|one| text.get(one.place).map(str::to_owned))
            .collect();
        hidden.sort();
        hidden.dedup();
        hidden
    }

    /// The text without those who are not shown.
    pub(super) fn without(&self, text: &str) -> String {
        let mut made = String::with_capacity(text.len());
        let mut at = 0;
        for one in self.places(text) {
            if self.is_shown(&one) {
                continue;
            }
            made.push_str(text.get(at..one.place.start).unwrap_or_default());
            made.push_str(&self.mark);
            at = one.place.end;
        }
        made.push_str(text.get(at..).unwrap_or_default());
        made
    }

    fn is_shown(&self, one: &Found) -> bool {
        one.kind != OtherKind::Words && self.shown.contains(&place_of(one.kind, &one.key))
    }

    /// Everybody else, each once, the one named most often first.
    pub(super) fn listed(&self, texts: &[&str]) -> Vec<OtherPerson> {
        let mut listed: BTreeMap<String, OtherPerson> = BTreeMap::new();
        for text in texts {
            let named = self.places(text).into_iter();
            for one in named.filter(|one| one.kind != OtherKind::Words) {
                let place = place_of(one.kind, &one.key);
                let [before, shown, after] = context(text, &one.place, AROUND);
                let is_shown = self.is_shown(&one);
                let other = listed.entry(place.clone()).or_insert(OtherPerson {
                    place,
                    kind: one.kind,
                    text: shown,
                    count: 0,
                    before,
                    after,
                    is_shown,
                });
                other.count += 1;
            }
        }
        let mut listed: Vec<OtherPerson> = listed.into_values().collect();
        listed.sort_by(|one, other| {
            (other.count, one.kind, &one.text).cmp(&(one.count, other.kind, &other.text))
        });
        listed
    }
}

/// How a decision about somebody is kept: without saying who.
fn place_of(kind: OtherKind, key: &str) -> String {
    format!("{}:{}", kind.word(), fingerprint(key))
}

/// The words with a capital that follow a title: `Mrs Grace Hopper`.
fn after_titles(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (position, word) in words.iter().enumerate() {
        if !TITLES.contains(&word.folded.as_str()) {
            continue;
        }
        let mut end = None;
        let mut last = word.place.end;
        for next in words.iter().skip(position + 1).take(2) {
            let between = text.get(last..next.place.start).unwrap_or_default();
            let is_beside = between.chars().all(|sign| sign == ' ' || sign == '.');
            if !is_beside || !is_capital(text, next) || between.contains(". ") && end.is_some() {
                break;
            }
            end = Some((
                end.map_or(next.place.start, |(start, _)| start),
                next.place.end,
            ));
            last = next.place.end;
        }
        if let Some((start, end)) = end {
            found.push(start..end);
        }
    }
    found
}

fn is_part(text: &str, word: &Word, name: &[String]) -> bool {
    word.folded.chars().count() > 2
        && is_capital(text, word)
        && name.iter().any(|part| {
            *part == word.folded || word.folded.strip_suffix('s') == Some(part.as_str())
        })
}

fn is_capital(text: &str, word: &Word) -> bool {
    text.get(word.place.clone())
        .and_then(|text| text.chars().next())
        .is_some_and(char::is_uppercase)
}
