//! The server, when a team outgrew one machine.

use std::str::FromStr;
use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};

use crate::error::{ErrorKind, Refusal, Result};

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
}

impl Refusal for ServerRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Address => ErrorKind::Invalid,
            Self::Unreachable => ErrorKind::Unavailable,
            Self::Login | Self::DatabaseMissing | Self::Unencrypted => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Address => "database-address-wrong",
            Self::Unreachable => "database-unreachable",
            Self::Login => "database-login-refused",
            Self::DatabaseMissing => "database-missing",
            Self::Unencrypted => "database-unencrypted",
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

/// Connects to the server. Only the connection gate calls this.
pub(crate) async fn connect(url: &str) -> Result<PgPool> {
    let options = parse(url)?;
    PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await
        .map_err(|error| refusal_of(&error).into())
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
