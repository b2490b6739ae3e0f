//! The server a workspace lies on. Its row stands in the register like every other, and a sealed copy
//! beside the address in the manifest, because the register itself can be read only there.

use super::{Connection, Permit, ProcessorForm, ProcessorRefusal};
use crate::db::postgres;
use crate::error::{Problem, Result};
use crate::values::CountryCode;

/// A server to keep a workspace on: its address, and the row for whoever runs it.
#[derive(Clone, Copy)]
pub struct DatabaseServer<'a> {
    /// `postgres://…`
    pub url: &'a str,
    /// Who runs it; nobody else where it is this computer.
    pub processor: Option<&'a ProcessorForm>,
}

// By hand: an address may hold a password.
impl std::fmt::Debug for DatabaseServer<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DatabaseServer(…)")
    }
}

impl<'a> From<&'a str> for DatabaseServer<'a> {
    fn from(url: &'a str) -> Self {
        Self {
            url,
            processor: None,
        }
    }
}

impl<'a> From<&'a String> for DatabaseServer<'a> {
    fn from(url: &'a String) -> Self {
        Self::from(url.as_str())
    }
}

impl DatabaseServer<'_> {
    /// The row as it is kept, for the very host of the address; none for this computer, where nobody
    /// else handles anything. `home` is the business's country, where it is known.
    ///
    /// # Errors
    /// `processor-missing` without a row for a host elsewhere, `processor-invalid` with problems at
    /// `processor.…`, `database-address-wrong`.
    pub fn row(&self, home: Option<CountryCode>) -> Result<Option<ProcessorForm>> {
        let Some(host) = postgres::host(self.url)? else {
            return Ok(None);
        };
        let Some(form) = self.processor else {
            return Err(ProcessorRefusal::missing(&host).into());
        };
        let form = ProcessorForm {
            connection: Connection::Database,
            host,
            ..form.clone()
        };
        match form.check(home) {
            Ok(row) => Ok(Some(row)),
            Err(ProcessorRefusal::Invalid(problems)) => {
                let within = |problem: Problem| Problem {
                    field: format!("processor.{}", problem.field),
                    ..problem
                };
                let problems = problems.into_iter().map(within).collect();
                Err(ProcessorRefusal::Invalid(problems).into())
            }
            Err(other) => Err(other.into()),
        }
    }

    /// The proof that the gate wants.
    ///
    /// # Errors
    /// As [`DatabaseServer::row`].
    pub(crate) fn permit(&self, home: Option<CountryCode>) -> Result<Permit> {
        Ok(match self.row(home)? {
            Some(row) => Permit::of_row(&row.host),
            None => Permit::this_computer(),
        })
    }

    /// The proof for a workspace that lies there already, by the row beside its address.
    ///
    /// # Errors
    /// `processor-missing` where the row is none for this host, `database-address-wrong`.
    pub(crate) fn kept_permit(&self) -> Result<Permit> {
        let Some(host) = postgres::host(self.url)? else {
            return Ok(Permit::this_computer());
        };
        match self.processor {
            Some(row) if row.is_for(Connection::Database, &host) => Ok(Permit::of_row(&host)),
            _ => Err(ProcessorRefusal::missing(&host).into()),
        }
    }
}
