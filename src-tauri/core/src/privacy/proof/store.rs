use crate::change::Change;
use crate::data_map::ERASURE_CERTIFICATES;
use crate::db::{Fields, Tx};
use crate::error::Result;
use crate::fields;
use crate::purpose::Reader;
use crate::values;

/// A certificate as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct Stored {
    pub certificate: String,
    pub pages: String,
}

/// Every certificate, the newest first.
pub(super) async fn all(reader: Reader<'_>) -> Result<Vec<Stored>> {
    let sql =
        "SELECT certificate, pages FROM erasure_certificates ORDER BY erased_at DESC, id DESC";
    reader.all(sql, vec![]).await
}

/// One certificate.
pub(super) async fn one(reader: Reader<'_>, id: &str) -> Result<Option<Stored>> {
    let sql = "SELECT certificate, pages FROM erasure_certificates WHERE id = $1";
    reader.optional(sql, values![id]).await
}

/// As [`one`], as a change sees it.
pub(super) async fn one_in(tx: &mut Tx, id: &str) -> Result<Option<Stored>> {
    let sql = "SELECT certificate, pages FROM erasure_certificates WHERE id = $1";
    tx.optional(sql, values![id]).await
}

/// Keeps a new certificate.
pub(super) async fn insert(change: &mut Change<'_>, row: Fields) -> Result<()> {
    change.insert(&ERASURE_CERTIFICATES, row).await
}

/// Keeps what a certificate says now.
pub(super) async fn update(
    change: &mut Change<'_>,
    id: &str,
    certificate: String,
    pages: &'static str,
) -> Result<bool> {
    let row = fields! { "certificate" => certificate, "pages" => pages };
    change.update(&ERASURE_CERTIFICATES, id, row).await
}
