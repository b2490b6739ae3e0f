use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SetupRefusal;
use crate::account::{AccountForm, DocumentKind, Holder};
use crate::agreement::{AcceptedText, Controller};
use crate::change::Action;
use crate::error::{Problem, Refusal};
use crate::keys::Keychain;
use crate::processors::DatabaseServer;
use crate::settings::{Business, BusinessForm, Language, Setting};
use crate::workspace::{Clock, Folder, Workspace};

/// Where a workspace is made, and with what: the caller's side of first run.
pub struct Place<'a> {
    /// The folder; it must hold no workspace.
    pub folder: Folder,
    /// Its clock.
    pub clock: Clock,
    /// The computer's keychain.
    pub keychain: &'a dyn Keychain,
    /// A server with the row for whoever runs it, or nothing for the encrypted file.
    pub server: Option<DatabaseServer<'a>>,
}

/// The two things a business must say about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct FirstBusiness {
    /// Its name.
    pub name: String,
    /// Code of its country.
    pub country: String,
}

/// What the workspace begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FirstData {
    /// Made-up people to try things with, removed again by one click.
    Sample,
    /// Nothing.
    Empty,
    /// A file of the person's own: the import opens next.
    Import,
}

/// How the key is kept.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct FirstProtection {
    /// A passphrase.
    pub passphrase: Option<String>,
    /// Whether the computer's keychain keeps the key too.
    pub keychain: bool,
}

// By hand: a passphrase is never printed.
impl std::fmt::Debug for FirstProtection {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("FirstProtection")
            .field("passphrase", &self.passphrase.as_ref().map(|_| "…"))
            .field("keychain", &self.keychain)
            .finish()
    }
}

/// Every answer of first run.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FirstRun {
    /// The texts she accepted, each by its own tick.
    pub accepted: Vec<AcceptedText>,
    /// Who she is.
    pub person: AccountForm,
    /// Her business.
    pub business: FirstBusiness,
    /// The language she answered in.
    pub language: Language,
    /// What the workspace begins with.
    pub data: FirstData,
    /// How the key is kept.
    pub protection: FirstProtection,
    /// Her answer about usage data; nothing while she has not answered, and then nothing is counted.
    pub usage_data: Option<bool>,
}

/// What first run made.
#[derive(Debug)]
pub struct FirstRunDone {
    /// The open workspace.
    pub workspace: Workspace,
    /// What is printed and kept in a safe place; told once.
    pub recovery: RecoverySheet,
    /// The business with what its country brought.
    pub business: Business,
}

/// The page with the recovery code.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoverySheet {
    /// `XXXX-XXXX-…`.
    pub code: String,
    /// Whose workspace it opens.
    pub business: String,
    /// The day it was made, ISO 8601.
    pub made: String,
}

// By hand: the code is never printed to a log.
impl std::fmt::Debug for RecoverySheet {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("RecoverySheet(…)")
    }
}

/// How first run was answered, as far as later screens ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetupState {
    /// What the workspace began with.
    pub data: FirstData,
    /// Whether sample data is still there.
    #[serde(default)]
    pub sample: bool,
    /// The actions that made it.
    #[serde(default)]
    pub sample_sets: Vec<String>,
    /// The person said that she keeps the recovery code in a safe place.
    #[serde(default)]
    pub recovery_kept: bool,
}

/// How much sample data there is, for the question whether it is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SampleFigures {
    /// Made-up contacts.
    #[ts(type = "number")]
    pub contacts: i64,
    /// Made-up leads.
    #[ts(type = "number")]
    pub leads: i64,
}

impl Setting for SetupState {
    const KEY: &'static str = "setup";
    const CHANGED: Action = Action::lasting("workspace-set-up").even_without_terms();
}

/// Answers that passed every check.
pub(super) struct Checked {
    pub(super) holder: Holder,
    pub(super) business: Business,
}

impl FirstRun {
    /// Reads every answer; all problems at once, before anything is made.
    pub(super) fn check(&self) -> Result<Checked, SetupRefusal> {
        let holder = self.person.check();
        let business = BusinessForm {
            name: self.business.name.clone(),
            country: self.business.country.clone(),
            invoice_start: 1,
            ..BusinessForm::default()
        }
        .check();
        match (holder, business) {
            (Ok(holder), Ok(business)) => Ok(Checked {
                holder,
                business: Business::first(&business.name, business.country),
            }),
            (holder, business) => {
                let mut problems = Vec::new();
                problems.extend(holder.err().map(|no| within("person", &no)));
                problems.extend(business.err().map(|no| within("business", &no)));
                Err(SetupRefusal::Invalid(problems.concat()))
            }
        }
    }

    /// Both texts, each as this program holds it in one of its languages.
    ///
    /// # Errors
    /// `setup-not-accepted`, `setup-texts-differ`.
    pub(super) fn checked_texts(&self) -> Result<Vec<AcceptedText>, SetupRefusal> {
        [DocumentKind::Policy, DocumentKind::Terms]
            .into_iter()
            .map(|kind| {
                let accepted = self
                    .accepted
                    .iter()
                    .find(|accepted| accepted.kind == kind)
                    .ok_or(SetupRefusal::NotAccepted)?;
                if accepted.shown(&Controller::default()).is_some() {
                    Ok(accepted.clone())
                } else {
                    Err(SetupRefusal::TextsDiffer)
                }
            })
            .collect()
    }
}

fn within(part: &str, refusal: &dyn Refusal) -> Vec<Problem> {
    refusal
        .problems()
        .into_iter()
        .map(|problem| Problem {
            field: format!("{part}.{}", problem.field),
            ..problem
        })
        .collect()
}
