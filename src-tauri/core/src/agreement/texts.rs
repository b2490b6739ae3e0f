//! The editions of policy and terms: files of the program, kept for ever, because a later one is
//! compared with the one that was accepted.

use data_encoding::HEXLOWER;
use jiff::civil::{Date, date};
use sha2::{Digest, Sha256};

use super::Controller;
use super::model::{DocumentText, TextSection};
use crate::account::DocumentKind;
use crate::settings::Language;

/// One edition of both texts.
struct Edition {
    /// Its number.
    number: &'static str,
    /// The day it was written.
    written: Date,
    files: [(DocumentKind, Language, &'static str); 4],
}

macro_rules! edition {
    ($number:literal, $written:expr) => {
        Edition {
            number: $number,
            written: $written,
            files: [
                (
                    DocumentKind::Policy,
                    Language::English,
                    include_str!(concat!("../../texts/", $number, "/en/policy.md")),
                ),
                (
                    DocumentKind::Policy,
                    Language::German,
                    include_str!(concat!("../../texts/", $number, "/de/policy.md")),
                ),
                (
                    DocumentKind::Terms,
                    Language::English,
                    include_str!(concat!("../../texts/", $number, "/en/terms.md")),
                ),
                (
                    DocumentKind::Terms,
                    Language::German,
                    include_str!(concat!("../../texts/", $number, "/de/terms.md")),
                ),
            ],
        }
    };
}

/// Those of the past, the oldest first. An edition that was shown to anybody is never edited.
const FORMER: [Edition; 1] = [edition!("1", date(2026, 11, 22))];

/// The one this program shows.
const CURRENT: Edition = edition!("2", date(2026, 11, 23));

/// Policy and terms in a language, as they stand before anybody named another controller.
pub fn texts(language: Language) -> Vec<DocumentText> {
    texts_by(language, &Controller::default())
}

/// Policy and terms in a language, with who answers for them.
pub(super) fn texts_by(language: Language, controller: &Controller) -> Vec<DocumentText> {
    [DocumentKind::Policy, DocumentKind::Terms]
        .into_iter()
        .filter_map(|kind| CURRENT.text(kind, language, controller))
        .collect()
}

/// One text of this program.
pub(super) fn current(
    kind: DocumentKind,
    language: Language,
    controller: &Controller,
) -> Option<DocumentText> {
    CURRENT.text(kind, language, controller)
}

/// A text of an earlier edition by its version; they named no other controller.
pub(super) fn former(
    kind: DocumentKind,
    version: &str,
    language: Language,
) -> Option<DocumentText> {
    FORMER
        .iter()
        .find(|edition| edition.number == version)
        .and_then(|edition| edition.text(kind, language, &Controller::default()))
}

/// A text of an earlier edition by its SHA-256.
pub(super) fn former_by_hash(sha256: &str) -> Option<DocumentText> {
    FORMER.iter().find_map(|edition| {
        edition.files.iter().find_map(|(kind, language, _)| {
            edition
                .text(*kind, *language, &Controller::default())
                .filter(|text| text.sha256 == sha256)
        })
    })
}

impl Edition {
    fn text(
        &self,
        kind: DocumentKind,
        language: Language,
        controller: &Controller,
    ) -> Option<DocumentText> {
        let (_, _, file) = self
            .files
            .iter()
            .find(|(of, spoken, _)| *of == kind && *spoken == language)?;
        let version = match controller.revision {
            0 => self.number.to_owned(),
            revision => format!("{}.{revision}", self.number),
        };
        let written = controller
            .changed_on
            .map_or(self.written, |changed| changed.max(self.written));
        let body = controller.fill(file, language);
        Some(read(
            kind,
            version,
            Some(written.to_string()),
            language,
            &body,
        ))
    }
}

/// A text from its body: what its hash is of.
pub(super) fn read(
    kind: DocumentKind,
    version: String,
    date: Option<String>,
    language: Language,
    body: &str,
) -> DocumentText {
    let mut parts = body.split("\n## ");
    let title = parts.next().unwrap_or_default();
    DocumentText {
        kind,
        version,
        date,
        language,
        sha256: HEXLOWER.encode(&Sha256::digest(body.as_bytes())),
        title: title.trim_start_matches("# ").trim().to_owned(),
        sections: parts.map(section).collect(),
        body: body.to_owned(),
    }
}

fn section(part: &str) -> TextSection {
    let (title, text) = part.split_once('\n').unwrap_or((part, ""));
    TextSection {
        title: title.trim().to_owned(),
        text: text.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::CONTACT;
    use super::*;

    const LANGUAGES: [Language; 2] = [Language::English, Language::German];

    #[test]
    fn the_policy_has_its_ten_sections_in_every_language() {
        for language in LANGUAGES {
            let [policy, terms] = texts(language).try_into().unwrap();
            assert_eq!(policy.sections.len(), 10);
            assert_eq!(terms.sections.len(), 7);
            for (position, section) in policy.sections.iter().enumerate() {
                assert!(section.title.starts_with(&format!("{}. ", position + 1)));
                assert!(section.text.len() > 100, "{}", section.title);
            }
            assert!(policy.sections[9].text.contains(CONTACT));
            for text in [policy, terms] {
                assert!(!text.body.contains(['{', '}']), "a place nobody fills");
            }
        }
    }

    /// What the policy of a hosted service leaves open (PRIVACY.md, gaps) stands in ours.
    #[test]
    fn the_policy_names_bases_address_objection_withdrawal_complaints_and_breaches() {
        for (language, words) in [
            (
                Language::English,
                [
                    "legal obligation",
                    "Postal address",
                    "to object",
                    "withdraw a consent",
                    "within 30 days",
                    "72 hours",
                ],
            ),
            (
                Language::German,
                [
                    "gesetzliche Pflicht",
                    "Anschrift",
                    "Widerspruch",
                    "Widerruf einer Einwilligung",
                    "innerhalb von 30 Tagen",
                    "72 Stunden",
                ],
            ),
        ] {
            let policy = &texts(language)[0];
            for word in words {
                assert!(policy.body.contains(word), "{language:?}: {word}");
            }
        }
    }

    /// The accepted hash is of these very texts: a changed text needs a new edition.
    #[test]
    fn an_edition_that_was_shown_is_never_edited() {
        for (edition, sum) in FORMER
            .iter()
            .chain([&CURRENT])
            .zip(["b5b50ca6a3ed8800", "92377035e0fbe2f3"])
        {
            let all: String = LANGUAGES
                .into_iter()
                .flat_map(|language| {
                    [DocumentKind::Policy, DocumentKind::Terms]
                        .map(|kind| edition.text(kind, language, &Controller::default()))
                })
                .map(|text| text.unwrap().sha256)
                .collect();
            let known = HEXLOWER.encode(&Sha256::digest(all.as_bytes()));
            assert_eq!(
                &known[..16],
                sum,
                "edition {}: write a new one",
                edition.number
            );
        }
    }

    #[test]
    fn another_controller_is_another_version_with_another_hash() {
        let other = Controller {
            name: "Harbour Dental".into(),
            revision: 2,
            changed_on: Some(date(2027, 1, 5)),
            ..Controller::default()
        };
        let ours = texts(Language::English);
        let theirs = texts_by(Language::English, &other);
        for (ours, theirs) in ours.iter().zip(&theirs) {
            assert_eq!(
                (ours.version.as_str(), theirs.version.as_str()),
                ("2", "2.2")
            );
            assert_eq!(theirs.date.as_deref(), Some("2027-01-05"));
            assert_ne!(ours.sha256, theirs.sha256);
        }
    }
}
