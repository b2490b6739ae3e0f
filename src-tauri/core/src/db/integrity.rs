//! Whether a database is whole, as far as it can tell by itself.

use super::migrations::MIGRATIONS;
use super::{Db, Sql};
use crate::error::Result;

/// How many problems are told; a broken file has thousands.
const MOST: usize = 20;

/// Pages whose authentication code does not fit. PostgreSQL's files are its own affair.
pub(crate) async fn encryption(db: &Db) -> Result<Vec<String>> {
    match db {
        Db::Sqlite(_) => texts(db, "PRAGMA cipher_integrity_check").await,
        Db::Postgres(_) => Ok(Vec::new()),
    }
}

/// Pages, rows and indexes that do not fit together.
pub(crate) async fn structure(db: &Db) -> Result<Vec<String>> {
    match db {
        Db::Sqlite(_) => {
            let mut answers = texts(db, "PRAGMA integrity_check").await?;
            answers.retain(|answer| answer != "ok");
            Ok(answers)
        }
        Db::Postgres(_) => {
            texts(
                db,
                "SELECT index.indexrelid::regclass::TEXT FROM pg_index AS index
                 JOIN pg_class AS class ON class.oid = index.indexrelid
                 JOIN pg_namespace AS space ON space.oid = class.relnamespace
                 WHERE space.nspname = current_schema() AND NOT index.indisvalid",
            )
            .await
        }
    }
}

/// As [`structure`], of some tables of a file and without holding their indexes against them: what the
/// file was just written from, and the search above all, is not read again.
pub(crate) async fn structure_of(db: &Db, tables: &[&'static str]) -> Result<Vec<String>> {
    let mut answers = Vec::new();
    for table in tables {
        let sql = Sql::from("PRAGMA quick_check(").push(table).push(")");
        answers.extend(texts(db, sql).await?);
    }
    answers.retain(|answer| answer != "ok");
    answers.truncate(MOST);
    Ok(answers)
}

/// Rows that refer to a row that is not there: their tables.
pub(crate) async fn references(db: &Db) -> Result<Vec<String>> {
    let sql = match db {
        Db::Sqlite(_) => "SELECT \"table\" FROM pragma_foreign_key_check",
        Db::Postgres(_) => {
            "SELECT constraints.conname::TEXT FROM pg_constraint AS constraints
             JOIN pg_namespace AS space ON space.oid = constraints.connamespace
             WHERE space.nspname = current_schema() AND NOT constraints.convalidated"
        }
    };
    texts(db, sql).await
}

/// Triggers and views that no migration made (attack 52). Each is held against the migrations word for
/// word, because one that only has the name of ours would run just as well. A server's schema is made
/// by whoever has its password.
pub(crate) async fn foreign_parts(db: &Db) -> Result<Vec<String>> {
    if let Db::Postgres(_) = db {
        return Ok(Vec::new());
    }
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')";
    let parts: Vec<(String, Option<String>)> = db.all(sql.into(), vec![]).await?;
    let is_ours = |statement: &str| {
        MIGRATIONS.iter().any(|migration| {
            migration.common.contains(statement) || migration.sqlite.contains(statement)
        })
    };
    Ok(parts
        .into_iter()
        .filter(|(_, statement)| !statement.as_deref().is_some_and(is_ours))
        .map(|(name, _)| name)
        .take(MOST)
        .collect())
}

async fn texts(db: &Db, sql: impl Into<Sql>) -> Result<Vec<String>> {
    let rows: Vec<(Option<String>,)> = db.all(sql.into(), vec![]).await?;
    Ok(rows
        .into_iter()
        .filter_map(|(text,)| text)
        .take(MOST)
        .collect())
}
