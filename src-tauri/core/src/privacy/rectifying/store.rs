use super::disputes::Dispute;
use super::fields::PersonField;
use crate::db::Tx;
use crate::error::{Fault, Result};
use crate::purpose::Reader;
use crate::values;
use crate::values::{DisputeId, RequestId};

#[derive(sqlx::FromRow)]
struct DisputeRow {
    id: String,
    field: String,
    statement: String,
    request_id: Option<String>,
    made_on: String,
}

/// A person's statements that were not withdrawn.
pub(super) async fn disputes(reader: Reader<'_>, subject: &str) -> Result<Vec<Dispute>> {
    let rows: Vec<DisputeRow> = reader
        .all(
            "SELECT dispute.id, dispute.field, dispute.statement, dispute.request_id,
                    dispute.made_on
             FROM disputes AS dispute
             WHERE dispute.subject_id = $1 AND dispute.withdrawn_on IS NULL
               AND {visible dispute.subject_id}
             ORDER BY dispute.created_at, dispute.id",
            values![subject],
        )
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: DisputeRow) -> Result<Dispute> {
    let shape = |what: &str| Fault::Shape(format!("the {what} of a dispute"));
    let request = row.request_id.as_deref().map(RequestId::parse).transpose();
    Ok(Dispute {
        id: DisputeId::parse(&row.id).map_err(|_| shape("id"))?,
        field: PersonField::parse(&row.field).ok_or_else(|| shape("field"))?,
        made_on: row.made_on.parse().map_err(|_| shape("day"))?,
        request: request.map_err(|_| shape("request"))?,
        statement: row.statement,
    })
}

/// Whether a statement stands.
pub(super) async fn is_open(tx: &mut Tx, id: DisputeId) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM disputes WHERE id = $1 AND withdrawn_on IS NULL",
            values![id],
        )
        .await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}

/// The records that are a person: her contacts and leads.
pub(super) async fn records(tx: &mut Tx, subject: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT id FROM contacts WHERE subject_id = $1
             UNION ALL SELECT id FROM leads WHERE subject_id = $1",
            values![subject],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The file that an import took its rows from.
pub(super) async fn import_file(tx: &mut Tx, set_id: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT file_name FROM imports WHERE set_id = $1",
            values![set_id],
        )
        .await?;
    Ok(row.map(|(name,)| name))
}

/// The number of the request that a correction was made for.
pub(super) async fn request_number(tx: &mut Tx, set_id: &str) -> Result<Option<String>> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT number FROM requests WHERE evidence = 'correction' AND proof = $1",
            values![set_id],
        )
        .await?;
    Ok(row.map(|(number,)| number.to_string()))
}

/// An issued document and what it says of its customer.
#[derive(sqlx::FromRow)]
pub(super) struct Issued {
    pub number: String,
    pub said: String,
}

/// The documents that were issued to a person.
pub(super) async fn issued(tx: &mut Tx, subject: &str) -> Result<Vec<Issued>> {
    tx.all(
        "SELECT number, COALESCE(frozen, '') || ' ' || customer_name AS said FROM invoices
         WHERE subject_id = $1 AND number IS NOT NULL AND issue_date IS NOT NULL
         ORDER BY number",
        values![subject],
    )
    .await
}
