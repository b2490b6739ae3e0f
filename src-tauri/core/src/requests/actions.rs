//! What the desk does with requests, step by step, each undone like any other change.

use jiff::civil::Date;

use super::data::REQUESTS;
use super::deadline::paused_between;
use super::model::{
    Channel, Decision, DecisionForm, Identity, NewRequest, RequestDesk, RequestStatus, RequestStep,
};
use super::places::CalendarCode;
use super::refusal::RequestRefusal;
use super::request::Request;
use super::view::{CalendarChoice, Calendars, DueRequest, RequestSummary, RequestView};
use super::{recording, store};
use crate::change::{Action, Change, Changed};
use crate::db::Fields;
use crate::error::{NotFound, Problem, Result};
use crate::fields;
use crate::purpose::{Purpose, Reader};
use crate::settings::{self, Business};
use crate::values::RequestId;
use crate::workspace::Workspace;

/// The longest text of a step, in characters.
pub(super) const LONGEST_TEXT: usize = 4_000;

/// Records a request.
///
/// # Errors
/// `request-invalid` with a problem per field, `request-person-missing`, `request-open-already`.
pub async fn record(workspace: &Workspace, new: NewRequest) -> Result<Changed<RequestView>> {
    let (change, id) = recording::record(workspace, new).await?;
    Ok(Changed {
        change,
        record: show(workspace, id).await?,
    })
}

/// A request.
pub async fn show(workspace: &Workspace, id: RequestId) -> Result<RequestView> {
    let request = found(store::load(reader(workspace), id).await?)?;
    let person = store::person(reader(workspace), request.subject).await?;
    let open = match request.subject {
        Some(_) => store::open(reader(workspace)).await?,
        None => Vec::new(),
    };
    let others = open
        .iter()
        .filter(|other| other.subject == request.subject && other.id != id)
        .map(Request::other)
        .collect();
    Ok(request.view(person, others, workspace.clock().today()))
}

/// Every request: open ones by what is due first, then closed ones, the newest first.
pub async fn list(workspace: &Workspace) -> Result<Vec<RequestSummary>> {
    let today = workspace.clock().today();
    let all = store::all(reader(workspace)).await?;
    let (mut open, closed): (Vec<_>, Vec<_>) = all
        .into_iter()
        .map(|request| request.summary(today))
        .partition(|one| {
            !matches!(
                one.status,
                RequestStatus::Answered | RequestStatus::Withdrawn
            )
        });
    // Those whose clock has not begun come after those whose days count.
    open.sort_by_key(|one| (one.deadline.days_left.unwrap_or(i32::MAX), one.number));
    open.extend(closed);
    Ok(open)
}

/// What home tells: open requests by what is due first, without names.
pub async fn due(workspace: &Workspace) -> Result<Vec<DueRequest>> {
    let today = workspace.clock().today();
    let mut due: Vec<DueRequest> = store::open(reader(workspace))
        .await?
        .iter()
        .map(|request| request.due(today))
        .collect();
    due.sort_by_key(|one| (one.deadline.days_left.unwrap_or(i32::MAX), one.number));
    Ok(due)
}

/// The calendar that new requests follow.
///
/// # Errors
/// `settings-business-missing` before first run was answered.
pub async fn calendar(workspace: &Workspace) -> Result<CalendarCode> {
    if let Some(desk) = settings::load::<RequestDesk>(workspace).await? {
        return Ok(desk.calendar);
    }
    let business: Business = settings::business(workspace).await?;
    let country = business.country.as_str();
    Ok(CalendarCode::usual(country, &business.address.region)?)
}

/// The calendars to choose from, and the one that new requests follow.
///
/// # Errors
/// As [`calendar`].
pub async fn calendars(workspace: &Workspace) -> Result<Calendars> {
    let choices = CalendarCode::all().map(|code| CalendarChoice {
        code,
        authority: code.authority().map(|authority| authority.name.clone()),
    });
    Ok(Calendars {
        chosen: calendar(workspace).await?,
        choices: choices.collect(),
    })
}

/// Chooses the calendar that new requests follow; those that are recorded keep theirs.
pub async fn choose_calendar(workspace: &Workspace, calendar: CalendarCode) -> Result<()> {
    settings::save(workspace, &RequestDesk { calendar }).await
}

