use crate::data_map::{Category, Table};
use crate::db::{Db, Kind, Sql, Tx};
use crate::error::Result;
use crate::values;

/// An erasure whose pages were not looked through yet.
#[derive(sqlx::FromRow)]
pub(super) struct Waiting {
    pub id: String,
    pub words: Vec<u8>,
}

/// Those that wait, the oldest first.
pub(super) async fn waiting(db: &Db) -> Result<Vec<Waiting>> {
    let sql = "SELECT id, words FROM erasure_scans ORDER BY asked_at, id";
    db.all(sql.into(), vec![]).await
}

/// Keeps what is to be looked for, beside the log: the log keeps what it is given for ever.
pub(in crate::privacy) async fn ask(
    tx: &mut Tx,
    id: &str,
    words: Vec<u8>,
    at: jiff::Timestamp,
) -> Result<()> {
    tx.execute(
        "INSERT INTO erasure_scans (id, words, asked_at) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO NOTHING",
        values![id, words, at],
    )
    .await?;
    Ok(())
}

/// Forgets what was looked for.
pub(in crate::privacy) async fn answered(tx: &mut Tx, id: &str) -> Result<()> {
    tx.execute("DELETE FROM erasure_scans WHERE id = $1", values![id])
        .await?;
    Ok(())
}

/// The words of the database's own schema: a person's tag may be the name of a table.
pub(super) async fn schema(db: &Db) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = match db {
        Db::Sqlite(_) => {
            let sql = "SELECT COALESCE(sql, name) FROM sqlite_schema";
            db.all(sql.into(), vec![]).await?
        }
        Db::Postgres(_) => Vec::new(),
    };
    Ok(rows.into_iter().map(|(text,)| text).collect())
}

/// The statement that reads everything in a table that a piece of text can stand in.
pub(super) fn readable(table: &'static Table) -> Option<(Sql, Vec<(&'static str, Kind)>)> {
    let columns: Vec<(&'static str, Kind)> = table
        .columns
        .iter()
        .filter(|column| column.category != Category::Sealed)
        .filter(|column| matches!(column.kind, Kind::Text | Kind::Bytes))
        .map(|column| (column.name, column.kind))
        .collect();
    let mut sql = Sql::from("SELECT ");
    for (position, (name, _)) in columns.iter().enumerate() {
        sql = sql.push(if position == 0 { "" } else { ", " }).push(name);
    }
    (!columns.is_empty()).then(|| (sql.push(" FROM ").push(table.name), columns))
}
