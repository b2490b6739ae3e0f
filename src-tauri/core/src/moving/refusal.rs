use crate::error::{ErrorKind, Problem, Refusal};

/// Why a workspace is not moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveRefusal {
    /// The server's database holds a workspace already.
    #[error("the server holds a workspace already")]
    TargetNotEmpty,
    /// It is on a server already.
    #[error("on a server already")]
    OnServer,
    /// Some parts of the server's address cannot be right.
    #[error("not the address of a server")]
    AddressWrong(Vec<Problem>),
    /// It is in the file already.
    #[error("in the file already")]
    InFile,
    /// What arrived is not what left; the source is untouched.
    #[error("the copy of {table} differs")]
    Differs {
        /// The first table that differs.
        table: &'static str,
    },
}

impl Refusal for MoveRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::AddressWrong(_) => ErrorKind::Invalid,
            _ => ErrorKind::Refused,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::AddressWrong(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::TargetNotEmpty => "moving-target-not-empty",
            Self::OnServer => "moving-on-server",
            Self::AddressWrong(_) => "moving-address-wrong",
            Self::InFile => "moving-in-file",
            Self::Differs { .. } => "moving-differs",
        }
    }
}
