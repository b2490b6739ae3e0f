use super::data::{SUPPORT_ANSWERS, SUPPORT_REQUESTS};
use super::facts::{Around, Fact, facts};
use super::model::{
    AnswerSource, HandedOver, SupportForm, SupportRequest, SupportState, SupportSummary,
};
use super::{SupportLetter, SupportRefusal, store};
use crate::agreement;
use crate::change::{Action, Change, Changed};
use crate::db::Fields;
use crate::error::{Problem, Result};
use crate::fields;
use crate::file_text::{self, Letter, Unread};
use crate::purpose::Purpose;
use crate::values::{ChangeSetId, SupportAnswerId, SupportRequestId, plain_text};
use crate::workspace::Workspace;

/// A request was written.
pub const RECORDED: Action = Action::undoable("support-recorded").even_without_terms();
/// Its words were changed.
pub const CHANGED: Action = Action::undoable("support-changed").even_without_terms();
/// It was chosen what of this computer goes with it.
pub const FACTS_CHOSEN: Action = Action::undoable("support-facts-chosen").even_without_terms();
/// It was handed over.
pub const HANDED_OVER: Action = Action::undoable("support-handed-over").even_without_terms();
/// An answer was put with it.
pub const ANSWERED: Action = Action::undoable("support-answered").even_without_terms();
/// It was closed.
pub const CLOSED: Action = Action::undoable("support-closed").even_without_terms();
/// It was opened again.
pub const REOPENED: Action = Action::undoable("support-reopened").even_without_terms();
/// It was deleted with its answers.
pub const DELETED: Action = Action::undoable("support-deleted").even_without_terms();

/// The largest e-mail that is read as an answer, in bytes.
pub const LARGEST_MAIL: u64 = 32 * 1024 * 1024;

/// The longest pasted answer, in characters.
const LONGEST_ANSWER: usize = 100_000;

/// Where requests go: the contact of the policy, as it is set.
///
/// # Errors
/// When the database fails.
pub async fn contact(workspace: &Workspace) -> Result<String> {
    Ok(agreement::controller(workspace).await?.contact)
}

/// Every request, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(workspace: &Workspace) -> Result<Vec<SupportSummary>> {
    store::all(workspace.read(Purpose::Daily)).await
}

/// One request with its answers.
///
/// # Errors
/// `record-not-found`.
pub async fn show(workspace: &Workspace, id: SupportRequestId) -> Result<SupportRequest> {
    store::one(workspace.read(Purpose::Daily), id).await
}

/// Writes a request. It goes nowhere by itself.
///
/// # Errors
/// `support-invalid` with a problem per field.
pub async fn record(workspace: &Workspace, form: &SupportForm) -> Result<Changed<SupportRequest>> {
    let form = form.check()?;
    let mut change = Change::begin(workspace, RECORDED).await?;
    let (id, at) = (SupportRequestId::new(), change.at());
    let holder = store::holder(change.tx(), workspace.actor()).await?;
    let number = store::next_number(change.tx()).await?;
    let nothing: Option<String> = None;
    let row = fields! {
        "id" => id, "number" => number, "subject_id" => holder, "kind" => form.kind.word(),
        "title" => form.title, "message" => form.message, "diagnostics" => "[]",
        "handed_over_at" => nothing.clone(), "handed_over_by" => "", "closed_at" => nothing,
        "created_at" => at, "updated_at" => at,
    };
    change.insert(&SUPPORT_REQUESTS, row).await?;
    let set = change.commit().await?;
    shown(workspace, id, set).await
}

/// Changes the words of a request.
///
/// # Errors
/// `support-invalid` with a problem per field, `support-closed`.
pub async fn change(
    workspace: &Workspace,
    id: SupportRequestId,
    form: &SupportForm,
) -> Result<Changed<SupportRequest>> {
    let form = form.check()?;
    refuse_closed(workspace, id).await?;
    let row = fields! {
        "kind" => form.kind.word(), "title" => form.title, "message" => form.message,
    };
    update(workspace, CHANGED, id, row).await
}

/// Chooses which lines about this computer go with a request, by their ids; none takes all away.
///
/// # Errors
/// `support-facts-changed` where one of them does not read as it did, `support-closed`.
pub async fn choose_facts(
    workspace: &Workspace,
    id: SupportRequestId,
    around: &Around,
    chosen: &[String],
) -> Result<Changed<SupportRequest>> {
    refuse_closed(workspace, id).await?;
    let all = facts(workspace, around).await?;
    if !chosen
        .iter()
        .all(|wanted| all.iter().any(|fact| fact.id == *wanted))
    {
        return Err(SupportRefusal::FactsChanged.into());
    }
    let lines: Vec<&str> = all
        .iter()
        .filter(|fact: &&Fact| chosen.contains(&fact.id))
        .map(|fact| fact.text.as_str())
        .collect();
    let row = fields! { "diagnostics" => serde_json::to_string(&lines)? };
    update(workspace, FACTS_CHOSEN, id, row).await
}

/// A request as it leaves.
///
/// # Errors
/// `record-not-found`.
pub async fn letter(workspace: &Workspace, id: SupportRequestId) -> Result<SupportLetter> {
    let request = show(workspace, id).await?;
    Ok(SupportLetter::of(&request, &contact(workspace).await?))
}

