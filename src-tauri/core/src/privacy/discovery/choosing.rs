//! What somebody says about places that name a person.

use super::model::{MentionPlace, MentionState};
use super::store;
use crate::change::{Action, Change};
use crate::data_map::PERSON_CHOICES;
use crate::error::Result;
use crate::fields;
use crate::privacy::actions::subject_in;
use crate::privacy::model::{Person, PrivacyRefusal};
use crate::values::{ChangeSetId, ChoiceId};
use crate::workspace::Workspace;

/// A place was said to be about the person.
pub const MENTION_CONFIRMED: Action = Action::undoable("mention-confirmed").even_without_terms();
/// A place was said to be about somebody else.
pub const MENTION_DISMISSED: Action = Action::undoable("mention-dismissed").even_without_terms();
/// What was said about a place was taken back.
pub const MENTION_REOPENED: Action = Action::undoable("mention-reopened").even_without_terms();

/// What the choices about places are kept as.
pub(super) const MENTION: &str = "mention";

/// Says of places that they are about a person, or about somebody else; one change, so that undoing
/// takes all of it back.
///
/// # Errors
/// `record-not-found` for somebody who is gone, `choice-malformed` for a place that is none.
pub async fn choose_mentions(
    workspace: &Workspace,
    person: Person,
    places: &[MentionPlace],
    state: MentionState,
) -> Result<ChangeSetId> {
    let action = match state {
        MentionState::Hers => MENTION_CONFIRMED,
        MentionState::NotHers => MENTION_DISMISSED,
        MentionState::Open => MENTION_REOPENED,
    };
    let mut change = Change::begin(workspace, action).await?;
    let subject = subject_in(change.tx(), person).await?;
    for one in places {
        keep(&mut change, &subject, MENTION, one, state.word()).await?;
    }
    change.commit().await
}

/// Keeps what was said about a place, in the place of what was said before; nothing forgets it.
pub(in crate::privacy) async fn keep(
    change: &mut Change<'_>,
    subject: &str,
    about: &'static str,
    one: &MentionPlace,
    choice: Option<&str>,
) -> Result<()> {
    // What the window sends is a place of ours, or nothing of it is kept.
    let is_place = |text: &str| {
        text.len() <= 200
            && text
                .chars()
                .all(|sign| sign.is_ascii_alphanumeric() || ":-_".contains(sign))
    };
    if !is_place(&one.place) || !is_place(&one.fingerprint) {
        return Err(PrivacyRefusal::ChoiceMalformed.into());
    }
    let known = store::choices(change.tx(), subject).await?;
    for old in known
        .iter()
        .filter(|old| old.about == about && old.place == one.place)
    {
        change.delete(&PERSON_CHOICES, &old.id).await?;
    }
    let Some(choice) = choice else {
        return Ok(());
    };
    let at = change.at();
    let row = fields! {
        "id" => ChoiceId::new(),
        "subject_id" => subject,
        "about" => about,
        "place" => &one.place,
        "fingerprint" => &one.fingerprint,
        "choice" => choice,
        "created_at" => at,
        "updated_at" => at,
    };
    change.insert(&PERSON_CHOICES, row).await
}
