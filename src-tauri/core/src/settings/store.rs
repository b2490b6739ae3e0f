use crate::db::Tx;
use crate::error::Result;
use crate::purpose::Purpose;
use crate::values;
use crate::workspace::Workspace;

/// The text of a setting.
pub(super) async fn read(workspace: &Workspace, key: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = workspace
        .read(Purpose::Daily)
        .optional("SELECT value FROM settings WHERE id = $1", values![key])
        .await?;
    Ok(row.map(|(text,)| text))
}

/// Whether a setting is there, as the transaction sees it.
pub(super) async fn exists(tx: &mut Tx, key: &str) -> Result<bool> {
    let row: Option<(String,)> = tx
        .optional("SELECT id FROM settings WHERE id = $1", values![key])
        .await?;
    Ok(row.is_some())
}

/// A preference is written beside the log: what a screen remembers is nobody's history.
pub(super) async fn write_unlogged(
    tx: &mut Tx,
    key: &str,
    text: &str,
    at: jiff::Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO settings (id, value, updated_at) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
        values![key, text, at],
    )
    .await?;
    Ok(())
}