/// Notes that a request was handed over. Whether it was sent, only the mail program knows.
///
/// # Errors
/// `record-not-found`, `support-closed`.
pub async fn hand_over(
    workspace: &Workspace,
    id: SupportRequestId,
    by: HandedOver,
) -> Result<Changed<SupportRequest>> {
    refuse_closed(workspace, id).await?;
    let at = workspace.clock().now();
    let row = fields! { "handed_over_at" => at, "handed_over_by" => by.word() };
    update(workspace, HANDED_OVER, id, row).await
}

/// Puts an answer with its request whose words were pasted.
///
/// # Errors
/// `support-invalid` without words or with too many, `support-closed`.
pub async fn add_words(
    workspace: &Workspace,
    id: SupportRequestId,
    words: &str,
) -> Result<Changed<SupportRequest>> {
    let text = plain_text::lines(words);
    let problem = match text.chars().count() {
        0 => Problem::at("message", "settings-field-missing"),
        1..=LONGEST_ANSWER => {
            let letter = Letter {
                text,
                ..Letter::default()
            };
            return add(workspace, id, AnswerSource::Pasted, letter).await;
        }
        _ => Problem::at("message", "settings-field-too-long").with("most", LONGEST_ANSWER),
    };
    Err(SupportRefusal::Invalid(vec![problem]).into())
}

/// Puts an answer with its request that is a file of the mail program (`.eml`).
///
/// # Errors
/// `support-no-mail`, `support-mail-too-large`, `support-closed`.
pub async fn add_mail(
    workspace: &Workspace,
    id: SupportRequestId,
    mail: &[u8],
) -> Result<Changed<SupportRequest>> {
    let letter = file_text::read_letter(mail).map_err(|why| match why {
        Unread::TooLarge => SupportRefusal::MailTooLarge,
        _ => SupportRefusal::NoMail,
    })?;
    add(workspace, id, AnswerSource::Mail, letter).await
}

async fn add(
    workspace: &Workspace,
    id: SupportRequestId,
    source: AnswerSource,
    letter: Letter,
) -> Result<Changed<SupportRequest>> {
    refuse_closed(workspace, id).await?;
    let mut change = Change::begin(workspace, ANSWERED).await?;
    let (answer, at) = (SupportAnswerId::new(), change.at());
    let holder = store::holder(change.tx(), workspace.actor()).await?;
    let row = fields! {
        "id" => answer, "request_id" => id, "subject_id" => holder, "source" => source.word(),
        "sender" => letter.sender, "title" => letter.subject, "message" => letter.text,
        "written_at" => letter.written_at,
        "attachments" => i64::try_from(letter.attachments).unwrap_or(i64::MAX),
        "is_cut" => letter.is_cut, "created_at" => at,
    };
    change.insert(&SUPPORT_ANSWERS, row).await?;
    let set = change.commit().await?;
    shown(workspace, id, set).await
}

/// Closes a request: nothing more is expected.
///
/// # Errors
/// `record-not-found`, `support-closed` where it is closed already.
pub async fn close(workspace: &Workspace, id: SupportRequestId) -> Result<Changed<SupportRequest>> {
    refuse_closed(workspace, id).await?;
    let row = fields! { "closed_at" => workspace.clock().now() };
    update(workspace, CLOSED, id, row).await
}

/// Opens a closed request again.
///
/// # Errors
/// `record-not-found`.
pub async fn reopen(
    workspace: &Workspace,
    id: SupportRequestId,
) -> Result<Changed<SupportRequest>> {
    show(workspace, id).await?;
    let nothing: Option<String> = None;
    update(workspace, REOPENED, id, fields! { "closed_at" => nothing }).await
}

/// Deletes a request with its answers; undo brings all of it back.
///
/// # Errors
/// `record-not-found`.
pub async fn delete(workspace: &Workspace, id: SupportRequestId) -> Result<ChangeSetId> {
    show(workspace, id).await?;
    let mut change = Change::begin(workspace, DELETED).await?;
    for answer in store::answer_ids(change.tx(), id).await? {
        change.delete(&SUPPORT_ANSWERS, &answer).await?;
    }
    change.delete(&SUPPORT_REQUESTS, &id.to_string()).await?;
    change.commit().await
}

async fn refuse_closed(workspace: &Workspace, id: SupportRequestId) -> Result<()> {
    match show(workspace, id).await?.state {
        SupportState::Closed => Err(SupportRefusal::Closed.into()),
        SupportState::Open | SupportState::Answered => Ok(()),
    }
}

async fn update(
    workspace: &Workspace,
    action: Action,
    id: SupportRequestId,
    mut row: Fields,
) -> Result<Changed<SupportRequest>> {
    let mut change = Change::begin(workspace, action).await?;
    row.extend(fields! { "updated_at" => change.at() });
    change
        .update(&SUPPORT_REQUESTS, &id.to_string(), row)
        .await?;
    let set = change.commit().await?;
    shown(workspace, id, set).await
}

async fn shown(
    workspace: &Workspace,
    id: SupportRequestId,
    set: ChangeSetId,
) -> Result<Changed<SupportRequest>> {
    Ok(Changed {
        change: set,
        record: show(workspace, id).await?,
    })
}
