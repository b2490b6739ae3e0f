use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::difference::{self, TextDifference};
use super::model::{AcceptedText, Agreement, AnswerState, DocumentText, Review, TextStanding};
use super::texts::{self, texts_by};
use super::{AgreementRefusal, Controller, ControllerForm, PageFormat, page, store};
use crate::account::{self, Acceptance, Answer, DocumentKind};
use crate::change::{Action, Change, entry_refusal};
use crate::error::{Fault, Result};
use crate::settings::{self, Language, Setting};
use crate::workspace::Workspace;

/// Texts were refused.
pub const REFUSED: Action = Action::lasting("document-refused").even_without_terms();
/// What was accepted was withdrawn.
pub const WITHDRAWN: Action = Action::lasting("document-withdrawn").even_without_terms();
/// The policy was looked through.
pub const REVIEWED: Action = Action::lasting("policy-reviewed").even_without_terms();

/// Both texts.
const KINDS: [DocumentKind; 2] = [DocumentKind::Policy, DocumentKind::Terms];

/// After how long the policy is to be looked through again.
const MONTHS_TO_REVIEW: i32 = 12;

/// When the policy was looked through last.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct PolicyReview {
    on: Date,
    version: String,
}

impl Setting for PolicyReview {
    const KEY: &'static str = "policy-review";
    const CHANGED: Action = REVIEWED;
}

/// Who answers for the texts.
///
/// # Errors
/// What the database says.
pub async fn controller(workspace: &Workspace) -> Result<Controller> {
    Ok(settings::load(workspace).await?.unwrap_or_default())
}

/// Says who answers for the texts. Where something differs, they are a new version.
///
/// # Errors
/// `agreement-invalid` with a problem per field.
pub async fn save_controller(workspace: &Workspace, form: &ControllerForm) -> Result<Controller> {
    let before = controller(workspace).await?;
    let after = form.check(&before, workspace.clock().today())?;
    if after != before {
        settings::save(workspace, &after).await?;
    }
    Ok(after)
}

/// Both texts with their answers, who answers for them, and when they are to be read again.
///
/// # Errors
/// What the database says.
pub async fn agreement(workspace: &Workspace, language: Language) -> Result<Agreement> {
    let controller = controller(workspace).await?;
    let history = account::acceptances(workspace).await?;
    let texts: Vec<TextStanding> = texts_by(language, &controller)
        .into_iter()
        .map(|text| standing(text, &history))
        .collect();
    Ok(Agreement {
        is_open: entry_refusal(workspace).await?.is_none(),
        review: review(workspace, &history).await?,
        texts,
        controller,
        history,
    })
}

/// The history is the newest first.
fn standing(text: DocumentText, history: &[Acceptance]) -> TextStanding {
    let last = history
        .iter()
        .find(|one| one.document == text.kind.word())
        .cloned();
    let state = match last.as_ref().map(|one| one.answer) {
        None => AnswerState::Unanswered,
        Some(Answer::Refused) => AnswerState::Refused,
        Some(Answer::Withdrawn) => AnswerState::Withdrawn,
        Some(Answer::Accepted) if last.as_ref().is_some_and(|one| one.version == text.version) => {
            AnswerState::Accepted
        }
        Some(Answer::Accepted) => AnswerState::Changed,
    };
    TextStanding { text, state, last }
}

async fn review(workspace: &Workspace, history: &[Acceptance]) -> Result<Review> {
    let kept: Option<PolicyReview> = settings::load(workspace).await?;
    let accepted = history
        .iter()
        .find(|one| one.document == DocumentKind::Policy.word() && one.answer == Answer::Accepted)
        .map(|one| day_of(&one.accepted_at))
        .transpose()?;
    let last = kept.map(|kept| kept.on).max(accepted);
    let due = last
        .map(|last| last.checked_add(MONTHS_TO_REVIEW.months()))
        .transpose()
        .map_err(|_| Fault::Shape("a day too far away".into()))?;
    Ok(Review {
        last_on: last.map(|day| day.to_string()),
        due_on: due.map(|day| day.to_string()),
        is_due: due.is_some_and(|due| due <= workspace.clock().today()),
    })
}

fn day_of(at: &str) -> Result<Date> {
    at.get(..10)
        .and_then(|day| day.parse().ok())
        .ok_or_else(|| Fault::Shape("the time of an acceptance".into()).into())
}

/// Notes that the policy was looked through today; the reminder comes a year later again.
///
/// # Errors
/// What the database says.
pub async fn note_review(workspace: &Workspace) -> Result<()> {
    let controller = controller(workspace).await?;
    let policy = texts::current(DocumentKind::Policy, Language::English, &controller);
    let noted = PolicyReview {
        on: workspace.clock().today(),
        version: policy.map(|text| text.version).unwrap_or_default(),
    };
    settings::save(workspace, &noted).await
}

/// The texts that are not accepted in the version that is shown.
///
/// # Errors
/// What the database says.
pub async fn pending(workspace: &Workspace, language: Language) -> Result<Vec<DocumentText>> {
    let agreement = agreement(workspace, language).await?;
    Ok(agreement
        .texts
        .into_iter()
        .filter(|one| one.state != AnswerState::Accepted)
        .map(|one| one.text)
        .collect())
}

