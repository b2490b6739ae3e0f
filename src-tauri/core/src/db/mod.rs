//! One door to two databases: an encrypted SQLite file, or PostgreSQL.
//!
//! Stores write each statement once, in the subset both speak. What differs lives in this folder
//! and nowhere else: how a database is opened ([`sqlite`], [`postgres`]), how it searches
//! ([`search`]), and the few words of its schema ([`migrations`]).

mod closing;
mod fields;
pub(crate) mod found;
pub(crate) mod integrity;
mod migrations;
pub(crate) mod passages;
pub mod postgres;
pub mod search;
mod sql;
pub mod sqlite;
mod value;

use futures_util::TryStreamExt;
use futures_util::stream::BoxStream;
use sqlx::FromRow;
use sqlx::postgres::{PgPool, PgRow};
use sqlx::sqlite::SqliteRow;

pub use closing::all_closed;
pub use migrations::{LATEST as LATEST_SCHEMA, Migration};
pub use sql::Sql;
pub use value::{Fields, Kind, Value, field};

use self::fields::Form;
use crate::error::{Error, Fault, Result};

/// An open database.
#[derive(Clone, Debug)]
pub enum Db {
    /// One encrypted file: one connection writes, a few read.
    Sqlite(sqlite::Pools),
    /// A server.
    Postgres(PgPool),
}

/// A transaction that writes.
pub enum Tx {
    /// On the file's one writing connection.
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    /// On a server.
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// A row type that either database can fill.
pub trait Record:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> Record for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

macro_rules! bind {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Text(value) => query.bind(value),
                Value::Integer(value) => query.bind(value),
                Value::Truth(value) => query.bind(value),
                Value::Bytes(value) => query.bind(value),
            };
        }
        query
    }};
}

