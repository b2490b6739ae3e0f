//! What a notice is, and how it ends.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{ErrorKind, Problem, Refusal};
use crate::values::{ContactId, LeadId, NoticeId};

/// The longest name of where data came from, in characters.
pub(super) const LONGEST_ORIGIN: usize = 200;

/// Whom a notice of a single person is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "id")]
pub enum NoticePerson {
    /// A contact.
    Contact(ContactId),
    /// A lead.
    Lead(LeadId),
}

/// How a notice ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoticeOutcome {
    /// They were told.
    Told,
    /// They have the information already (GDPR Art. 14(5)(a)); the file came from themselves.
    Known,
    /// Telling them is impossible or out of all proportion (Art. 14(5)(b)).
    Disproportionate,
    /// A law provides for it (Art. 14(5)(c)).
    ByLaw,
    /// A duty of secrecy forbids it (Art. 14(5)(d)).
    Secrecy,
}

impl NoticeOutcome {
    const ALL: [Self; 5] = [
        Self::Told,
        Self::Known,
        Self::Disproportionate,
        Self::ByLaw,
        Self::Secrecy,
    ];

    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Known => "known",
            Self::Disproportionate => "disproportionate",
            Self::ByLaw => "byLaw",
            Self::Secrecy => "secrecy",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceNotice {
    /// Its id.
    pub id: NoticeId,
    /// Where the data came from: the file, or what was typed.
    pub origin: String,
    /// How many people are still there to be told.
    #[ts(type = "number")]
    pub people: u64,
    /// The name of the only one.
    pub name: Option<String>,
    /// The last day.
    pub due_on: String,
    /// How many days are left; less than 0 when it is late.
    pub days_left: i32,
    /// How it ended; nothing while it is open.
    pub outcome: Option<NoticeOutcome>,
    /// When it ended.
    pub settled_on: Option<String>,
}

/// Somebody who is to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoticedPerson {
    /// The record.
    pub person: NoticePerson,
    /// Her name.
    pub name: String,
    /// Her first e-mail address; may be blank.
    pub email: String,
    /// `en` or `de`, guessed from where she lives.
    pub language: String,
}

/// A letter in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoticeLetter {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// The last day to tell somebody: within a month of getting the data (GDPR Art. 14(3)(a)).
pub(super) fn due_on(got: Date) -> Date {
    got.checked_add(1.month()).unwrap_or(got)
}

/// Why something about a notice cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum NoticeRefusal {
    /// There is no such notice.
    #[error("no such notice")]
    Missing,
    /// There is no such person, or her data is restricted.
    #[error("no such person")]
    PersonMissing,
    /// It ended before.
    #[error("settled before")]
    Settled,
    /// There is an open notice for this person.
    #[error("there already")]
    There,
    /// Where the data came from is missing or too long.
    #[error("no origin")]
    Origin(Problem),
}

impl Refusal for NoticeRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing | Self::PersonMissing => ErrorKind::NotFound,
            Self::Settled | Self::There => ErrorKind::Refused,
            Self::Origin(_) => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "notice-missing",
            Self::PersonMissing => "consent-person-missing",
            Self::Settled => "notice-settled-before",
            Self::There => "notice-there-already",
            Self::Origin(_) => "notice-origin",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Origin(problem) => vec![problem.clone()],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn people_are_told_within_a_month_and_by_its_last_day_where_the_month_is_shorter() {
        assert_eq!(due_on(date(2026, 11, 22)), date(2026, 12, 22));
        assert_eq!(due_on(date(2027, 1, 31)), date(2027, 2, 28));
        assert_eq!(due_on(date(2028, 1, 31)), date(2028, 2, 29));
    }

    #[test]
    fn every_word_reads_itself() {
        for one in NoticeOutcome::ALL {
            assert_eq!(NoticeOutcome::parse(one.word()), Some(one));
        }
    }
}
