use crate::error::{ErrorKind, Problem, Refusal};

/// Why something is not passed on, or not noted.
#[derive(Debug, thiserror::Error)]
pub enum RecipientRefusal {
    /// Some fields are not what they should be.
    #[error("fields of the recipient are wrong")]
    Invalid(Vec<Problem>),
    /// The person refuses a transfer abroad already.
    #[error("refuses a transfer already")]
    RefusedAlready,
    /// The person does not refuse a transfer.
    #[error("does not refuse a transfer")]
    NotRefused,
    /// Nobody is left to whom anything could be passed on.
    #[error("everybody refuses a transfer abroad")]
    NobodyLeft,
}

impl Refusal for RecipientRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid(_) => ErrorKind::Invalid,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "recipient-invalid",
            Self::RefusedAlready => "transfer-refused-already",
            Self::NotRefused => "transfer-not-refused",
            Self::NobodyLeft => "transfer-nobody-left",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}
