//! Where each value of a person came from, as the change log tells it: typed, taken from a file,
//! corrected because she asked.

use serde::Serialize;
use ts_rs::TS;

use super::fields::PersonField;
use super::store;
use crate::change::{self, LoggedValues};
use crate::db::Tx;
use crate::error::Result;
use crate::privacy::model::Person;
use crate::workspace::Workspace;

/// How a value came in; its words are `rectifying-source-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OriginSource {
    /// Somebody typed it.
    Typed,
    /// It stood in a file that was imported.
    Import,
    /// The person asked for it to be put right.
    Request,
    /// It came from another record of the same person.
    Merged,
    /// It came along when a lead became a contact.
    Lead,
    /// A change was taken back.
    TakenBack,
    /// It came along in an export of another workspace.
    Moved,
}

/// A value, and how it came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    /// The value as people read it; blank where it was emptied.
    pub value: String,
    /// When, ISO 8601.
    pub at: String,
    /// Who; nothing where the actor is gone.
    pub actor: Option<String>,
    /// How.
    pub source: OriginSource,
    /// The file's name or the request's number, where there is one.
    pub detail: Option<String>,
}

/// The values that a field had, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldOrigins {
    /// Which field.
    pub field: PersonField,
    /// Its values.
    pub values: Vec<Origin>,
}

/// Where each value of a person came from, field by field. Fields that never said anything are left
/// out.
///
/// # Errors
/// `record-not-found` where there is no such person.
pub async fn field_origins(workspace: &Workspace, person: Person) -> Result<Vec<FieldOrigins>> {
    let mut tx = workspace.snapshot().await?;
    let subject = super::super::actions::subject_in(&mut tx, person).await?;
    let mut logged = Vec::new();
    for id in store::records(&mut tx, &subject).await? {
        logged.extend(change::logged_values(workspace, &mut tx, &id).await?);
    }
    logged.sort_by_key(|entry| entry.number);
    let mut fields: Vec<FieldOrigins> = Vec::new();
    for entry in &logged {
        let source = source_of(&entry.action);
        let detail = detail_of(&mut tx, source, &entry.set_id).await?;
        for field in PersonField::ALL {
            if let Some(value) = said(field, entry) {
                let origin = Origin {
                    value,
                    at: entry.at.clone(),
                    actor: entry.actor.clone(),
                    source,
                    detail: detail.clone(),
                };
                add(&mut fields, field, origin);
            }
        }
    }
    tx.rollback().await?;
    fields.sort_by_key(|one| one.field);
    fields.iter_mut().for_each(|one| one.values.reverse());
    Ok(fields)
}

/// What an entry says of a field; nothing where it says nothing.
fn said(field: PersonField, entry: &LoggedValues) -> Option<String> {
    Some(field.shown(entry.values.get(field.column()?)?))
}

/// A value that is the same as before is no news, as where a lead became a contact.
fn add(fields: &mut Vec<FieldOrigins>, field: PersonField, origin: Origin) {
    match fields.iter_mut().find(|one| one.field == field) {
        Some(known) => {
            if known
                .values
                .last()
                .is_none_or(|last| last.value != origin.value)
            {
                known.values.push(origin);
            }
        }
        None if origin.value.is_empty() => {}
        None => fields.push(FieldOrigins {
            field,
            values: vec![origin],
        }),
    }
}

fn source_of(action: &str) -> OriginSource {
    match action {
        "contacts-imported" => OriginSource::Import,
        "request-corrected" => OriginSource::Request,
        "contact-merged" => OriginSource::Merged,
        "lead-converted" => OriginSource::Lead,
        "export-brought-back" => OriginSource::Moved,
        undone if undone == change::UNDONE.code => OriginSource::TakenBack,
        _ => OriginSource::Typed,
    }
}

async fn detail_of(tx: &mut Tx, source: OriginSource, set_id: &str) -> Result<Option<String>> {
    match source {
        OriginSource::Import => store::import_file(tx, set_id).await,
        OriginSource::Request => store::request_number(tx, set_id).await,
        _ => Ok(None),
    }
}
