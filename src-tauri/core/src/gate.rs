//! The connection gate: the one module that opens network connections.

use sqlx::postgres::PgPool;

use crate::db::postgres;
use crate::error::Result;

/// Connects to the database server the person named when she created or moved the workspace.
///
/// # Errors
/// `database-address-wrong`, `database-unreachable`.
pub(crate) async fn database(url: &str) -> Result<PgPool> {
    postgres::connect(url).await
}
