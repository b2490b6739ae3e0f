//! Hints, and answers to them.

use serde::Serialize;
use ts_rs::TS;

use super::data::SENSITIVE_ANSWERS;
use super::model::{
    SensitiveAnswer, SensitiveCategory, SensitiveHint, SensitivePerson, SensitiveRefusal,
};
use super::{store, words};
use crate::change::{Action, Change};
use crate::consent;
use crate::contacts::NewContact;
use crate::error::Result;
use crate::fields;
use crate::purpose::Purpose;
use crate::settings::{self, Business};
use crate::values::{ChangeSetId, SensitiveAnswerId};
use crate::workspace::Workspace;

/// A hint was answered.
pub const ANSWERED: Action = Action::undoable("sensitive-answered");

/// What is said while somebody is typed in. It stands in nobody's way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryHints {
    /// What sounds like data of a special kind.
    pub sensitive: Vec<SensitiveHint>,
    /// Whether an address is on the list of those that are left alone.
    pub suppressed: bool,
}

/// What a record's notes, tags and newest entries sound like, as far as it was not answered.
///
/// # Errors
/// `consent-person-missing`, also for somebody whose data is restricted.
pub async fn hints(workspace: &Workspace, person: SensitivePerson) -> Result<Vec<SensitiveHint>> {
    let reader = workspace.read(Purpose::Daily);
    let said = store::said(reader, person).await?;
    let said = said.ok_or(SensitiveRefusal::PersonMissing)?;
    let entries = store::entries(reader, &said.subject_id).await?;
    let own = [said.note.as_str(), &said.tags, &said.job_title];
    let texts = own.into_iter().chain(
        entries
            .iter()
            .flat_map(|(title, body)| [title.as_str(), body]),
    );
    let mut hints = words::hints(texts);
    hints.extend(child(workspace, &said.birthday).await?);
    let answered = store::answered(reader, &said.subject_id).await?;
    hints.retain(|hint| !answered.iter().any(|known| known == hint.category.word()));
    Ok(hints)
}

/// What is to be said of somebody while she is typed in.
pub async fn hints_while_typing(workspace: &Workspace, new: &NewContact) -> Result<EntryHints> {
    let tags = new.tags.iter().map(String::as_str);
    let texts = [new.note.as_str(), &new.job_title].into_iter().chain(tags);
    let mut sensitive = words::hints(texts);
    sensitive.extend(child(workspace, &new.birthday).await?);
    Ok(EntryHints {
        sensitive,
        suppressed: consent::is_suppressed(workspace, &new.emails, &new.phones).await?,
    })
}

async fn child(workspace: &Workspace, birthday: &str) -> Result<Option<SensitiveHint>> {
    if birthday.is_empty() {
        return Ok(None);
    }
    let business: Option<Business> = settings::load(workspace).await?;
    let country = business.as_ref().map(|business| business.country.as_str());
    Ok(words::child(birthday, workspace.clock().today(), country))
}

/// Answers a hint: by which right such data is kept, or that it is nothing of the kind. Nothing else
/// is kept of it.
///
/// # Errors
/// `consent-person-missing`, `sensitive-answered-before`.
pub async fn answer(
    workspace: &Workspace,
    person: SensitivePerson,
    category: SensitiveCategory,
    answer: SensitiveAnswer,
) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, ANSWERED).await?;
    let said = store::said_in(change.tx(), person).await?;
    let subject = said.ok_or(SensitiveRefusal::PersonMissing)?.subject_id;
    if store::is_answered_in(change.tx(), &subject, category.word()).await? {
        return Err(SensitiveRefusal::AnsweredBefore.into());
    }
    let row = fields! {
        "id" => SensitiveAnswerId::new(),
        "subject_id" => subject,
        "category" => category.word(),
        "answer" => answer.word(),
        "created_at" => change.at(),
    };
    change.insert(&SENSITIVE_ANSWERS, row).await?;
    change.commit().await
}