/// Keeps that texts were read and accepted, each in its version.
///
/// # Errors
/// `agreement-unnamed` for none, `agreement-texts-differ` for another text than is shown.
pub async fn accept(workspace: &Workspace, accepted: &[AcceptedText]) -> Result<()> {
    answer(workspace, accepted, Answer::Accepted, account::ACCEPTED).await
}

/// Keeps that texts were refused: from then on nothing can be entered.
///
/// # Errors
/// As [`accept`].
pub async fn refuse(workspace: &Workspace, refused: &[AcceptedText]) -> Result<()> {
    answer(workspace, refused, Answer::Refused, REFUSED).await
}

async fn answer(
    workspace: &Workspace,
    texts: &[AcceptedText],
    answer: Answer,
    action: Action,
) -> Result<()> {
    let controller = controller(workspace).await?;
    if texts.is_empty() {
        return Err(AgreementRefusal::Unnamed.into());
    }
    if texts.iter().any(|text| text.shown(&controller).is_none()) {
        return Err(AgreementRefusal::TextsDiffer.into());
    }
    let mut change = Change::begin(workspace, action).await?;
    for text in texts {
        answer_in(&mut change, text, answer, &controller).await?;
    }
    change.commit().await?;
    Ok(())
}

/// Keeps that a text was accepted as part of first run, where nobody has named another controller.
///
/// # Errors
/// `agreement-texts-differ`.
pub async fn accept_in(change: &mut Change<'_>, text: &AcceptedText) -> Result<()> {
    answer_in(change, text, Answer::Accepted, &Controller::default()).await
}

/// Keeps the answer, and the text in every language: a later version is compared in the language that
/// is read then.
async fn answer_in(
    change: &mut Change<'_>,
    answered: &AcceptedText,
    answer: Answer,
    controller: &Controller,
) -> Result<()> {
    let shown = answered
        .shown(controller)
        .ok_or(AgreementRefusal::TextsDiffer)?;
    for language in [Language::English, Language::German] {
        if let Some(text) = texts::current(answered.kind, language, controller) {
            store::keep(change, &text).await?;
        }
    }
    account::answer_in(
        change,
        answered.kind,
        &shown.version,
        &shown.sha256,
        answer,
        Some(shown.language),
    )
    .await
}

/// Takes back what was accepted: from then on nothing can be entered until the texts are accepted
/// again.
///
/// # Errors
/// `agreement-nothing-accepted`.
pub async fn withdraw(workspace: &Workspace) -> Result<()> {
    let history = account::acceptances(workspace).await?;
    let accepted: Vec<(DocumentKind, &Acceptance)> = KINDS
        .into_iter()
        .filter_map(|kind| {
            let last = history.iter().find(|one| one.document == kind.word())?;
            (last.answer == Answer::Accepted).then_some((kind, last))
        })
        .collect();
    if accepted.is_empty() {
        return Err(AgreementRefusal::NothingAccepted.into());
    }
    let mut change = Change::begin(workspace, WITHDRAWN).await?;
    for (kind, last) in accepted {
        let (version, sha256) = (last.version.as_str(), last.sha256.as_str());
        account::answer_in(&mut change, kind, version, sha256, Answer::Withdrawn, None).await?;
    }
    change.commit().await?;
    Ok(())
}

/// What is different between the text that was accepted last and the one that is shown.
///
/// # Errors
/// `agreement-nothing-accepted` where none was, `agreement-text-missing` where its words are not kept.
pub async fn difference(
    workspace: &Workspace,
    kind: DocumentKind,
    language: Language,
) -> Result<TextDifference> {
    let controller = controller(workspace).await?;
    let history = account::acceptances(workspace).await?;
    let last = history
        .iter()
        .find(|one| one.document == kind.word() && one.answer == Answer::Accepted)
        .ok_or(AgreementRefusal::NothingAccepted)?;
    let before = match store::by_version(workspace, kind, &last.version, language).await? {
        Some(text) => Some(text),
        None => texts::former(kind, &last.version, language),
    };
    let before = match before {
        Some(text) => text,
        None => answered_text(workspace, &last.sha256).await?,
    };
    let after = texts::current(kind, language, &controller).ok_or(AgreementRefusal::TextMissing)?;
    Ok(TextDifference {
        kind,
        accepted_at: last.accepted_at.clone(),
        before: before.version.clone(),
        after: after.version.clone(),
        sections: difference::between(&before.sections, &after.sections),
    })
}

/// A text as it was answered, by its SHA-256.
///
/// # Errors
/// `agreement-text-missing`.
pub async fn answered_text(workspace: &Workspace, sha256: &str) -> Result<DocumentText> {
    let kept = store::by_hash(workspace, sha256).await?;
    kept.or_else(|| texts::former_by_hash(sha256))
        .ok_or_else(|| AgreementRefusal::TextMissing.into())
}

/// The policy with its controller as a file a business can publish.
///
/// # Errors
/// What the database says.
pub async fn published(
    workspace: &Workspace,
    language: Language,
    format: PageFormat,
) -> Result<String> {
    let controller = controller(workspace).await?;
    let policy = texts::current(DocumentKind::Policy, language, &controller)
        .ok_or(AgreementRefusal::TextMissing)?;
    Ok(page(&policy, format))
}
