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
    /// Nothing answers there, or it lets nobody in.
    #[error("the database server does not answer")]
    Unreachable,
}

impl Refusal for ServerRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Address => ErrorKind::Invalid,
            Self::Unreachable => ErrorKind::Unavailable,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Address => "database-address-wrong",
            Self::Unreachable => "database-unreachable",
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
        .map_err(|_| ServerRefusal::Unreachable.into())
}
