use std::collections::BTreeMap;

use crate::error::{ErrorKind, Problem, Refusal};

/// Why the register, or a connection, is refused.
#[derive(Debug, thiserror::Error)]
pub enum ProcessorRefusal {
    /// No row stands for this host, so there is no connection to it.
    #[error("no row for the host in the register of processors")]
    Missing {
        /// The host, for the form.
        host: String,
    },
    /// Some fields are not what they should be.
    #[error("fields of the processor are wrong")]
    Invalid(Vec<Problem>),
    /// The workspace lies there.
    #[error("the workspace lies on this host")]
    InUse,
    /// There is a row for this host already.
    #[error("the host has a row already")]
    Twice,
    /// People said that their data is not to be sent abroad.
    #[error("{people} people refuse a transfer abroad")]
    PeopleRefuse {
        /// How many.
        people: usize,
    },
}

impl ProcessorRefusal {
    pub(crate) fn missing(host: &str) -> Self {
        Self::Missing {
            host: host.to_owned(),
        }
    }
}

impl Refusal for ProcessorRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid(_) => ErrorKind::Invalid,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "processor-missing",
            Self::Invalid(_) => "processor-invalid",
            Self::InUse => "processor-in-use",
            Self::Twice => "processor-twice",
            Self::PeopleRefuse { .. } => "processor-people-refuse",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        match self {
            Self::Missing { host } => BTreeMap::from([("host".to_owned(), host.clone())]),
            Self::PeopleRefuse { people } => {
                BTreeMap::from([("count".to_owned(), people.to_string())])
            }
            _ => BTreeMap::new(),
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}