impl Db {
    /// Begins a transaction that will write. On SQLite it takes the write lock at once, so that it
    /// cannot fail half-way for want of it.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite(pools) => Tx::Sqlite(pools.writer()?.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that only reads: every query in it sees one state.
    pub async fn snapshot(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite(pools) => Tx::Sqlite(pools.reader().begin().await?),
            Self::Postgres(pool) => Tx::Postgres(
                pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?,
            ),
        })
    }

    /// All rows of a query.
    pub async fn all<T: Record>(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<T>> {
        Ok(match self {
            Self::Sqlite(pools) => bind!(sqlx::query_as(sql.safe_for_sqlite(values.len())), values)
                .fetch_all(pools.reader())
                .await
                .map_err(|error| pools.failed(error))?,
            Self::Postgres(pool) => {
                bind!(sqlx::query_as(sql.safe()), values)
                    .fetch_all(pool)
                    .await?
            }
        })
    }

    /// The first row of a query, if any.
    pub async fn optional<T: Record>(&self, sql: Sql, values: Vec<Value>) -> Result<Option<T>> {
        Ok(match self {
            Self::Sqlite(pools) => bind!(sqlx::query_as(sql.safe_for_sqlite(values.len())), values)
                .fetch_optional(pools.reader())
                .await
                .map_err(|error| pools.failed(error))?,
            Self::Postgres(pool) => {
                bind!(sqlx::query_as(sql.safe()), values)
                    .fetch_optional(pool)
                    .await?
            }
        })
    }

    /// The rows of a query one after the other, in constant memory.
    pub fn stream<'a, T: Record + 'a>(
        &'a self,
        sql: Sql,
        values: Vec<Value>,
    ) -> BoxStream<'a, Result<T>> {
        match self {
            Self::Sqlite(pools) => Box::pin(
                bind!(sqlx::query_as(sql.safe_for_sqlite(values.len())), values)
                    .fetch(pools.reader())
                    .map_err(|error| pools.failed(error)),
            ),
            Self::Postgres(pool) => Box::pin(
                bind!(sqlx::query_as(sql.safe()), values)
                    .fetch(pool)
                    .map_err(Error::from),
            ),
        }
    }

    /// Rows of a table by column name and kind, for what works on any table: the data map's moves,
    /// exports and scans.
    pub fn stream_fields<'a>(
        &'a self,
        sql: Sql,
        values: Vec<Value>,
        columns: &'a [(&'static str, Kind)],
    ) -> BoxStream<'a, Result<Fields>> {
        match self {
            Self::Sqlite(pools) => {
                let (sql, form) = Form::of(sql, columns);
                Box::pin(
                    bind!(sqlx::query(sql.safe_for_sqlite(values.len())), values)
                        .fetch(pools.reader())
                        .map_err(|error| pools.failed(error))
                        .and_then(move |row| async move { form.read(&row, columns) }),
                )
            }
            Self::Postgres(pool) => Box::pin(
                bind!(sqlx::query(sql.safe()), values)
                    .fetch(pool)
                    .map_err(Error::from)
                    .and_then(move |row| async move { fields::from_postgres(&row, columns) }),
            ),
        }
    }

    /// `sqlite` or `postgresql`, for people who look after the computer.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "sqlite",
            Self::Postgres(_) => "postgresql",
        }
    }

    /// How much room the records take, in bytes.
    pub async fn size(&self) -> Result<u64> {
        let sql = match self {
            Self::Sqlite(_) => {
                "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
            }
            Self::Postgres(_) => {
                "SELECT CAST(COALESCE(sum(pg_total_relation_size(class.oid)), 0) AS BIGINT)
                 FROM pg_class AS class JOIN pg_namespace AS space ON space.oid = class.relnamespace
                 WHERE space.nspname = current_schema() AND class.relkind = 'r'"
            }
        };
        let row: Option<(i64,)> = self.optional(sql.into(), vec![]).await?;
        Ok(row
            .and_then(|(bytes,)| u64::try_from(bytes).ok())
            .unwrap_or(0))
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<()> {
        migrations::run(self).await
    }

    /// The newest migration the database has; 0 for an empty one.
    pub async fn schema_version(&self) -> Result<i64> {
        migrations::version(self).await
    }

    /// Makes rows that were removed from these tables leave the disk: on SQLite the write-ahead log is
    /// folded in and cut to nothing, on PostgreSQL their dead rows are vacuumed (its own log keeps them
    /// until it recycles). What else lies on the server is not ours to vacuum, and can be large.
    pub async fn forget_removed(&self, tables: impl Iterator<Item = &'static str>) -> Result<()> {
        match self {
            Self::Sqlite(pools) => {
                sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
                    .execute(pools.writer()?)
                    .await?;
            }
            Self::Postgres(pool) => {
                let mut sql = Sql::from("VACUUM ");
                for (position, table) in tables.enumerate() {
                    sql = sql.push(if position == 0 { "" } else { ", " }).push(table);
                }
                sqlx::query(sql.safe()).execute(pool).await?;
            }
        }
        Ok(())
    }

    /// What a server still holds of rows that were removed; nothing where they lay in a file.
    pub async fn remains_on_server(&self) -> Result<Option<postgres::ServerRemains>> {
        match self {
            Self::Sqlite(_) => Ok(None),
            Self::Postgres(pool) => Ok(Some(postgres::remains(pool).await)),
        }
    }

    /// Closes every connection; on SQLite the last one folds the write-ahead log into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(pools) => pools.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Runs a statement; says how many rows it touched.
    pub async fn execute(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<u64> {
        let sql = sql.into();
        Ok(match self {
            Self::Sqlite(tx) => bind!(sqlx::query(sql.safe_for_sqlite(values.len())), values)
                .execute(&mut **tx)
                .await?
                .rows_affected(),
            Self::Postgres(tx) => bind!(sqlx::query(sql.safe()), values)
                .execute(&mut **tx)
                .await?
                .rows_affected(),
        })
    }

    /// All rows of a query, as this transaction sees them.
    pub async fn all<T: Record>(
        &mut self,
        sql: impl Into<Sql>,
        values: Vec<Value>,
    ) -> Result<Vec<T>> {
        let sql = sql.into();
        Ok(match self {
            Self::Sqlite(tx) => {
                bind!(sqlx::query_as(sql.safe_for_sqlite(values.len())), values)
                    .fetch_all(&mut **tx)
                    .await?
            }
            Self::Postgres(tx) => {
                bind!(sqlx::query_as(sql.safe()), values)
                    .fetch_all(&mut **tx)
                    .await?
            }
        })
    }

    /// The first row of a query, if any, as this transaction sees it.
    pub async fn optional<T: Record>(
        &mut self,
        sql: impl Into<Sql>,
        values: Vec<Value>,
    ) -> Result<Option<T>> {
        let sql = sql.into();
        Ok(match self {
            Self::Sqlite(tx) => {
                bind!(sqlx::query_as(sql.safe_for_sqlite(values.len())), values)
                    .fetch_optional(&mut **tx)
                    .await?
            }
            Self::Postgres(tx) => {
                bind!(sqlx::query_as(sql.safe()), values)
                    .fetch_optional(&mut **tx)
                    .await?
            }
        })
    }

    /// Rows by column name and kind, see [`Db::stream_fields`].
    pub async fn all_fields(
        &mut self,
        sql: impl Into<Sql>,
        values: Vec<Value>,
        columns: &[(&'static str, Kind)],
    ) -> Result<Vec<Fields>> {
        let sql = sql.into();
        match self {
            Self::Sqlite(tx) => {
                let (sql, form) = Form::of(sql, columns);
                bind!(sqlx::query(sql.safe_for_sqlite(values.len())), values)
                    .fetch_all(&mut **tx)
                    .await?
                    .iter()
                    .map(|row| form.read(row, columns))
                    .collect()
            }
            Self::Postgres(tx) => bind!(sqlx::query(sql.safe()), values)
                .fetch_all(&mut **tx)
                .await?
                .iter()
                .map(|row| fields::from_postgres(row, columns))
                .collect(),
        }
    }

    /// Inserts rows of one table, as many to a statement as the databases allow.
    pub async fn insert_rows(
        &mut self,
        table: &'static str,
        columns: &[&'static str],
        rows: Vec<Vec<Value>>,
    ) -> Result<()> {
        // SQLite allows 32,766 values in a statement; small batches also keep the text short.
        let batch = (4_000 / columns.len().max(1)).max(1);
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let some: Vec<Vec<Value>> = rows.by_ref().take(batch).collect();
            let mut sql = Sql::from("INSERT INTO ").push(table).push(" (");
            for (position, column) in columns.iter().enumerate() {
                sql = sql.push(if position == 0 { "" } else { ", " }).push(column);
            }
            let sql = sql.push(") VALUES ");
            let sql = match self {
                Self::Sqlite(_) => sql.push_nameless_rows(some.len(), columns.len()),
                Self::Postgres(_) => sql.push_rows(some.len(), columns.len(), 1),
            };
            self.execute(sql, some.into_iter().flatten().collect())
                .await?;
        }
        Ok(())
    }

    /// Makes everything durable.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Leaves everything as it was.
    pub async fn rollback(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.rollback().await?,
            Self::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}

/// Every `table.column` a database has, but for the parts FTS5 makes for itself.
pub(crate) fn columns_query(db: &Db) -> Sql {
    match db {
        Db::Sqlite(_) => {
            "SELECT tables.name || '.' || columns.name
             FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
             WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
               AND tables.name NOT LIKE 'search\\_words%' ESCAPE '\\'
               AND tables.name NOT LIKE 'search\\_trigrams%' ESCAPE '\\'
               AND tables.name NOT LIKE 'passage\\_words%' ESCAPE '\\'"
        }
        Db::Postgres(_) => {
            "SELECT (table_name || '.' || column_name)::TEXT FROM information_schema.columns
             WHERE table_schema = current_schema()"
        }
    }
    .into()
}

/// `table.index(column, column)` of every index that a migration made.
pub(crate) fn indexes_query(db: &Db) -> Sql {
    match db {
        Db::Sqlite(_) => {
            "SELECT tables.name || '.' || indexes.name || '(' ||
                    (SELECT group_concat(name, ', ') FROM
                        (SELECT COALESCE(name, '?') AS name FROM pragma_index_info(indexes.name)
                         ORDER BY seqno)) || ')'
             FROM sqlite_schema AS tables, pragma_index_list(tables.name) AS indexes
             WHERE tables.type = 'table' AND indexes.origin = 'c'
             ORDER BY 1"
        }
        Db::Postgres(_) => {
            "SELECT (tables.relname || '.' || indexes.relname || '(' ||
                    string_agg(COALESCE(columns.attname::TEXT, '?'), ', ' ORDER BY parts.position)
                    || ')')::TEXT
             FROM pg_index AS stored
             JOIN pg_class AS indexes ON indexes.oid = stored.indexrelid
             JOIN pg_class AS tables ON tables.oid = stored.indrelid
             JOIN pg_namespace AS spaces ON spaces.oid = indexes.relnamespace
             CROSS JOIN LATERAL unnest(stored.indkey::SMALLINT[]) WITH ORDINALITY
                 AS parts (number, position)
             LEFT JOIN pg_attribute AS columns
                 ON columns.attrelid = tables.oid AND columns.attnum = parts.number
                 AND parts.number <> 0
             WHERE spaces.nspname = current_schema() AND NOT EXISTS (
                 SELECT 1 FROM pg_constraint AS held WHERE held.conindid = indexes.oid)
             GROUP BY tables.relname, indexes.relname ORDER BY 1"
        }
    }
    .into()
}

/// The name of the constraint a statement ran into, for a store to turn into a problem at a field.
/// PostgreSQL gives the constraint's name, SQLite the `table.column` it stands on.
pub fn violated(error: &Error) -> Option<String> {
    let Error::Fault(Fault::Database(sqlx::Error::Database(error))) = error else {
        return None;
    };
    if let Some(name) = error.constraint() {
        return Some(name.to_owned());
    }
    error
        .message()
        .strip_prefix("UNIQUE constraint failed: ")
        .map(str::to_owned)
}

/// Whether a statement failed because other rows refer to the one it would remove, or because the
/// one it refers to is gone.
pub fn violates_reference(error: &Error) -> bool {
    let Error::Fault(Fault::Database(sqlx::Error::Database(error))) = error else {
        return false;
    };
    error.kind() == sqlx::error::ErrorKind::ForeignKeyViolation
}
