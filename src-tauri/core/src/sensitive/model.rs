//! Which kinds there are, and what can be answered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{ErrorKind, Refusal};
use crate::values::{ContactId, LeadId};

/// Whose record gives a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "id")]
pub enum SensitivePerson {
    /// A contact.
    Contact(ContactId),
    /// A lead.
    Lead(LeadId),
}

/// Of which kind data may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SensitiveCategory {
    /// Health (GDPR Art. 9(1)).
    Health,
    /// Religion or belief.
    Religion,
    /// Belonging to a trade union.
    Union,
    /// Sex life or sexual orientation.
    SexLife,
    /// Racial or ethnic origin.
    Origin,
    /// Political opinions.
    Politics,
    /// Genetic or biometric data.
    Biometrics,
    /// Convictions and offences (Art. 10).
    Criminal,
    /// A child, for whom a parent must agree (Art. 8).
    Child,
}

impl SensitiveCategory {
    /// Each of them.
    pub const ALL: [Self; 9] = [
        Self::Health,
        Self::Religion,
        Self::Union,
        Self::SexLife,
        Self::Origin,
        Self::Politics,
        Self::Biometrics,
        Self::Criminal,
        Self::Child,
    ];

    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Health => "health",
            Self::Religion => "religion",
            Self::Union => "union",
            Self::SexLife => "sexLife",
            Self::Origin => "origin",
            Self::Politics => "politics",
            Self::Biometrics => "biometrics",
            Self::Criminal => "criminal",
            Self::Child => "child",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// What is answered to a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SensitiveAnswer {
    /// She agreed explicitly (Art. 9(2)(a)); of a child, a parent did (Art. 8).
    Consent,
    /// Caring for her health, under a duty of secrecy (Art. 9(2)(h)).
    Care,
    /// Work or social security law (Art. 9(2)(b)).
    Work,
    /// She made it public herself (Art. 9(2)(e)).
    MadePublic,
    /// A legal claim (Art. 9(2)(f)).
    Claim,
    /// It is nothing of the kind.
    Dismissed,
}

impl SensitiveAnswer {
    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Care => "care",
            Self::Work => "work",
            Self::MadePublic => "madePublic",
            Self::Claim => "claim",
            Self::Dismissed => "dismissed",
        }
    }
}

/// That a record may hold data of a special kind. The word stands here and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SensitiveHint {
    /// Of which kind.
    pub category: SensitiveCategory,
    /// The word that sounds like it; blank for a date of birth.
    pub word: String,
    /// The age below which a parent must agree; 0 for other kinds.
    pub age: u8,
}

/// Why a hint cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum SensitiveRefusal {
    /// There is no such person, or her data is restricted.
    #[error("no such person")]
    PersonMissing,
    /// It was answered before.
    #[error("answered before")]
    AnsweredBefore,
}

impl Refusal for SensitiveRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::PersonMissing => ErrorKind::NotFound,
            Self::AnsweredBefore => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::PersonMissing => "consent-person-missing",
            Self::AnsweredBefore => "sensitive-answered-before",
        }
    }
}
