//! The one list of migrations, for both databases. A migration that landed is never edited.

use sha2::{Digest, Sha256};

use super::{Db, Sql, Tx};
use crate::error::{ErrorKind, Refusal, Result};
use crate::values;

/// One step of the schema.
pub struct Migration {
    /// Position in the list, from 1.
    pub version: i64,
    /// What it brings.
    pub name: &'static str,
    /// Statements for both databases, separated by a semicolon at the end of a line.
    pub common: &'static str,
    /// What only SQLite needs: its search tables.
    pub sqlite: &'static str,
    /// What only PostgreSQL needs.
    pub postgres: &'static str,
}

macro_rules! migration {
    ($version:literal, $name:literal) => {
        Migration {
            version: $version,
            name: $name,
            common: include_str!(concat!("../../migrations/", $name, ".sql")),
            sqlite: "",
            postgres: "",
        }
    };
    ($version:literal, $name:literal, per database) => {
        Migration {
            version: $version,
            name: $name,
            common: include_str!(concat!("../../migrations/", $name, ".sql")),
            sqlite: include_str!(concat!("../../migrations/", $name, ".sqlite.sql")),
            postgres: include_str!(concat!("../../migrations/", $name, ".postgres.sql")),
        }
    };
}

/// Every migration in order.
pub const MIGRATIONS: &[Migration] = &[
    migration!(1, "0001_foundation"),
    migration!(2, "0002_search", per database),
    migration!(3, "0003_contacts"),
    migration!(4, "0004_imports"),
    migration!(5, "0005_invoicing", per database),
    migration!(6, "0006_exports"),
    migration!(7, "0007_requests"),
    migration!(8, "0008_retention"),
    migration!(9, "0009_discovery", per database),
    migration!(11, "0011_consent"),
    migration!(12, "0012_registers"),
    migration!(13, "0013_home_visits"),
    migration!(14, "0014_rectification"),
    migration!(15, "0015_agreement"),
    migration!(16, "0016_support"),
    migration!(17, "0017_inherited_keys"),
    migration!(18, "0018_wider_indexes"),
    migration!(19, "0019_words_by_kind"),
    migration!(20, "0020_counts_by_narrow_indexes"),
];

/// The schema this program knows.
pub const LATEST: i64 = MIGRATIONS[MIGRATIONS.len() - 1].version;

/// A database that this program must not touch.
#[derive(Debug, thiserror::Error)]
pub enum SchemaRefusal {
    /// A newer OkiCRM has worked on it.
    #[error("schema {found} is newer than {LATEST}")]
    Newer {
        /// The schema the database has.
        found: i64,
    },
}

impl Refusal for SchemaRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Refused
    }

    fn code(&self) -> &'static str {
        "workspace-newer"
    }
}

/// The newest migration the database has; 0 for an empty one.
pub(super) async fn version(db: &Db) -> Result<i64> {
    let sql = match db {
        Db::Sqlite(_) => {
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'"
        }
        Db::Postgres(_) => {
            "SELECT count(*) FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_name = 'schema_migrations'"
        }
    };
    let known: Option<(i64,)> = db.optional(sql.into(), vec![]).await?;
    if known.is_none_or(|(count,)| count == 0) {
        return Ok(0);
    }
    let newest: Option<(Option<i64>,)> = db
        .optional("SELECT max(version) FROM schema_migrations".into(), vec![])
        .await?;
    Ok(newest.and_then(|(version,)| version).unwrap_or(0))
}

/// Runs what is missing, each migration in its own transaction.
pub(super) async fn run(db: &Db) -> Result<()> {
    let found = version(db).await?;
    if found > LATEST {
        return Err(SchemaRefusal::Newer { found }.into());
    }
    for migration in MIGRATIONS.iter().filter(|next| next.version > found) {
        let mut tx = db.begin().await?;
        apply(&mut tx, migration).await?;
        tx.commit().await?;
        tracing::info!(
            version = migration.version,
            name = migration.name,
            "migrated"
        );
    }
    Ok(())
}

async fn apply(tx: &mut Tx, migration: &'static Migration) -> Result<()> {
    let own = match tx {
        Tx::Sqlite(_) => migration.sqlite,
        Tx::Postgres(_) => migration.postgres,
    };
    for text in [migration.common, own] {
        for statement in statements(text) {
            let sql = match tx {
                Tx::Sqlite(_) => Sql::from(statement),
                Tx::Postgres(_) => for_postgres(statement),
            };
            tx.execute(sql, vec![]).await?;
        }
    }
    let sum = data_encoding::HEXLOWER.encode(&Sha256::digest(migration.common.as_bytes()));
    tx.execute(
        "INSERT INTO schema_migrations (version, name, sha256) VALUES ($1, $2, $3)",
        values![migration.version, migration.name, sum],
    )
    .await?;
    Ok(())
}

/// Splits at semicolons that end a line, so that a trigger's inner statements can stay together by
/// ending theirs with a comment.
fn statements(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split(";\n").map(str::trim).filter(|statement| {
        !statement
            .lines()
            .all(|line| line.trim().starts_with("--") || line.trim().is_empty())
    })
}

/// PostgreSQL's words for the same columns: `BYTEA` for bytes, and byte-wise order for every text,
/// so that both databases sort and compare alike.
fn for_postgres(statement: &'static str) -> Sql {
    Sql::from(statement)
        .replace(" BLOB", " BYTEA")
        .replace(" TEXT", " TEXT COLLATE \"C\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_count_from_one_upwards() {
        assert_eq!(MIGRATIONS.first().map(|first| first.version), Some(1));
        assert!(MIGRATIONS.is_sorted_by(|one, next| one.version < next.version));
    }

    #[test]
    fn comments_alone_are_no_statement() {
        let text = "-- a note\nCREATE TABLE a (b TEXT);\n-- the end\n";
        assert_eq!(statements(text).count(), 1);
    }
}
