use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Problem;
use crate::privacy::model::Count;
use crate::privacy::packs::MadePassword;
use crate::recipients::{RecipientForm, RecipientRefusal};
use crate::values::CountryCode;

/// The longest legal basis, in characters.
const LONGEST: usize = 500;

/// Who takes the business over, and by which right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct TransferForm {
    /// Who takes it over, where, and what for.
    pub to: RecipientForm,
    /// The law or the contract by which it may be given.
    pub basis: String,
}

impl TransferForm {
    /// Reads every field; all problems at once.
    ///
    /// # Errors
    /// `recipient-invalid` with a problem per field.
    pub fn check(&self) -> Result<CountryCode, RecipientRefusal> {
        let read = self.to.check();
        let mut problems = match &read {
            Err(RecipientRefusal::Invalid(problems)) => problems.clone(),
            _ => Vec::new(),
        };
        if self.basis.trim().is_empty() {
            problems.push(Problem::at("basis", "settings-field-missing"));
        } else if self.basis.chars().count() > LONGEST {
            let problem = Problem::at("basis", "settings-field-too-long").with("most", LONGEST);
            problems.push(problem);
        }
        if problems.is_empty() {
            read
        } else {
            Err(RecipientRefusal::Invalid(problems))
        }
    }
}

/// What would go, and what would not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TransferPreview {
    /// How many people it is about.
    pub people: usize,
    /// How many of them are restricted, and stay so.
    pub restricted: usize,
    /// How many stay out because they refuse that their data goes abroad.
    pub left_out: usize,
    /// Whether the country is abroad.
    pub is_abroad: bool,
    /// How many addresses on the list of those who are left alone go along, as marks.
    pub left_alone: usize,
    /// How many erased people stay erased there, as marks.
    pub erased: usize,
    /// How many files and documents go as such.
    pub files: usize,
    /// How many records of each kind.
    pub records: Vec<Count>,
}

/// The archive that was written.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Transferred {
    /// Where it is.
    pub path: String,
    /// Its length.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of it.
    pub sha256: String,
    /// How many people it is about.
    pub people: usize,
    /// How many stayed out because they refuse that their data goes abroad.
    pub left_out: usize,
    /// The password that opens it; it is kept nowhere.
    pub password: MadePassword,
}

/// What a workspace took over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenOver {
    /// Whose business it was.
    pub from: String,
    /// How many rows of each kind came.
    #[ts(type = "Record<string, number>")]
    pub records: BTreeMap<String, u64>,
    /// How many erased people stay erased here.
    pub erased: usize,
}
