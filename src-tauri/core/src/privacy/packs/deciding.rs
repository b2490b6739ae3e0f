//! What somebody decides about a person's copy before it is made.

use super::content::Content;
use super::model::{CopyPlan, FILE, OTHER};
use crate::change::{Action, Change};
use crate::error::Result;
use crate::privacy::actions::subject_in;
use crate::privacy::discovery::bring_up;
use crate::privacy::discovery::choosing::keep;
use crate::privacy::discovery::model::MentionPlace;
use crate::privacy::model::Person;
use crate::values::ChangeSetId;
use crate::workspace::Workspace;

/// Somebody else is shown in a person's copy.
pub const OTHER_SHOWN: Action = Action::undoable("copy-other-shown").even_without_terms();
/// Somebody else is taken out of a person's copy.
pub const OTHER_HIDDEN: Action = Action::undoable("copy-other-hidden").even_without_terms();
/// A file goes into a person's copy.
pub const FILE_INCLUDED: Action = Action::undoable("copy-file-included").even_without_terms();
/// A file stays out of a person's copy.
pub const FILE_LEFT_OUT: Action = Action::undoable("copy-file-left-out").even_without_terms();

/// What a person's copy would hold. Nothing is changed.
///
/// # Errors
/// `record-not-found`; what the database says.
pub async fn plan_copy(workspace: &Workspace, person: Person) -> Result<CopyPlan> {
    bring_up(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    let content = Content::gather(workspace, &mut tx, &subject, String::new()).await?;
    tx.rollback().await?;
    Ok(content.plan())
}

/// Decides whether somebody else is shown in a person's copy.
///
/// # Errors
/// `record-not-found`, `choice-malformed`.
pub async fn show_other(
    workspace: &Workspace,
    person: Person,
    place: &str,
    is_shown: bool,
) -> Result<ChangeSetId> {
    let action = if is_shown { OTHER_SHOWN } else { OTHER_HIDDEN };
    let one = MentionPlace {
        place: place.to_owned(),
        fingerprint: String::new(),
    };
    decide(
        workspace,
        person,
        action,
        OTHER,
        &one,
        is_shown.then_some("show"),
    )
    .await
}

/// Decides whether a file goes into a person's copy.
///
/// # Errors
/// `record-not-found`, `choice-malformed`.
pub async fn include_file(
    workspace: &Workspace,
    person: Person,
    file: &MentionPlace,
    is_included: bool,
) -> Result<ChangeSetId> {
    let (action, choice) = if is_included {
        (FILE_INCLUDED, "include")
    } else {
        (FILE_LEFT_OUT, "leave")
    };
    decide(workspace, person, action, FILE, file, Some(choice)).await
}

async fn decide(
    workspace: &Workspace,
    person: Person,
    action: Action,
    about: &'static str,
    one: &MentionPlace,
    choice: Option<&str>,
) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, action).await?;
    let subject = subject_in(change.tx(), person).await?;
    keep(&mut change, &subject, about, one, choice).await?;
    change.commit().await
}
