use crate::db::Tx;
use crate::error::Result;
use crate::purpose::{Purpose, visible};

/// Somebody whom the business knows.
#[derive(sqlx::FromRow)]
pub(super) struct Known {
    pub id: String,
    pub is_restricted: bool,
    pub refuses: bool,
}

/// Everybody, restricted people too: they go with their state.
pub(super) async fn everybody(tx: &mut Tx) -> Result<Vec<Known>> {
    let sql = "SELECT person.id, person.restricted_at IS NOT NULL AS is_restricted,
                      EXISTS (SELECT 1 FROM transfer_refusals AS refusal
                              WHERE refusal.subject_id = person.id) AS refuses
               FROM subjects AS person
               WHERE {visible person.id}
                 AND NOT EXISTS (SELECT 1 FROM actors WHERE actors.subject_id = person.id)
               ORDER BY person.id";
    tx.all(visible(Purpose::Rights, sql.into())?, vec![]).await
}

/// How many addresses are left alone.
pub(super) async fn left_alone(tx: &mut Tx) -> Result<usize> {
    let sql = "SELECT count(*) FROM suppressions WHERE lifted_at IS NULL";
    let row: Option<(i64,)> = tx.optional(sql, vec![]).await?;
    Ok(row.map_or(0, |(count,)| usize::try_from(count).unwrap_or(0)))
}

/// A file or document: its id, its name, and whose it is.
#[derive(sqlx::FromRow)]
pub(super) struct Attached {
    pub id: String,
    pub name: String,
    pub subject_id: Option<String>,
}

/// Every file.
pub(super) async fn files(tx: &mut Tx) -> Result<Vec<Attached>> {
    let sql = "SELECT file.id, file.name, file.subject_id FROM files AS file
               WHERE {visible file.subject_id} ORDER BY file.id";
    tx.all(visible(Purpose::Rights, sql.into())?, vec![]).await
}

/// Every document that was issued.
pub(super) async fn documents(tx: &mut Tx) -> Result<Vec<Attached>> {
    let sql = "SELECT kept.id, coalesce(invoice.number, '') AS name, invoice.subject_id
               FROM invoice_files AS kept JOIN invoices AS invoice ON invoice.id = kept.id
               WHERE {visible invoice.subject_id} ORDER BY invoice.number, kept.id";
    tx.all(visible(Purpose::Rights, sql.into())?, vec![]).await
}
