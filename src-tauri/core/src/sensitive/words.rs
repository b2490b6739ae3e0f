//! Finds the words that sound like data of a special kind.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::model::{SensitiveCategory, SensitiveHint};
use crate::values::fold::folded_words;

const TEXT: &str = include_str!("words.json");

#[derive(Default, Deserialize)]
struct Lists {
    categories: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    children: Children,
}

#[derive(Default, Deserialize)]
struct Children {
    usual: u8,
    countries: BTreeMap<String, u8>,
}

/// A term in the form in which it is looked for.
struct Term {
    category: SensitiveCategory,
    words: Vec<String>,
    /// Whether the last word may go on.
    goes_on: bool,
}

struct Known {
    terms: Vec<Term>,
    children: Children,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        // A test reads the lists, so what cannot be read is none.
        let lists: Lists = serde_json::from_str(TEXT).unwrap_or_default();
        let mut terms = Vec::new();
        for (category, languages) in &lists.categories {
            let Some(category) = SensitiveCategory::parse(category) else {
                continue;
            };
            terms.extend(languages.values().flatten().map(|text| Term {
                category,
                words: folded_words(text.trim_end_matches('*')),
                goes_on: text.ends_with('*'),
            }));
        }
        Known {
            terms,
            children: lists.children,
        }
    })
}

impl Term {
    fn is_at(&self, words: &[String]) -> bool {
        let Some((last, before)) = self.words.split_last() else {
            return false;
        };
        let Some(found) = words.get(..self.words.len()) else {
            return false;
        };
        let Some((found_last, found_before)) = found.split_last() else {
            return false;
        };
        found_before == before
            && if self.goes_on {
                found_last.starts_with(last.as_str())
            } else {
                found_last == last
            }
    }
}

/// One hint per kind, with the first word that sounds like it. Umlauts are looked for both as they
/// are folded (`u`) and as they are spelt out (`ue`).
pub(super) fn hints<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<SensitiveHint> {
    let mut hints: BTreeMap<SensitiveCategory, String> = BTreeMap::new();
    for text in texts {
        let plain = folded_words(text);
        let spelt = folded_words(&spelt_out(text));
        for words in [&plain, &spelt] {
            for start in 0..words.len() {
                let rest = words.get(start..).unwrap_or_default();
                for term in known().terms.iter().filter(|term| term.is_at(rest)) {
                    let said = rest.get(..term.words.len()).unwrap_or_default().join(" ");
                    hints.entry(term.category).or_insert(said);
                }
            }
        }
    }
    hints
        .into_iter()
        .map(|(category, word)| SensitiveHint {
            category,
            word,
            age: 0,
        })
        .collect()
}

fn spelt_out(text: &str) -> String {
    let lower = text.to_lowercase();
    lower
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('ß', "ss")
}

/// A hint where somebody is a child by the law of the business's country (GDPR Art. 8(1)). A birthday
/// without its year says no age.
pub(super) fn child(birthday: &str, today: Date, country: Option<&str>) -> Option<SensitiveHint> {
    let born: Date = birthday.parse().ok()?;
    let children = &known().children;
    let age = country
        .and_then(|code| children.countries.get(code).copied())
        .unwrap_or(children.usual);
    let (year, month, day) = (today.year(), today.month(), today.day());
    let had_birthday = (month, day) >= (born.month(), born.day());
    let years = year - born.year() - i16::from(!had_birthday);
    (born <= today && years < i16::from(age)).then(|| SensitiveHint {
        category: SensitiveCategory::Child,
        word: String::new(),
        age,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn found(text: &str) -> Vec<(SensitiveCategory, String)> {
        hints([text])
            .into_iter()
            .map(|hint| (hint.category, hint.word))
            .collect()
    }

    #[test]
    fn the_lists_are_read_and_name_every_kind_in_both_languages() {
        let lists: Lists = serde_json::from_str(TEXT).unwrap();
        for category in SensitiveCategory::ALL {
            if category == SensitiveCategory::Child {
                continue;
            }
            let languages = &lists.categories[category.word()];
            assert!(!languages["en"].is_empty() && !languages["de"].is_empty());
        }
        assert_eq!(lists.categories.len() + 1, SensitiveCategory::ALL.len());
        assert!(known().terms.iter().all(|term| !term.words.is_empty()));
    }

    #[test]
    fn words_of_each_kind_are_found_in_english_and_german() {
        for (text, category) in [
            ("Has diabetes, prefers mornings", SensitiveCategory::Health),
            ("Ist im 5. Monat SCHWANGER", SensitiveCategory::Health),
            (
                "sends her children to a Catholic school",
                SensitiveCategory::Religion,
            ),
            ("evangelische Gemeinde", SensitiveCategory::Religion),
            ("jüdische Feiertage beachten", SensitiveCategory::Religion),
            ("trade union member", SensitiveCategory::Union),
            ("Gewerkschaftsmitglied", SensitiveCategory::Union),
            ("is gay", SensitiveCategory::SexLife),
            ("refugee from Syria", SensitiveCategory::Origin),
            ("Flüchtling", SensitiveCategory::Origin),
            ("voted for the Greens", SensitiveCategory::Politics),
            ("CDU-Mitglied", SensitiveCategory::Politics),
            (
                "opens the door by fingerprint",
                SensitiveCategory::Biometrics,
            ),
            ("vorbestraft wegen Diebstahls", SensitiveCategory::Criminal),
        ] {
            assert!(found(text).iter().any(|(of, _)| *of == category), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_it_gives_no_hint() {
        for text in [
            "Cancerous growth in sales is no word of ours… or is it",
            "meets at the unionist's café",
            "Roman holiday",
            "wants a Christian Dior bag",
            "",
            "Krebsbach GmbH",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn one_kind_gives_one_hint_with_the_word_that_was_said() {
        let hints = found("Diabetes and asthma; takes medication");
        assert_eq!(hints, [(SensitiveCategory::Health, "diabetes".to_owned())]);
    }

    #[test]
    fn a_child_is_one_until_the_birthday_that_the_country_names() {
        let is_child = |born, today, country| child(born, today, country).map(|hint| hint.age);
        let day = date(2026, 11, 22);
        assert_eq!(is_child("2013-11-23", day, Some("GB")), Some(13));
        assert_eq!(is_child("2013-11-22", day, Some("GB")), None);
        assert_eq!(is_child("2010-11-23", day, Some("DE")), Some(16));
        assert_eq!(is_child("2010-11-22", day, Some("DE")), None);
        assert_eq!(is_child("2010-11-23", day, None), Some(16));
        assert_eq!(is_child("--11-23", day, Some("DE")), None);
        assert_eq!(is_child("", day, Some("DE")), None);
        assert_eq!(is_child("2030-01-01", day, Some("DE")), None);
    }
}