/// Notes that the person was told that her request came.
///
/// # Errors
/// `request-done-already`; each step also refuses with `request-closed` what is closed.
pub async fn acknowledge(workspace: &Workspace, id: RequestId) -> Result<Changed<RequestView>> {
    step(workspace, id, RequestStep::Acknowledge, |_, today| {
        fields! { "acknowledged_on" => today }
    })
    .await
}

/// Notes that it is known who asks: without doubt, or by the proof that was asked for.
///
/// # Errors
/// `request-done-already`.
pub async fn confirm_identity(
    workspace: &Workspace,
    id: RequestId,
    how: &str,
) -> Result<Changed<RequestView>> {
    let how = text("how", how, false)?;
    step(
        workspace,
        id,
        RequestStep::ConfirmIdentity,
        |request, today| {
            let identity = match request.identity_asked_on {
                Some(_) => Identity::Proven,
                None => Identity::Known,
            };
            fields! {
                "identity" => identity.word(),
                "identity_settled_on" => today,
                "identity_how" => how,
            }
        },
    )
    .await
}

/// Notes that proof of identity was asked for; the clock waits for it.
///
/// # Errors
/// `request-done-already` where it is known who asks, or asked.
pub async fn ask_proof(workspace: &Workspace, id: RequestId) -> Result<Changed<RequestView>> {
    step(workspace, id, RequestStep::AskProof, |_, today| {
        let nothing: Option<Date> = None;
        fields! {
            "identity" => Identity::Asked.word(),
            "identity_asked_on" => today,
            "identity_settled_on" => nothing,
        }
    })
    .await
}

/// Notes that what came proves nothing, or that somebody else asks.
///
/// # Errors
/// `request-nothing-asked`.
pub async fn fail_identity(
    workspace: &Workspace,
    id: RequestId,
    how: &str,
) -> Result<Changed<RequestView>> {
    let how = text("how", how, false)?;
    step(workspace, id, RequestStep::FailIdentity, |_, today| {
        fields! {
            "identity" => Identity::Failed.word(),
            "identity_settled_on" => today,
            "identity_how" => how,
        }
    })
    .await
}

/// Notes what the person was asked; the clock stands still until she answers.
///
/// # Errors
/// `request-not-for-complaints`, `request-clarification-open`, `request-invalid`.
pub async fn ask_clarification(
    workspace: &Workspace,
    id: RequestId,
    question: &str,
) -> Result<Changed<RequestView>> {
    let question = text("question", question, true)?;
    step(workspace, id, RequestStep::AskClarification, |_, today| {
        fields! { "question" => question, "question_asked_on" => today }
    })
    .await
}

/// Notes that she answered; the days she took are added to the deadline.
///
/// # Errors
/// `request-nothing-asked`.
pub async fn clarified(workspace: &Workspace, id: RequestId) -> Result<Changed<RequestView>> {
    step(workspace, id, RequestStep::Clarified, |request, today| {
        let nothing: Option<Date> = None;
        // What was asked while the proof was awaited cost no days: the clock had not begun.
        let began = request.identity_settled_on.unwrap_or(request.received_on);
        let asked = request.question_asked_on.unwrap_or(today).max(began);
        let awaits_proof = request.identity_asked_on.is_some() && !request.identity.is_settled();
        let paused = if awaits_proof {
            0
        } else {
            paused_between(asked, today)
        };
        fields! {
            "question_asked_on" => nothing,
            "paused_days" => i64::from(request.paused_days.saturating_add(paused)),
        }
    })
    .await
}

/// Notes that the person was told that it takes up to three months, and why.
///
/// # Errors
/// `request-extension-late` once the first month is over, `request-done-already`,
/// `request-not-for-complaints`, `request-invalid` without a reason.
pub async fn extend(
    workspace: &Workspace,
    id: RequestId,
    reason: &str,
) -> Result<Changed<RequestView>> {
    let reason = text("reason", reason, true)?;
    step(workspace, id, RequestStep::Extend, |_, today| {
        fields! { "extended_on" => today, "extension_reason" => reason }
    })
    .await
}

