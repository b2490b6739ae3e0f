use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Controller;
use super::texts::texts_by;
use crate::account::{Acceptance, DocumentKind};
use crate::settings::Language;

/// One numbered section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextSection {
    /// `1. Introduction`.
    pub title: String,
    /// Its words: paragraphs and lines of a list that begin with `- `.
    pub text: String,
}

/// A text to accept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentText {
    /// Which one.
    pub kind: DocumentKind,
    /// Its version: the edition, and how often the controller was changed.
    pub version: String,
    /// The day of this version, ISO 8601; nothing where only its body is kept.
    pub date: Option<String>,
    /// The language of its words.
    pub language: Language,
    /// SHA-256 of the whole text with its controller, in hexadecimal: what an answer keeps.
    pub sha256: String,
    /// Its title.
    pub title: String,
    /// Its sections.
    pub sections: Vec<TextSection>,
    /// The whole text.
    #[serde(skip)]
    #[ts(skip)]
    pub(crate) body: String,
}

/// That a text was read and accepted, or refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AcceptedText {
    /// Which one.
    pub kind: DocumentKind,
    /// Its version.
    pub version: String,
    /// SHA-256 of the text as it was shown.
    pub sha256: String,
}

impl AcceptedText {
    /// The text that this program shows with this controller, where it is this one.
    pub(crate) fn shown(&self, controller: &Controller) -> Option<DocumentText> {
        [Language::English, Language::German]
            .into_iter()
            .flat_map(|language| texts_by(language, controller))
            .find(|text| {
                text.kind == self.kind && text.version == self.version && text.sha256 == self.sha256
            })
    }
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AnswerState {
    /// Nobody answered it yet.
    Unanswered,
    /// Accepted in the version that is shown.
    Accepted,
    /// Accepted in an earlier version: entering stays open, and what is different is shown.
    Changed,
    /// Refused: nothing can be entered.
    Refused,
    /// The acceptance was withdrawn: nothing can be entered.
    Withdrawn,
}

/// One text and where it stands.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextStanding {
    /// The text as it is shown now.
    pub text: DocumentText,
    /// Where it stands.
    pub state: AnswerState,
    /// The last answer.
    pub last: Option<Acceptance>,
}

/// When the policy was looked through, and when that is due again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// The day it was reviewed or accepted last, ISO 8601; nothing before the first time.
    pub last_on: Option<String>,
    /// The day it is due, ISO 8601.
    pub due_on: Option<String>,
    /// Whether that day has come.
    pub is_due: bool,
}

/// Policy and terms of this workspace.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Agreement {
    /// Both texts.
    pub texts: Vec<TextStanding>,
    /// Whether anything can be entered.
    pub is_open: bool,
    /// Who answers for the texts.
    pub controller: Controller,
    /// The yearly review.
    pub review: Review,
    /// Every answer there was, the newest first.
    pub history: Vec<Acceptance>,
}
