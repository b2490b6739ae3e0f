use super::model::{
    AnswerSource, HandedOver, SupportAnswer, SupportForm, SupportKind, SupportRequest,
    SupportState, SupportSummary,
};
use crate::db::Tx;
use crate::error::{Fault, NotFound, Result};
use crate::purpose::Reader;
use crate::values;
use crate::values::{ActorId, SubjectId, SupportAnswerId, SupportRequestId};

#[derive(sqlx::FromRow)]
struct SummaryRow {
    id: String,
    number: i64,
    kind: String,
    title: String,
    message: String,
    closed_at: Option<String>,
    created_at: String,
    answers: i64,
}

#[derive(sqlx::FromRow)]
struct RequestRow {
    id: String,
    number: i64,
    kind: String,
    title: String,
    message: String,
    diagnostics: String,
    handed_over_at: Option<String>,
    handed_over_by: String,
    closed_at: Option<String>,
    created_at: String,
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    id: String,
    source: String,
    sender: String,
    title: String,
    message: String,
    written_at: Option<String>,
    attachments: i64,
    is_cut: bool,
    created_at: String,
}

/// Every request, the newest first.
pub(super) async fn all(reader: Reader<'_>) -> Result<Vec<SupportSummary>> {
    let rows: Vec<SummaryRow> = reader
        .all(
            "SELECT request.id, request.number, request.kind, request.title, request.message,
                    request.closed_at, request.created_at,
                    (SELECT count(*) FROM support_answers AS answer
                      WHERE answer.request_id = request.id AND {visible answer.subject_id}) AS answers
             FROM support_requests AS request
             WHERE {visible request.subject_id} ORDER BY request.number DESC",
            vec![],
        )
        .await?;
    rows.into_iter().map(summary).collect()
}

fn summary(row: SummaryRow) -> Result<SupportSummary> {
    let title = match row.title.as_str() {
        "" => row.message.lines().next().unwrap_or_default().to_owned(),
        _ => row.title,
    };
    Ok(SupportSummary {
        id: id(&row.id)?,
        number: row.number,
        kind: kind(&row.kind)?,
        title,
        state: SupportState::of(row.closed_at.is_some(), row.answers),
        created_at: row.created_at,
    })
}

/// One request with its answers.
pub(super) async fn one(reader: Reader<'_>, wanted: SupportRequestId) -> Result<SupportRequest> {
    let row: Option<RequestRow> = reader
        .optional(
            "SELECT request.id, request.number, request.kind, request.title, request.message,
                    request.diagnostics, request.handed_over_at, request.handed_over_by,
                    request.closed_at, request.created_at
             FROM support_requests AS request
             WHERE request.id = $1 AND {visible request.subject_id}",
            values![wanted],
        )
        .await?;
    let row = row.ok_or(NotFound {
        record: "support request",
    })?;
    let answers = answers(reader, wanted).await?;
    let count = i64::try_from(answers.len()).unwrap_or(i64::MAX);
    Ok(SupportRequest {
        id: id(&row.id)?,
        number: row.number,
        form: SupportForm {
            kind: kind(&row.kind)?,
            title: row.title,
            message: row.message,
        },
        diagnostics: serde_json::from_str(&row.diagnostics)?,
        state: SupportState::of(row.closed_at.is_some(), count),
        handed_over_at: row.handed_over_at,
        handed_over_by: HandedOver::parse(&row.handed_over_by),
        answers,
        created_at: row.created_at,
    })
}

async fn answers(reader: Reader<'_>, request: SupportRequestId) -> Result<Vec<SupportAnswer>> {
    let rows: Vec<AnswerRow> = reader
        .all(
            "SELECT answer.id, answer.source, answer.sender, answer.title, answer.message,
                    answer.written_at, answer.attachments, answer.is_cut, answer.created_at
             FROM support_answers AS answer
             WHERE answer.request_id = $1 AND {visible answer.subject_id} ORDER BY answer.id",
            values![request],
        )
        .await?;
    rows.into_iter().map(answer).collect()
}

fn answer(row: AnswerRow) -> Result<SupportAnswer> {
    Ok(SupportAnswer {
        id: SupportAnswerId::parse(&row.id).map_err(|_| shape("the id of an answer"))?,
        source: AnswerSource::parse(&row.source).ok_or_else(|| shape("how an answer came"))?,
        sender: row.sender,
        title: row.title,
        message: row.message,
        written_at: row.written_at,
        attachments: row.attachments,
        is_cut: row.is_cut,
        created_at: row.created_at,
    })
}

fn id(text: &str) -> Result<SupportRequestId> {
    Ok(SupportRequestId::parse(text).map_err(|_| shape("the id of a support request"))?)
}

fn kind(word: &str) -> Result<SupportKind> {
    Ok(SupportKind::parse(word).ok_or_else(|| shape("what a support request is"))?)
}

fn shape(what: &str) -> Fault {
    Fault::Shape(what.into())
}

/// The number of the next request.
pub(super) async fn next_number(tx: &mut Tx) -> Result<i64> {
    let row: Option<(Option<i64>,)> = tx
        .optional("SELECT max(number) FROM support_requests", vec![])
        .await?;
    Ok(row.and_then(|(last,)| last).unwrap_or(0) + 1)
}

/// Whose request and answers they are: the account holder's.
pub(super) async fn holder(tx: &mut Tx, actor: ActorId) -> Result<SubjectId> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT subject_id FROM actors WHERE id = $1",
            values![actor],
        )
        .await?;
    let (subject,) = row.ok_or(NotFound { record: "account" })?;
    Ok(SubjectId::parse(&subject).map_err(|_| shape("the account holder's subject"))?)
}

/// The ids of the answers to a request.
pub(super) async fn answer_ids(tx: &mut Tx, request: SupportRequestId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT id FROM support_answers WHERE request_id = $1 ORDER BY id",
            values![request],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
