use jiff::Timestamp;

use crate::data_map::{self, Table};
use crate::db::{Sql, Tx, passages};
use crate::error::Result;
use crate::purpose::Purpose;
use crate::values;
use crate::workspace::Workspace;

/// The ids of a table's records that were deleted before a moment.
pub(super) async fn deleted_before(
    workspace: &Workspace,
    table: &'static Table,
    before: Timestamp,
) -> Result<Vec<String>> {
    let mut sql = Sql::from("SELECT record.id FROM ")
        .push(table.name)
        .push(" AS record WHERE record.deleted_at IS NOT NULL AND record.deleted_at < $1");
    if table.column("subject_id").is_some() {
        // Whoever is held back loses nothing.
        sql = sql.push(
            " AND NOT EXISTS (SELECT 1 FROM legal_holds AS hold
               WHERE hold.subject_id = record.subject_id AND hold.lifted_at IS NULL)",
        );
    }
    let sql = sql.push(" ORDER BY record.id");
    let mut tx = workspace.snapshot().await?;
    let rows: Vec<(String,)> = tx.all(sql, values![before]).await?;
    tx.rollback().await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Removes a file's bytes.
pub(super) async fn remove_chunks(tx: &mut Tx, file: &str) -> Result<()> {
    tx.execute("DELETE FROM file_chunks WHERE file_id = $1", values![file])
        .await?;
    Ok(())
}

/// People made before a moment of whom no table has a row, and nothing was written since.
pub(super) async fn people_without(
    workspace: &Workspace,
    tables: &[&'static Table],
    before: Timestamp,
) -> Result<Vec<String>> {
    let mut sql = Sql::from(
        "SELECT subject.id FROM subjects AS subject
         WHERE {visible subject.id} AND subject.created_at < $1 AND NOT EXISTS (
             SELECT 1 FROM changes AS change WHERE change.subject_id = subject.id
               AND change.action <> 'trash-emptied' AND change.at >= $1)
           AND NOT EXISTS (SELECT 1 FROM legal_holds AS hold
             WHERE hold.subject_id = subject.id AND hold.lifted_at IS NULL)",
    );
    for table in tables {
        sql = sql
            .push(" AND NOT EXISTS (SELECT 1 FROM ")
            .push(table.name)
            .push(" AS record WHERE record.subject_id = subject.id)");
    }
    let rows: Vec<(String,)> = workspace
        .read(Purpose::Retention)
        .all(sql, values![before])
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The ids of a person's rows in a table.
pub(super) async fn rows_of(
    tx: &mut Tx,
    table: &'static Table,
    subject: &str,
) -> Result<Vec<String>> {
    let sql = Sql::from("SELECT id FROM ")
        .push(table.name)
        .push(" WHERE subject_id = $1 ORDER BY id");
    let rows: Vec<(String,)> = tx.all(sql, values![subject]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Removes what stood beside a person's records, the key of her history, and the person.
pub(super) async fn forget(workspace: &Workspace, subject: &str) -> Result<()> {
    let mut tx = workspace.begin().await?;
    passages::remove_of(&mut tx, subject).await?;
    for table in data_map::tables().filter(|table| table.goes_with_its_person()) {
        let sql = Sql::from("DELETE FROM ")
            .push(table.name)
            .push(" WHERE subject_id = $1");
        tx.execute(sql, values![subject]).await?;
    }
    for sql in [
        "DELETE FROM subject_keys WHERE id = $1",
        "DELETE FROM subjects WHERE id = $1",
    ] {
        tx.execute(sql, values![subject]).await?;
    }
    tx.commit().await
}
