//! What is noted when a request is carried out; what carries it out is not known here.

use jiff::civil::Date;

use super::actions::{checked, found, reader, step, text, write};
use super::model::{Decision, Evidence, PersonRecord, RequestKind, RequestStep};
use super::refusal::RequestRefusal;
use super::request::Request;
use super::store;
use super::view::RequestView;
use crate::change::{Action, Change, Changed};
use crate::db::{Fields, Tx};
use crate::error::Result;
use crate::fields;
use crate::values::{RequestId, SubjectId};
use crate::workspace::Workspace;

/// A copy was made for a person. It cannot be undone: the file is out.
pub const COPIED: Action = Action::lasting("request-copy-made").even_without_terms();

/// A request was carried out.
pub const CARRIED_OUT: Action = Action::undoable("request-carried-out").even_without_terms();

/// Whose data a request is carried out on, if it may be now.
///
/// # Errors
/// `request-identity-open` while nobody made sure who asks; `request-another-way` where the program
/// does something else for such a request; each other refusal of the step.
pub async fn ready(
    workspace: &Workspace,
    id: RequestId,
    allowed: &[RequestKind],
) -> Result<PersonRecord> {
    let request = found(store::load(reader(workspace), id).await?)?;
    let person = store::person(reader(workspace), request.subject).await?;
    let today = workspace.clock().today();
    request.check(RequestStep::CarryOut, today, person.is_some())?;
    if !allowed.contains(&request.kind) {
        return Err(RequestRefusal::AnotherWay.into());
    }
    Ok(person.ok_or(RequestRefusal::NobodyInRecords)?)
}

/// Notes within a change that a request was carried out.
///
/// # Errors
/// Each refusal of the step: two windows may have been quick.
pub async fn note_in(
    change: &mut Change<'_>,
    id: RequestId,
    evidence: Evidence,
    proof: &str,
) -> Result<()> {
    let request = checked(change, id, RequestStep::CarryOut).await?;
    let row = done(
        &request,
        change.workspace().clock().today(),
        evidence,
        proof,
    );
    write(change, id, row).await
}

/// As [`note_in`], with words of what was done.
///
/// # Errors
/// Each refusal of the step.
pub async fn note_in_words(
    change: &mut Change<'_>,
    id: RequestId,
    evidence: Evidence,
    proof: &str,
    note: &str,
) -> Result<()> {
    let request = checked(change, id, RequestStep::CarryOut).await?;
    let today = change.workspace().clock().today();
    let mut row = done(&request, today, evidence, proof);
    row.extend(fields! { "note" => note });
    write(change, id, row).await
}

/// Notes what somebody did by hand.
///
/// # Errors
/// `request-invalid` without words, `request-identity-open`, `request-another-way` where the program
/// does it itself.
pub async fn record_work(
    workspace: &Workspace,
    id: RequestId,
    note: &str,
) -> Result<Changed<RequestView>> {
    let note = text("note", note, true)?;
    step(workspace, id, RequestStep::RecordWork, |request, today| {
        let mut row = done(request, today, Evidence::Note, "");
        row.extend(fields! { "note" => note });
        row
    })
    .await
}

/// Refuses an erasure while the person waits for a copy; gives her open requests, which it answers.
///
/// # Errors
/// `request-copy-first`.
pub async fn before_erasing(tx: &mut Tx, subject: SubjectId) -> Result<Vec<RequestId>> {
    let open = store::open_of(tx, subject).await?;
    let waits = open.iter().find(|request| {
        let is_refused = request
            .decision
            .is_some_and(|decision| !decision.needs_work());
        request.kind.is_copy() && request.carried_out_on.is_none() && !is_refused
    });
    match waits {
        Some(request) => Err(RequestRefusal::CopyFirst {
            number: request.number,
        }
        .into()),
        None => Ok(open.iter().map(|request| request.id).collect()),
    }
}

/// Notes in each of an erased person's open requests that its end was her erasure.
pub async fn erased_in(
    change: &mut Change<'_>,
    requests: &[RequestId],
    certificate: &str,
) -> Result<()> {
    let today = change.workspace().clock().today();
    for id in requests {
        let request = found(store::load_in(change, *id).await?)?;
        let nothing: Option<Date> = None;
        let mut row = fields! { "question_asked_on" => nothing };
        if request.carried_out_on.is_none() {
            row.extend(done(&request, today, Evidence::Certificate, certificate));
        }
        write(change, *id, row).await?;
    }
    Ok(())
}

/// What nobody decided is granted by being carried out.
fn done(request: &Request, today: Date, evidence: Evidence, proof: &str) -> Fields {
    let mut row = fields! {
        "carried_out_on" => today,
        "evidence" => evidence.word(),
        "proof" => proof,
    };
    if request.decision.is_none() {
        row.extend(fields! { "decision" => Decision::Granted.word(), "decided_on" => today });
    }
    row
}
