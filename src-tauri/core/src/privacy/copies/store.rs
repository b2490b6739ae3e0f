use crate::db::Tx;
use crate::error::Result;
use crate::values;

/// What a screen remembers.
#[derive(sqlx::FromRow)]
pub(super) struct View {
    pub id: String,
    pub value: String,
}

/// Everything that screens remember.
pub(super) async fn views(tx: &mut Tx) -> Result<Vec<View>> {
    let sql = "SELECT id, value FROM settings WHERE id LIKE 'preference.%' ORDER BY id";
    tx.all(sql, values![]).await
}

/// As it was written: past the log.
pub(super) async fn write_view(tx: &mut Tx, id: &str, value: &str) -> Result<()> {
    let sql = "UPDATE settings SET value = $2 WHERE id = $1";
    tx.execute(sql, values![id, value]).await?;
    Ok(())
}

/// A person's name and the lists of her addresses and numbers.
#[derive(sqlx::FromRow)]
pub(super) struct Names {
    pub name: String,
    pub emails: String,
    pub phones: String,
}

/// What her records call her.
pub(super) async fn names(tx: &mut Tx, subject: &str) -> Result<Vec<Names>> {
    tx.all(
        "SELECT display_name AS name, emails, phones FROM contacts WHERE subject_id = $1
         UNION ALL SELECT display_name AS name, emails, phones FROM leads WHERE subject_id = $1
         UNION ALL SELECT name, '' AS emails, '' AS phones FROM requests WHERE subject_id = $1
         UNION ALL SELECT email AS name, '' AS emails, '' AS phones FROM requests
                   WHERE subject_id = $1",
        values![subject],
    )
    .await
}

/// How many exports were made since the person came.
pub(super) async fn exports_since(tx: &mut Tx, subject: &str) -> Result<usize> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM exports
             WHERE substr(created_at, 1, 19) >=
                   (SELECT substr(created_at, 1, 19) FROM subjects WHERE id = $1)",
            values![subject],
        )
        .await?;
    Ok(row
        .and_then(|(count,)| usize::try_from(count).ok())
        .unwrap_or(0))
}
