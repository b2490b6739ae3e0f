//! Policy and terms as they are shown and accepted: files of the program, with version and hash.

use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::account::DocumentKind;
use crate::settings::Language;

/// Where questions, requests and complaints go.
pub const CONTACT: &str = "okicrm@marketingballoon.co.uk";

/// The version of both texts; goes up with every change of either.
const VERSION: &str = "1";

/// One numbered section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextSection {
    /// `1. Introduction`.
    pub title: String,
    /// Its words.
    pub text: String,
}

/// A text to accept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentText {
    /// Which one.
    pub kind: DocumentKind,
    /// Its version.
    pub version: String,
    /// SHA-256 of the file, in hexadecimal: what the acceptance keeps.
    pub sha256: String,
    /// Its title.
    pub title: String,
    /// Its sections.
    pub sections: Vec<TextSection>,
}

/// Policy and terms in a language.
pub fn texts(language: Language) -> Vec<DocumentText> {
    let (policy, terms) = match language {
        Language::English => (
            include_str!("../../texts/en/policy.md"),
            include_str!("../../texts/en/terms.md"),
        ),
        Language::German => (
            include_str!("../../texts/de/policy.md"),
            include_str!("../../texts/de/terms.md"),
        ),
    };
    vec![
        document(DocumentKind::Policy, policy),
        document(DocumentKind::Terms, terms),
    ]
}

fn document(kind: DocumentKind, file: &str) -> DocumentText {
    let mut parts = file.split("\n## ");
    let title = parts.next().unwrap_or_default();
    DocumentText {
        kind,
        version: VERSION.to_owned(),
        sha256: HEXLOWER.encode(&Sha256::digest(file.as_bytes())),
        title: title.trim_start_matches("# ").trim().to_owned(),
        sections: parts.map(section).collect(),
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
    use super::*;

    #[test]
    fn the_policy_has_its_ten_sections_in_every_language() {
        for language in [Language::English, Language::German] {
            let [policy, terms] = texts(language).try_into().unwrap();
            assert_eq!(policy.sections.len(), 10);
            assert_eq!(terms.sections.len(), 7);
            for (position, section) in policy.sections.iter().enumerate() {
                assert!(section.title.starts_with(&format!("{}. ", position + 1)));
                assert!(section.text.len() > 40, "{}", section.title);
            }
            assert!(policy.sections[9].text.contains(CONTACT));
        }
    }

    /// The accepted hash is of these very files: a changed text needs a new version.
    #[test]
    fn a_changed_text_has_a_changed_version() {
        let all: String = [Language::English, Language::German]
            .into_iter()
            .flat_map(texts)
            .map(|text| text.sha256)
            .collect();
        let known = HEXLOWER.encode(&Sha256::digest(all.as_bytes()));
        assert_eq!(
            (VERSION, &known[..16]),
            ("1", "b5b50ca6a3ed8800"),
            "raise VERSION and state the new sum"
        );
    }
}
