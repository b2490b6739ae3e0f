//! What an authority asks for by law: the people and the parts it may have, nothing else, and that it
//! got them.

use std::collections::BTreeSet;
use std::path::Path;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::access::is_shown;
use super::actions::subject_in;
use super::model::Person;
use super::store;
use crate::change::Change;
use crate::data_map::{self, Activity, Category, Table};
use crate::db::{Fields, Tx};
use crate::error::{Problem, Result};
use crate::recipients::{
    self, DisclosureKind, NewDisclosure, PASSED_ON, RecipientForm, RecipientRefusal,
};
use crate::values::CountryCode;
use crate::workspace::{Workspace, write_whole};

/// The parts of a person's data that an authority can be given.
const PARTS: [Activity; 4] = [
    Activity::Customers,
    Activity::Leads,
    Activity::Conversations,
    Activity::Invoicing,
];

/// What an authority asked for and what it is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AuthorityForm {
    /// Which authority, where, and what for.
    pub to: RecipientForm,
    /// The law by which it may ask.
    pub basis: String,
    /// Its reference.
    pub reference: String,
    /// What it asked for, in its own words.
    pub scope_asked: String,
    /// Who of the business approved it.
    pub approved_by: String,
    /// Whose data it is given.
    pub people: Vec<Person>,
    /// Which parts of it.
    pub parts: Vec<Activity>,
}

/// That an authority was given something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenToAuthority {
    /// Where the file is.
    pub path: String,
    /// How many people it is about.
    pub people: usize,
    /// How many records it has.
    pub records: usize,
    /// SHA-256 of the file.
    pub sha256: String,
}

impl AuthorityForm {
    /// Reads every field; all problems at once.
    ///
    /// # Errors
    /// `recipient-invalid` with a problem per field.
    pub fn check(&self) -> std::result::Result<CountryCode, RecipientRefusal> {
        let mut problems = match self.to.check() {
            Err(RecipientRefusal::Invalid(problems)) => problems,
            _ => Vec::new(),
        };
        for (field, text) in [
            ("basis", &self.basis),
            ("scopeAsked", &self.scope_asked),
            ("approvedBy", &self.approved_by),
        ] {
            if text.trim().is_empty() {
                problems.push(Problem::at(field, "settings-field-missing"));
            }
        }
        if self.people.is_empty() {
            problems.push(Problem::at("people", "settings-field-missing"));
        }
        if self.parts.is_empty() || !self.parts.iter().all(|part| PARTS.contains(part)) {
            problems.push(Problem::at("parts", "settings-field-missing"));
        }
        if problems.is_empty() {
            self.to.check()
        } else {
            Err(RecipientRefusal::Invalid(problems))
        }
    }
}

/// Writes what an authority may have, and keeps that it got it, with each person.
///
/// # Errors
/// `recipient-invalid` with a problem per field, `record-not-found`; when writing fails. Nothing is
/// kept and no file is there then.
pub async fn give_to_authority(
    workspace: &Workspace,
    form: &AuthorityForm,
    path: &Path,
) -> Result<GivenToAuthority> {
    let country = form.check()?;
    let mut tx = workspace.snapshot().await?;
    let gathered = gather(&mut tx, form).await;
    tx.rollback().await?;
    let (people, data, records) = gathered?;
    let document = serde_json::to_vec_pretty(&json!({
        "format": "okicrm-disclosure-1",
        "authority": form.to.name.trim(),
        "reference": form.reference.trim(),
        "basis": form.basis.trim(),
        "parts": form.parts,
        "people": data,
    }))?;
    let sha256 = HEXLOWER.encode(&Sha256::digest(&document));
    let parts: Vec<&str> = form.parts.iter().map(|part| part.word()).collect();
    let new = NewDisclosure {
        basis: form.basis.trim().to_owned(),
        reference: form.reference.trim().to_owned(),
        scope_asked: form.scope_asked.trim().to_owned(),
        scope_given: parts.join(", "),
        approved_by: form.approved_by.trim().to_owned(),
        sha256: sha256.clone(),
        ..NewDisclosure::to(DisclosureKind::Authority, &form.to, country)
    };
    let mut change = Change::begin(workspace, PASSED_ON).await?;
    recipients::pass_on_in(&mut change, &new, &people).await?;
    // Written before it is kept: what cannot be written was not given.
    write_whole(path, &document)?;
    change.commit().await?;
    Ok(GivenToAuthority {
        path: path.display().to_string(),
        people: people.len(),
        records,
        sha256,
    })
}

/// The people, what is written about each, and how many records that is.
async fn gather(tx: &mut Tx, form: &AuthorityForm) -> Result<(Vec<String>, Vec<Json>, usize)> {
    let mut subjects = BTreeSet::new();
    for person in &form.people {
        subjects.insert(subject_in(tx, *person).await?);
    }
    let mut data = Vec::new();
    let mut records = 0;
    for subject in &subjects {
        let mut kinds = Map::new();
        let in_scope = data_map::tables()
            .filter(|table| is_shown(table) && form.parts.contains(&table.activity));
        for table in in_scope {
            let rows = store::whole_rows(tx, table, subject).await?;
            if !rows.is_empty() {
                records += rows.len();
                let rows = rows.iter().map(|row| Json::Object(shown(table, row)));
                kinds.insert(table.name.to_owned(), rows.collect());
            }
        }
        data.push(json!({ "person": subject, "data": kinds }));
    }
    Ok((subjects.into_iter().collect(), data, records))
}

/// A row as it is given: ids join the rows; what is sealed stays.
fn shown(table: &Table, row: &Fields) -> Map<String, Json> {
    row.iter()
        .filter(|(name, _)| {
            table
                .column(name)
                .is_some_and(|column| column.category != Category::Sealed)
        })
        .map(|(name, value)| ((*name).to_owned(), value.to_json()))
        .collect()
}