/// Decides; until it is carried out the decision can be another.
///
/// # Errors
/// `request-identity-open` for granting what nobody is proven to ask, `request-clarification-open`,
/// `request-done-already`, `request-invalid` for a refusal without a reason.
pub async fn decide(
    workspace: &Workspace,
    id: RequestId,
    form: DecisionForm,
) -> Result<Changed<RequestView>> {
    let needs_reason = matches!(form.decision, Decision::Refused | Decision::Partly);
    let reason = text(
        "reason",
        &form.reason,
        needs_reason && form.exemptions.is_empty(),
    )?;
    let exemptions = serde_json::to_string(&form.exemptions)?;
    if form.decision.needs_work() {
        let request = found(store::load(reader(workspace), id).await?)?;
        if !request.is_closed() && !request.identity.is_settled() {
            return Err(RequestRefusal::IdentityOpen.into());
        }
    }
    step(workspace, id, RequestStep::Decide, |_, today| {
        fields! {
            "decision" => form.decision.word(),
            "decided_on" => today,
            "exemptions" => exemptions,
            "reason" => reason,
        }
    })
    .await
}

/// Notes that the answer was sent, and closes the request.
///
/// # Errors
/// `request-not-decided`, `request-not-carried-out`.
pub async fn answer(
    workspace: &Workspace,
    id: RequestId,
    sent_by: Channel,
) -> Result<Changed<RequestView>> {
    step(workspace, id, RequestStep::Answer, |_, today| {
        fields! { "answered_on" => today, "sent_by" => sent_by.word() }
    })
    .await
}

/// Notes that the person does not want it any more, and closes the request.
///
/// # Errors
/// `request-closed`.
pub async fn withdraw(workspace: &Workspace, id: RequestId) -> Result<Changed<RequestView>> {
    step(workspace, id, RequestStep::Withdraw, |_, today| {
        fields! { "withdrawn_on" => today }
    })
    .await
}

/// What the log calls a step.
const fn action(step: RequestStep) -> Action {
    Action::undoable(match step {
        RequestStep::Acknowledge => "request-acknowledged",
        RequestStep::ConfirmIdentity => "request-identity-confirmed",
        RequestStep::AskProof => "request-proof-asked",
        RequestStep::FailIdentity => "request-identity-failed",
        RequestStep::AskClarification => "request-clarification-asked",
        RequestStep::Clarified => "request-clarified",
        RequestStep::Extend => "request-extended",
        RequestStep::Decide => "request-decided",
        RequestStep::CarryOut => "request-carried-out",
        RequestStep::RecordWork => "request-work-recorded",
        RequestStep::Answer => "request-answered",
        RequestStep::Withdraw => "request-withdrawn",
    })
    .even_without_terms()
}

/// Takes a step, if the request lets it.
pub(super) async fn step(
    workspace: &Workspace,
    id: RequestId,
    step: RequestStep,
    changed: impl FnOnce(&Request, Date) -> Fields,
) -> Result<Changed<RequestView>> {
    let mut change = Change::begin(workspace, action(step)).await?;
    let request = checked(&mut change, id, step).await?;
    write(
        &mut change,
        id,
        changed(&request, workspace.clock().today()),
    )
    .await?;
    let set = change.commit().await?;
    Ok(Changed {
        change: set,
        record: show(workspace, id).await?,
    })
}

/// The request, if the step can be taken now.
pub(super) async fn checked(
    change: &mut Change<'_>,
    id: RequestId,
    step: RequestStep,
) -> Result<Request> {
    let request = found(store::load_in(change, id).await?)?;
    let person = store::person_in(change.tx(), request.subject).await?;
    let today = change.workspace().clock().today();
    request.check(step, today, person.is_some())?;
    Ok(request)
}

pub(super) async fn write(change: &mut Change<'_>, id: RequestId, row: Fields) -> Result<()> {
    let mut row = row;
    row.extend(fields! { "updated_at" => change.at() });
    change.update(&REQUESTS, &id.to_string(), row).await?;
    Ok(())
}

pub(super) fn found(request: Option<Request>) -> Result<Request> {
    request.ok_or_else(|| NotFound { record: "request" }.into())
}

/// The people's desk sees everybody: a restricted person keeps her other rights.
pub(super) fn reader(workspace: &Workspace) -> Reader<'_> {
    workspace.read(Purpose::Rights)
}

/// A text as it is kept.
pub(super) fn text(
    field: &str,
    typed: &str,
    is_needed: bool,
) -> std::result::Result<String, RequestRefusal> {
    let typed = typed.trim();
    let problem = if is_needed && typed.is_empty() {
        Problem::at(field, "settings-field-missing")
    } else if typed.chars().count() > LONGEST_TEXT {
        Problem::at(field, "settings-field-too-long").with("most", LONGEST_TEXT)
    } else {
        return Ok(typed.to_owned());
    };
    Err(RequestRefusal::Invalid(vec![problem]))
}
