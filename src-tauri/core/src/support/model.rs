use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SupportRefusal;
use crate::error::Problem;
use crate::values::{SupportAnswerId, SupportRequestId, plain_text};

/// The longest subject line, in characters.
const LONGEST_TITLE: usize = 200;

/// The longest message, in characters.
const LONGEST_MESSAGE: usize = 20_000;

/// What a request is. A complaint is none of these: it goes to the request desk, where it has its days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SupportKind {
    /// How something is done.
    #[default]
    Question,
    /// Something does not work.
    Problem,
    /// Something could be better.
    Idea,
}

impl SupportKind {
    const ALL: [Self; 3] = [Self::Question, Self::Problem, Self::Idea];

    /// How the words and the database name it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Problem => "problem",
            Self::Idea => "idea",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What she types.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct SupportForm {
    /// What it is.
    pub kind: SupportKind,
    /// The subject line.
    pub title: String,
    /// What she says.
    pub message: String,
}

impl SupportForm {
    /// The form without what no mail can carry.
    ///
    /// # Errors
    /// `support-invalid` with a problem per field: only the message is needed.
    pub(super) fn check(&self) -> Result<Self, SupportRefusal> {
        let (title, message) = (
            plain_text::line(&self.title),
            plain_text::lines(&self.message),
        );
        let mut problems = Vec::new();
        if message.is_empty() {
            problems.push(Problem::at("message", "settings-field-missing"));
        }
        for (field, text, most) in [
            ("title", &title, LONGEST_TITLE),
            ("message", &message, LONGEST_MESSAGE),
        ] {
            if text.chars().count() > most {
                problems.push(Problem::at(field, "settings-field-too-long").with("most", most));
            }
        }
        if problems.is_empty() {
            Ok(Self {
                kind: self.kind,
                title,
                message,
            })
        } else {
            Err(SupportRefusal::Invalid(problems))
        }
    }
}

/// By which way a request left OkiCRM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SupportWay")]
pub enum HandedOver {
    /// Into the mail program.
    MailProgram,
    /// Into a file.
    File,
}

impl HandedOver {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::MailProgram => "mailProgram",
            Self::File => "file",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        [Self::MailProgram, Self::File]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SupportState {
    /// Nobody has answered.
    Open,
    /// An answer lies with it.
    Answered,
    /// It is done with.
    Closed,
}

impl SupportState {
    /// How it is called in a table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    pub(super) const fn of(is_closed: bool, answers: i64) -> Self {
        match (is_closed, answers) {
            (true, _) => Self::Closed,
            (false, 0) => Self::Open,
            (false, _) => Self::Answered,
        }
    }
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportSummary {
    /// The request.
    pub id: SupportRequestId,
    /// Its number.
    #[ts(type = "number")]
    pub number: i64,
    /// What it is.
    pub kind: SupportKind,
    /// Its subject line.
    pub title: String,
    /// Where it stands.
    pub state: SupportState,
    /// When it was written, RFC 3339.
    pub created_at: String,
}

/// How an answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AnswerSource {
    /// Somebody pasted its words.
    Pasted,
    /// A file of the mail program.
    Mail,
}

impl AnswerSource {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Pasted => "pasted",
            Self::Mail => "mail",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        [Self::Pasted, Self::Mail]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportAnswer {
    /// The answer.
    pub id: SupportAnswerId,
    /// How it came.
    pub source: AnswerSource,
    /// Who wrote it; empty where it was pasted.
    pub sender: String,
    /// Its subject line.
    pub title: String,
    /// Its words.
    pub message: String,
    /// When it was written, RFC 3339, as the mail says.
    pub written_at: Option<String>,
    /// How many files came with it and were not kept.
    #[ts(type = "number")]
    pub attachments: i64,
    /// Whether its words were too many and end early.
    pub is_cut: bool,
    /// When it was put here, RFC 3339.
    pub created_at: String,
}

/// A request with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportRequest {
    /// The request.
    pub id: SupportRequestId,
    /// Its number.
    #[ts(type = "number")]
    pub number: i64,
    /// What she wrote.
    pub form: SupportForm,
    /// The lines about this computer that go with it, as they will be read.
    pub diagnostics: Vec<String>,
    /// Where it stands.
    pub state: SupportState,
    /// When it last left OkiCRM, RFC 3339.
    pub handed_over_at: Option<String>,
    /// By which way.
    pub handed_over_by: Option<HandedOver>,
    /// What came back, the oldest first.
    pub answers: Vec<SupportAnswer>,
    /// When it was written, RFC 3339.
    pub created_at: String,
}

impl SupportRequest {
    /// Its subject line; one that has none gets the first words of the message.
    pub(super) fn subject_line(&self) -> String {
        let title = match self.form.title.as_str() {
            "" => self.form.message.lines().next().unwrap_or_default(),
            title => title,
        };
        title.chars().take(LONGEST_TITLE).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_message_is_needed_and_a_subject_is_one_line() {
        let form = SupportForm {
            title: "Hello\r\nBcc: everybody@example.org".into(),
            message: " How do I … ".into(),
            ..SupportForm::default()
        };
        let checked = form.check().unwrap();
        assert_eq!(checked.title, "Hello  Bcc: everybody@example.org");
        assert_eq!(checked.message, "How do I …");
        let SupportRefusal::Invalid(problems) = SupportForm::default().check().unwrap_err() else {
            panic!("another refusal");
        };
        assert_eq!((problems.len(), problems[0].field.as_str()), (1, "message"));
    }

    #[test]
    fn every_word_is_read_again() {
        for kind in SupportKind::ALL {
            assert_eq!(SupportKind::parse(kind.word()), Some(kind));
        }
        for way in [HandedOver::MailProgram, HandedOver::File] {
            assert_eq!(HandedOver::parse(way.word()), Some(way));
        }
        for source in [AnswerSource::Pasted, AnswerSource::Mail] {
            assert_eq!(AnswerSource::parse(source.word()), Some(source));
        }
        assert_eq!(SupportKind::parse("complaint"), None);
    }
}
