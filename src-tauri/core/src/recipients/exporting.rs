//! Exports that are given to somebody.

use std::collections::HashSet;
use std::path::Path;

use super::model::{DisclosureKind, HandedOver, NewDisclosure, RecipientForm};
use super::{PASSED_ON, RecipientRefusal, is_abroad, pass_on_in, store};
use crate::change::Change;
use crate::contacts::{self, ContactSelection};
use crate::error::Result;
use crate::exporting::{self, ContactsFormat, ExportFormat, ExportedFile};
use crate::importing::progress::Watch;
use crate::listing::Selection;
use crate::values::{ContactId, CountryCode};
use crate::workspace::Workspace;

/// Writes the contacts of a selection for somebody, and keeps to whom they went. Whoever refuses that
/// her data goes abroad is left out where it would.
///
/// # Errors
/// `recipient-invalid`, `transfer-nobody-left`, each refusal of [`exporting::export_contacts`].
pub async fn export_contacts_to(
    workspace: &Workspace,
    selection: ContactSelection,
    format: ContactsFormat,
    to: &RecipientForm,
    out: &Path,
    watch: &Watch<'_>,
) -> Result<HandedOver> {
    let country = to.check()?;
    let abroad = is_abroad(workspace, country).await?;
    let ids = contacts::selected(workspace, selection).await?;
    let chosen: HashSet<String> = ids.iter().map(ToString::to_string).collect();
    let mut tx = workspace.snapshot().await?;
    let known = store::contacts(&mut tx).await;
    tx.rollback().await?;
    let (left_out, given): (Vec<_>, Vec<_>) = known?
        .into_iter()
        .filter(|(id, ..)| chosen.contains(id))
        .partition(|(_, _, refuses)| abroad && *refuses);
    if given.is_empty() && !left_out.is_empty() {
        return Err(RecipientRefusal::NobodyLeft.into());
    }
    let only: HashSet<&str> = given.iter().map(|(id, ..)| id.as_str()).collect();
    let ids: Vec<ContactId> = ids
        .into_iter()
        .filter(|id| only.contains(id.to_string().as_str()))
        .collect();
    let file =
        exporting::export_contacts(workspace, Selection::Ids(ids), format, out, watch).await?;
    let people = distinct(given.into_iter().map(|(_, subject, _)| subject));
    let left_out = distinct(left_out.into_iter().map(|(_, subject, _)| subject)).len();
    handed_over(
        workspace,
        format.into(),
        vec![file],
        to,
        country,
        people,
        left_out,
    )
    .await
}

/// Writes what the workspace holds for somebody, and keeps to whom it went. Whoever refuses that her
/// data goes abroad is left out where it would.
///
/// # Errors
/// `recipient-invalid`, each refusal of [`exporting::export`].
pub async fn export_to(
    workspace: &Workspace,
    format: ExportFormat,
    to: &RecipientForm,
    out: &Path,
    watch: &Watch<'_>,
) -> Result<HandedOver> {
    let country = to.check()?;
    let abroad = is_abroad(workspace, country).await?;
    let mut tx = workspace.snapshot().await?;
    let known = store::everybody(&mut tx).await;
    tx.rollback().await?;
    let (left_out, given): (Vec<_>, Vec<_>) = known?
        .into_iter()
        .partition(|(_, refuses)| abroad && *refuses);
    let files = if left_out.is_empty() {
        exporting::export(workspace, format, &[], out, watch).await?
    } else {
        exporting::export_abroad(workspace, format, &[], out, watch).await?
    };
    let people = given.into_iter().map(|(subject, _)| subject).collect();
    handed_over(
        workspace,
        format,
        files,
        to,
        country,
        people,
        left_out.len(),
    )
    .await
}

async fn handed_over(
    workspace: &Workspace,
    format: ExportFormat,
    files: Vec<ExportedFile>,
    to: &RecipientForm,
    country: CountryCode,
    people: Vec<String>,
    left_out: usize,
) -> Result<HandedOver> {
    let sha256 = exporting::record(workspace, format, &files).await?;
    let kinds: Vec<&str> = files.iter().map(|file| file.kind.as_str()).collect();
    let new = NewDisclosure {
        scope_given: kinds.join(", "),
        left_out,
        sha256,
        ..NewDisclosure::to(DisclosureKind::Export, to, country)
    };
    let mut change = Change::begin(workspace, PASSED_ON).await?;
    pass_on_in(&mut change, &new, &people).await?;
    change.commit().await?;
    Ok(HandedOver {
        files,
        people: people.len(),
        left_out,
    })
}

fn distinct(subjects: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    subjects.filter(|one| seen.insert(one.clone())).collect()
}
