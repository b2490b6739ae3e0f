use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RecipientRefusal;
use crate::error::{self, Fault, Problem};
use crate::exporting::ExportedFile;
use crate::values::{CountryCode, DisclosureId, RecipientId};

/// The longest text of one field, in characters.
const LONGEST: usize = 500;

/// What was passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisclosureKind {
    /// An export, given to somebody.
    Export,
    /// What an authority asked for.
    Authority,
    /// Everything, to whoever takes the business over.
    Succession,
    /// Something that a person noted.
    Noted,
}

impl DisclosureKind {
    const ALL: [Self; 4] = [Self::Export, Self::Authority, Self::Succession, Self::Noted];

    /// How the words and the database name it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Authority => "authority",
            Self::Succession => "succession",
            Self::Noted => "noted",
        }
    }

    pub(super) fn read(word: &str) -> error::Result<Self> {
        let found = Self::ALL.into_iter().find(|one| one.word() == word);
        Ok(found.ok_or_else(|| Fault::Shape("the kind of a disclosure".into()))?)
    }
}

/// To whom something is given, and what for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct RecipientForm {
    /// Who receives it.
    pub name: String,
    /// The recipient's country, a code.
    pub country: String,
    /// What for.
    pub purpose: String,
}

impl RecipientForm {
    /// Reads every field; all problems at once.
    ///
    /// # Errors
    /// `recipient-invalid` with a problem per field.
    pub fn check(&self) -> Result<CountryCode, RecipientRefusal> {
        let mut problems = Vec::new();
        for (field, text) in [("name", &self.name), ("purpose", &self.purpose)] {
            problems.extend(problem_of(field, text));
        }
        match CountryCode::parse(&self.country) {
            Ok(country) if problems.is_empty() => Ok(country),
            Ok(_) => Err(RecipientRefusal::Invalid(problems)),
            Err(_) => {
                problems.push(Problem::at("country", "value-country-unknown"));
                Err(RecipientRefusal::Invalid(problems))
            }
        }
    }
}

/// A text that has to be there and is not too long.
pub(super) fn problem_of(field: &str, text: &str) -> Option<Problem> {
    if text.trim().is_empty() {
        Some(Problem::at(field, "settings-field-missing"))
    } else if text.chars().count() > LONGEST {
        Some(Problem::at(field, "settings-field-too-long").with("most", LONGEST))
    } else {
        None
    }
}

/// What a person notes about data that was passed on outside OkiCRM: on paper, by phone, by mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct NotedForm {
    /// To whom, and what for.
    pub to: RecipientForm,
    /// What was passed on.
    pub what: String,
    /// The day, ISO 8601; today where blank.
    pub on: String,
}

impl NotedForm {
    /// The day, once every field is right.
    pub(super) fn check(&self, today: Date) -> Result<Date, RecipientRefusal> {
        let mut problems = match self.to.check() {
            Err(RecipientRefusal::Invalid(problems)) => problems,
            _ => Vec::new(),
        };
        problems.extend(problem_of("what", &self.what));
        let day = match self.on.trim() {
            "" => Ok(today),
            text => text.parse::<Date>(),
        };
        match day {
            Ok(day) if day > today => {
                problems.push(Problem::at("on", "request-received-later"));
                Err(RecipientRefusal::Invalid(problems))
            }
            Ok(day) if problems.is_empty() => Ok(day),
            Ok(_) => Err(RecipientRefusal::Invalid(problems)),
            Err(_) => {
                problems.push(Problem::at("on", "value-date-malformed"));
                Err(RecipientRefusal::Invalid(problems))
            }
        }
    }
}

/// Something that is being passed on.
#[derive(Clone, Debug)]
pub struct NewDisclosure {
    /// What.
    pub kind: DisclosureKind,
    /// To whom.
    pub recipient: String,
    /// The recipient's country.
    pub country: CountryCode,
    /// What for.
    pub purpose: String,
    /// By which law; blank where the purpose says it.
    pub basis: String,
    /// The other side's reference.
    pub reference: String,
    /// What was asked for.
    pub scope_asked: String,
    /// What was given.
    pub scope_given: String,
    /// Who approved it.
    pub approved_by: String,
    /// How many people were left out because they refuse a transfer abroad.
    pub left_out: usize,
    /// SHA-256 of what was given; blank where nothing was written.
    pub sha256: String,
    /// When; now where nothing is said.
    pub on: Option<Date>,
}

impl NewDisclosure {
    /// Something given to somebody, and nothing else said yet.
    pub fn to(kind: DisclosureKind, to: &RecipientForm, country: CountryCode) -> Self {
        Self {
            kind,
            recipient: to.name.trim().to_owned(),
            country,
            purpose: to.purpose.trim().to_owned(),
            basis: String::new(),
            reference: String::new(),
            scope_asked: String::new(),
            scope_given: String::new(),
            approved_by: String::new(),
            left_out: 0,
            sha256: String::new(),
            on: None,
        }
    }
}

/// Something that was passed on, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Disclosure {
    /// The entry.
    pub id: DisclosureId,
    /// What.
    pub kind: DisclosureKind,
    /// To whom.
    pub recipient: String,
    /// The recipient's country.
    pub country: String,
    /// What for.
    pub purpose: String,
    /// By which law.
    pub basis: String,
    /// The other side's reference.
    pub reference: String,
    /// What was asked for.
    pub scope_asked: String,
    /// What was given.
    pub scope_given: String,
    /// Who approved it.
    pub approved_by: String,
    /// How many people it was about.
    #[ts(type = "number")]
    pub people: i64,
    /// How many were left out because they refuse a transfer abroad.
    #[ts(type = "number")]
    pub left_out: i64,
    /// SHA-256 of what was given.
    pub sha256: String,
    /// When.
    pub at: String,
}

/// To whom data of one person was passed on once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recipient {
    /// The entry.
    pub id: RecipientId,
    /// Who received it.
    pub recipient: String,
    /// The recipient's country.
    pub country: String,
    /// What was passed on.
    pub what: String,
    /// When.
    pub at: String,
}

/// What recipients are told (GDPR Art. 19).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Data was corrected.
    Rectified,
    /// Data was erased.
    Erased,
    /// Data may only be stored.
    Restricted,
}

impl Told {
    /// How the words name it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rectified => "rectified",
            Self::Erased => "erased",
            Self::Restricted => "restricted",
        }
    }
}

/// An export that was given to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandedOver {
    /// The files.
    pub files: Vec<ExportedFile>,
    /// How many people it is about.
    pub people: usize,
    /// How many were left out because they refuse a transfer abroad.
    pub left_out: usize,
}
