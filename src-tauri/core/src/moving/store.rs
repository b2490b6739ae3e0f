use crate::db::Tx;
use crate::error::Result;

/// The server's version as it says itself.
pub(super) async fn server_version(tx: &mut Tx) -> Result<String> {
    let row: Option<(String,)> = tx
        .optional("SELECT current_setting('server_version')", vec![])
        .await?;
    Ok(row.map(|(version,)| version).unwrap_or_default())
}
