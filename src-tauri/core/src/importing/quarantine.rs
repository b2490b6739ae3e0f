//! Rows of imports that are about somebody whose data is restricted. Using them would be more than
//! keeping, so they wait: seen by nobody's daily work, gone when the person is erased, and taken or
//! thrown away by hand once the restriction is lifted (GDPR Art. 18(2)).

use serde::Serialize;
use ts_rs::TS;

use super::data::QUARANTINED_ROWS;
use super::merging::{differences, merged};
use super::model::FieldDifference;
use super::store;
use crate::change::{Action, Change, Topic};
use crate::companies;
use crate::consent;
use crate::contacts::{CONTACTS, Contact, contact_fields};
use crate::db::{Fields, Value, field};
use crate::error::{ErrorKind, Fault, Refusal, Result};
use crate::fields;
use crate::purpose::Purpose;
use crate::values::{ChangeSetId, ContactId, ImportId, QuarantineId, SubjectId};
use crate::workspace::Workspace;

/// A row that waited was taken into its contact.
pub const RELEASED: Action = Action::undoable("quarantine-released");
/// A row that waited was thrown away.
pub const DISCARDED: Action = Action::undoable("quarantine-discarded").even_without_terms();

/// A row that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuarantinedRow {
    /// Its id.
    pub id: QuarantineId,
    /// Whom it is about.
    pub contact_id: ContactId,
    /// Her name.
    pub name: String,
    /// The file it came from.
    pub source: String,
    /// Its row there.
    #[ts(type = "number")]
    pub row: u64,
    /// When it came, ISO 8601.
    pub at: String,
    /// Whether she is still restricted, so that it waits on.
    pub restricted: bool,
    /// What it would change.
    pub fields: Vec<FieldDifference>,
}

/// Why a row that waits is not taken.
#[derive(Debug, thiserror::Error)]
pub enum QuarantineRefusal {
    /// There is no such row; perhaps somebody was quicker.
    #[error("no such row")]
    Missing,
    /// The person is still restricted.
    #[error("still restricted")]
    StillRestricted,
    /// The contact is in the trash or gone.
    #[error("no such contact")]
    ContactGone,
}

impl Refusal for QuarantineRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing => ErrorKind::NotFound,
            Self::StillRestricted | Self::ContactGone => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "quarantine-missing",
            Self::StillRestricted => "quarantine-still-restricted",
            Self::ContactGone => "quarantine-contact-gone",
        }
    }
}

/// A row that is kept back, as it is stored.
pub(super) fn row_of(
    contact: &Contact,
    (contact_id, subject): (&str, &str),
    import: ImportId,
    row: u64,
    at: jiff::Timestamp,
) -> Result<Fields> {
    Ok(fields! {
        "id" => QuarantineId::new(),
        "subject_id" => subject,
        "contact_id" => contact_id,
        "import_id" => import,
        "row_number" => i64::try_from(row).unwrap_or(i64::MAX),
        "content" => serde_json::to_string(contact)?,
        "created_at" => at,
    })
}

/// Every row that waits, the newest first. Whoever looks after people's rights sees them.
pub async fn quarantined(workspace: &Workspace) -> Result<Vec<QuarantinedRow>> {
    let rows = store::quarantined(workspace.read(Purpose::Rights)).await?;
    rows.into_iter()
        .map(|(row, known)| {
            let said: Contact = serde_json::from_str(&row.content)?;
            Ok(QuarantinedRow {
                id: row.id,
                contact_id: row.contact_id,
                name: known.display_name.clone(),
                source: row.file_name.unwrap_or_default(),
                row: u64::try_from(row.row_number).unwrap_or(0),
                at: row.created_at,
                restricted: row.restricted_at.is_some(),
                fields: differences(&known, &merged(&known, &said)),
            })
        })
        .collect()
}

/// Takes a row into its contact, as the import would have.
///
/// # Errors
/// `quarantine-missing`, `quarantine-still-restricted`, `quarantine-contact-gone`.
pub async fn release(workspace: &Workspace, id: QuarantineId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, RELEASED).await?;
    let (subject, contact_id, said) = waiting(&mut change, id).await?;
    if store::is_restricted(change.tx(), &subject).await? {
        return Err(QuarantineRefusal::StillRestricted.into());
    }
    let stored = change.load(&CONTACTS, &contact_id).await?;
    let stored = stored
        .filter(|row| text(row, "deleted_at").is_none())
        .ok_or(QuarantineRefusal::ContactGone)?;
    let contact = merged(&store::contact_of(&stored), &said);
    let company = match contact.company.as_str() {
        "" => None,
        name => Some(companies::find_or_create_in(&mut change, name).await?),
    };
    let mut row = contact_fields(&contact, company)?;
    row.extend(fields! { "updated_at" => change.at() });
    change.update_loaded(&CONTACTS, stored, row).await?;
    let subject =
        SubjectId::parse(&subject).map_err(|_| Fault::Shape("the id of a subject".into()))?;
    consent::leave_alone_in(&mut change, subject, &contact.emails, &contact.phones).await?;
    change.delete(&QUARANTINED_ROWS, &id.to_string()).await?;
    change.touch(Topic::Privacy);
    change.commit().await
}

/// Throws a row away.
///
/// # Errors
/// `quarantine-missing`.
pub async fn discard(workspace: &Workspace, id: QuarantineId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, DISCARDED).await?;
    waiting(&mut change, id).await?;
    change.delete(&QUARANTINED_ROWS, &id.to_string()).await?;
    change.commit().await
}

async fn waiting(change: &mut Change<'_>, id: QuarantineId) -> Result<(String, String, Contact)> {
    let row = change.load(&QUARANTINED_ROWS, &id.to_string()).await?;
    let row = row.ok_or(QuarantineRefusal::Missing)?;
    let column = |name| text(&row, name).unwrap_or_default().to_owned();
    Ok((
        column("subject_id"),
        column("contact_id"),
        serde_json::from_str(&column("content"))?,
    ))
}

fn text<'a>(row: &'a Fields, column: &str) -> Option<&'a str> {
    field(row, column).and_then(Value::as_text)
}
