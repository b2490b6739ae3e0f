//! The server, when a team outgrew one machine.

use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use sqlx::ConnectOptions;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use ts_rs::TS;

use super::Tx;
use crate::error::{ErrorKind, Refusal, Result};
use crate::processors::is_this_computer;

/// The oldest server that OkiCRM works on, as it numbers itself: before version 13 only the
/// server's administrator may add the letter triples that the search needs (`pg_trgm`).
const OLDEST: u32 = 130_000;

/// Connections to the server from one process.
const CONNECTIONS: u32 = 8;

/// What can be wrong with a server.
#[derive(Debug, thiserror::Error)]
pub enum ServerRefusal {
    /// The address is not one of a PostgreSQL database.
    #[error("not the address of a PostgreSQL database")]
    Address,
    /// Nothing answers there.
    #[error("the database server does not answer")]
    Unreachable,
    /// It does not let this user in.
    #[error("the database server lets this user not in")]
    Login,
    /// It has no database of this name.
    #[error("the server has no such database")]
    DatabaseMissing,
    /// It does not speak encrypted, or nobody vouches for its certificate.
    #[error("the connection would not be encrypted")]
    Unencrypted,
    /// It is older than what OkiCRM's statements need.
    #[error("the database server is too old")]
    TooOld,
    /// Its database holds a workspace.
    #[error("the database holds a workspace")]
    HoldsWorkspace,
    /// Its database holds tables of another program.
    #[error("the database holds tables of another program")]
    NotEmpty,
}

impl Refusal for ServerRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Address => ErrorKind::Invalid,
            Self::Unreachable => ErrorKind::Unavailable,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Address => "database-address-wrong",
            Self::Unreachable => "database-unreachable",
            Self::Login => "database-login-refused",
            Self::DatabaseMissing => "database-missing",
            Self::Unencrypted => "database-unencrypted",
            Self::TooOld => "database-too-old",
            Self::HoldsWorkspace => "database-holds-workspace",
            Self::NotEmpty => "database-not-empty",
        }
    }
}

/// Reads a `postgres://` address.
pub fn parse(url: &str) -> Result<PgConnectOptions> {
    if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
        return Err(ServerRefusal::Address.into());
    }
    Ok(PgConnectOptions::from_str(url)
        .map_err(|_| ServerRefusal::Address)?
        .application_name("OkiCRM")
        .disable_statement_logging())
}

/// The computer an address leads to; nothing where that is this one.
///
/// # Errors
/// `database-address-wrong`.
pub(crate) fn host(url: &str) -> Result<Option<String>> {
    let options = parse(url)?;
    let host = options.get_host();
    let is_here = options.get_socket().is_some() || is_this_computer(host);
    Ok((!is_here).then(|| host.to_owned()))
}

/// Connects to the server. Only the connection gate calls this.
pub(crate) async fn connect(url: &str) -> Result<PgPool> {
    let options = parse(url)?;
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await
        .map_err(|error| refusal_of(&error))?;
    let version = pool.acquire().await?.server_version_num();
    // A server that does not say its version is taken at its word that it is PostgreSQL.
    if version.is_some_and(|version| version < OLDEST) {
        pool.close().await;
        return Err(ServerRefusal::TooOld.into());
    }
    Ok(pool)
}

/// What lies in a server's database, where OkiCRM would make its tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ServerHolds")]
pub enum Holds {
    /// Nothing, or what an interrupted making left: a workspace can be made there.
    Nothing,
    /// A workspace.
    Workspace,
    /// Tables of another program.
    OtherTables,
}

impl Holds {
    /// Looks at the tables.
    pub(crate) async fn of(tx: &mut Tx) -> Result<Self> {
        let tables: Vec<(String,)> = tx
            .all(
                "SELECT CAST(table_name AS TEXT) FROM information_schema.tables
                 WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'",
                vec![],
            )
            .await?;
        let has = |name: &str| tables.iter().any(|(table,)| table == name);
        if tables.is_empty() {
            return Ok(Self::Nothing);
        }
        if !has("schema_migrations") {
            return Ok(Self::OtherTables);
        }
        let actors: Option<(i64,)> = match has("actors") {
            true => tx.optional("SELECT count(*) FROM actors", vec![]).await?,
            false => None,
        };
        Ok(match actors {
            Some((count,)) if count > 0 => Self::Workspace,
            _ => Self::Nothing,
        })
    }

    /// Refuses a database in which no workspace can be made.
    pub(crate) fn refuse_unless_free(self) -> Result<()> {
        match self {
            Self::Nothing => Ok(()),
            Self::Workspace => Err(ServerRefusal::HoldsWorkspace.into()),
            Self::OtherTables => Err(ServerRefusal::NotEmpty.into()),
        }
    }
}

/// What a failed connection says, by the server's own code (SQLSTATE) where it gave one.
fn refusal_of(error: &sqlx::Error) -> ServerRefusal {
    let code = error.as_database_error().and_then(|error| error.code());
    match (code.as_deref(), error) {
        (Some("28P01" | "28000"), _) => ServerRefusal::Login,
        (Some("3D000"), _) => ServerRefusal::DatabaseMissing,
        (None, sqlx::Error::Tls(_)) => ServerRefusal::Unencrypted,
        _ => ServerRefusal::Unreachable,
    }
}

/// What a server still holds of removed rows, and what shortens that. What it does not tell is left
/// out: a server that only speaks PostgreSQL's language has no such log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ServerRemains {
    /// Where the server's log was when the rows had gone: its segments up to here hold them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub log_position: Option<String>,
    /// Whether segments are copied to an archive before they recycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub archived: Option<bool>,
    /// How many copies of the server can hold segments back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub replication_slots: Option<i64>,
    /// What shortens it, for the server's administrator, in this order.
    pub commands: Vec<String>,
}

/// Rewrites the tables without what was removed from their pages, makes the log end, and lets the
/// segments before it be recycled.
const SHORTENING: [&str; 4] = [
    "VACUUM FULL",
    "CHECKPOINT",
    "SELECT pg_switch_wal()",
    "CHECKPOINT",
];

/// Asks a server what it still holds.
pub(super) async fn remains(pool: &PgPool) -> ServerRemains {
    async fn one<T>(pool: &PgPool, sql: &'static str) -> Option<T>
    where
        T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin,
    {
        let row: std::result::Result<Option<(T,)>, sqlx::Error> =
            sqlx::query_as(sql).fetch_optional(pool).await;
        row.ok().flatten().map(|(value,)| value)
    }
    ServerRemains {
        log_position: one(pool, "SELECT CAST(pg_current_wal_lsn() AS TEXT)").await,
        archived: one(pool, "SELECT current_setting('archive_mode') <> 'off'").await,
        replication_slots: one(pool, "SELECT count(*) FROM pg_replication_slots").await,
        commands: SHORTENING.map(str::to_owned).to_vec(),
    }
}
