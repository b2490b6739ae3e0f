use super::data::{DISCLOSURES, RECIPIENTS};
use super::model::{Disclosure, DisclosureKind, NewDisclosure, NotedForm, Recipient};
use super::store;
use crate::change::{Action, Change};
use crate::error::Result;
use crate::fields;
use crate::purpose::Purpose;
use crate::values::{DisclosureId, RecipientId, SubjectId};
use crate::workspace::Workspace;

/// Something was passed on. It cannot be undone: it is out.
pub const PASSED_ON: Action = Action::lasting("data-passed-on").even_without_terms();
/// Somebody noted that something was passed on.
pub const NOTED: Action = Action::undoable("passing-on-noted").even_without_terms();

/// Rows written at once.
const BATCH: usize = 1_000;

/// What was passed on, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn disclosures(workspace: &Workspace) -> Result<Vec<Disclosure>> {
    store::disclosures(workspace.read(Purpose::Rights)).await
}

/// To whom a person's data was passed on, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn recipients_of(workspace: &Workspace, subject: SubjectId) -> Result<Vec<Recipient>> {
    let mut tx = workspace.snapshot().await?;
    let found = store::recipients(&mut tx, subject).await;
    tx.rollback().await?;
    found
}

/// Writes that something is passed on, with everybody it is about, as part of the action that does it.
///
/// # Errors
/// When the database fails.
pub async fn pass_on_in(
    change: &mut Change<'_>,
    new: &NewDisclosure,
    people: &[String],
) -> Result<DisclosureId> {
    let id = DisclosureId::new();
    let at = match new.on {
        Some(day) => day.to_string(),
        None => format!("{:.3}", change.at()),
    };
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let row = fields! {
        "id" => id,
        "kind" => new.kind.word(),
        "recipient" => new.recipient.as_str(),
        "country" => new.country.as_str(),
        "purpose" => new.purpose.as_str(),
        "basis" => new.basis.as_str(),
        "reference" => new.reference.as_str(),
        "scope_asked" => new.scope_asked.as_str(),
        "scope_given" => new.scope_given.as_str(),
        "approved_by" => new.approved_by.as_str(),
        "people_count" => count(people.len()),
        "left_out_count" => count(new.left_out),
        "sha256" => new.sha256.as_str(),
        "happened_at" => at.as_str(),
    };
    change.insert(&DISCLOSURES, row).await?;
    let what = said(new);
    for some in people.chunks(BATCH) {
        let rows = some
            .iter()
            .map(|subject| {
                fields! {
                    "id" => RecipientId::new(),
                    "disclosure_id" => id,
                    "subject_id" => subject,
                    "recipient" => new.recipient.as_str(),
                    "country" => new.country.as_str(),
                    "what" => what.as_str(),
                    "passed_at" => at.as_str(),
                }
            })
            .collect();
        change.insert_all(&RECIPIENTS, rows).await?;
    }
    Ok(id)
}

/// Notes that something was passed on outside OkiCRM.
///
/// # Errors
/// `recipient-invalid` with a problem per field.
pub async fn note_in(
    change: &mut Change<'_>,
    form: &NotedForm,
    subject: SubjectId,
) -> Result<DisclosureId> {
    let day = form.check(change.workspace().clock().today())?;
    let country = form.to.check()?;
    let new = NewDisclosure {
        scope_given: form.what.trim().to_owned(),
        on: Some(day),
        ..NewDisclosure::to(DisclosureKind::Noted, &form.to, country)
    };
    pass_on_in(change, &new, &[subject.to_string()]).await
}

/// What a person reads of it: what was given, and what for.
fn said(new: &NewDisclosure) -> String {
    let parts = [&new.scope_given, &new.purpose, &new.basis];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}
