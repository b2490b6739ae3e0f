use crate::db::Tx;
use crate::error::Result;

/// The server's version as it says itself.
pub(super) async fn server_version(tx: &mut Tx) -> Result<String> {
    let row: Option<(String,)> = tx
        .optional("SELECT current_setting('server_version')", vec![])
        .await?;
    Ok(row.map(|(version,)| version).unwrap_or_default())
}

/// Whether tables of ours are there, where a fresh table would be made.
pub(super) async fn has_our_tables(tx: &mut Tx) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_name = 'actors'",
            vec![],
        )
        .await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}
