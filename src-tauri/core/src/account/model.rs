use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AccountRefusal;
use crate::data_map::{Activity, Category, LawfulBasis, Retention, Source};
use crate::error::Problem;
use crate::values::{EmailAddress, PhoneNumber};

/// The longest name, in characters.
const LONGEST_NAME: usize = 200;

/// The longest billing details, in characters.
const LONGEST_BILLING: usize = 1_000;

/// What the account holder types about herself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AccountForm {
    /// Her name.
    pub name: String,
    /// Her e-mail; may be empty.
    pub email: String,
    /// Her phone; may be empty.
    pub phone: String,
    /// Where bills for the service go; may be empty.
    pub billing: String,
}

/// The account holder as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) billing: Option<String>,
}

impl AccountForm {
    /// Reads every field; all problems at once.
    ///
    /// # Errors
    /// `account-invalid` with a problem per field.
    pub fn check(&self) -> Result<Holder, AccountRefusal> {
        let mut problems = Vec::new();
        let name = self.name.trim();
        if name.is_empty() {
            problems.push(Problem::at("name", "settings-field-missing"));
        }
        for (field, text, most) in [
            ("name", &self.name, LONGEST_NAME),
            ("billing", &self.billing, LONGEST_BILLING),
        ] {
            if text.chars().count() > most {
                problems.push(Problem::at(field, "settings-field-too-long").with("most", most));
            }
        }
        let filled = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        if let Some(Err(refusal)) = filled(&self.email).map(|text| EmailAddress::parse(&text)) {
            problems.push(Problem::at("email", refusal.code()));
        }
        if let Some(Err(refusal)) = filled(&self.phone).map(|text| PhoneNumber::parse(&text)) {
            problems.push(Problem::at("phone", refusal.code()));
        }
        if problems.is_empty() {
            Ok(Holder {
                name: name.to_owned(),
                email: filled(&self.email),
                phone: filled(&self.phone),
                billing: filled(&self.billing),
            })
        } else {
            Err(AccountRefusal::Invalid(problems))
        }
    }
}

/// One stored field about the account holder, with everything the policy promises to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountField {
    /// The column: `name`, `email` …; its label is the Fluent id `account-field-<field>`.
    pub field: String,
    /// What is stored.
    pub value: Option<String>,
    /// What it says about her.
    pub category: Category,
    /// Where it comes from.
    pub source: Source,
    /// Why it is kept: the Fluent id of a sentence.
    pub purpose: String,
    /// What allows it: the Fluent id of a sentence.
    pub basis: String,
    /// How long it stays.
    pub retention: Retention,
}

/// A text that is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DocumentKind {
    /// The privacy policy.
    Policy,
    /// The terms of use.
    Terms,
}

impl DocumentKind {
    /// As it stands in the database and in the name of its file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Terms => "terms",
        }
    }
}

/// What was said to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// Yes.
    Accepted,
    /// No.
    Refused,
    /// A yes was taken back.
    Withdrawn,
}

impl Answer {
    /// As it stands in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// What is no yes and no withdrawal is a no.
    fn parse(word: &str) -> Self {
        match word {
            "accepted" => Self::Accepted,
            "withdrawn" => Self::Withdrawn,
            _ => Self::Refused,
        }
    }
}

impl From<String> for Answer {
    fn from(word: String) -> Self {
        Self::parse(&word)
    }
}

/// What was said to a text, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Acceptance {
    /// `policy` or `terms`.
    pub document: String,
    /// The text's version.
    pub version: String,
    /// SHA-256 of the text as it was shown.
    pub sha256: String,
    /// When.
    pub accepted_at: String,
    /// What was said.
    #[sqlx(try_from = "String")]
    pub answer: Answer,
    /// The language it was read in, as `en`; nothing where it was not kept.
    pub language: Option<String>,
    /// Who said it.
    pub who: String,
}

/// One column that says something about the account holder, as the data map has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoredColumn {
    /// The table, as the words name it: `record-<table>`.
    pub table: String,
    /// The column: `datamap-column-<column>`.
    pub column: String,
    /// What it is kept for.
    pub activity: Activity,
    /// By which right.
    pub basis: Option<LawfulBasis>,
    /// Where it comes from.
    pub source: Source,
    /// How long it stays.
    pub retention: Retention,
    /// What is stored, the newest first.
    pub values: Vec<String>,
}

/// Everything stored about the account holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// Each stored field.
    pub fields: Vec<AccountField>,
    /// Which texts she accepted.
    pub acceptances: Vec<Acceptance>,
    /// Every column that says something about her: the data map's own list.
    pub stored: Vec<StoredColumn>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_is_needed() {
        let form = AccountForm {
            name: " Sara Test ".into(),
            ..AccountForm::default()
        };
        let holder = form.check().unwrap();
        assert_eq!((holder.name.as_str(), holder.email), ("Sara Test", None));
    }

    #[test]
    fn what_is_typed_is_checked_at_its_field() {
        let form = AccountForm {
            email: "no".into(),
            phone: "call me".into(),
            billing: "x".repeat(LONGEST_BILLING + 1),
            ..AccountForm::default()
        };
        let AccountRefusal::Invalid(problems) = form.check().unwrap_err();
        let fields: Vec<_> = problems
            .iter()
            .map(|problem| problem.field.as_str())
            .collect();
        assert_eq!(fields, ["name", "billing", "email", "phone"]);
    }
}
