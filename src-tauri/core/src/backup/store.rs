//! The SQL of backups: what a copy is counted by beside its tables.

use crate::db::Db;
use crate::error::Result;

/// Entries of the change log.
pub(super) async fn changes(db: &Db) -> Result<i64> {
    let row: Option<(i64,)> = db
        .optional("SELECT length FROM change_head WHERE id = 1".into(), vec![])
        .await?;
    Ok(row.map_or(0, |(length,)| length))
}
