use crate::error::{ErrorKind, Problem, Refusal};

/// Why the account is not changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountRefusal {
    /// Some fields are not what they should be.
    #[error("fields of the account are wrong")]
    Invalid(Vec<Problem>),
}

impl Refusal for AccountRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Invalid
    }

    fn code(&self) -> &'static str {
        "account-invalid"
    }

    fn problems(&self) -> Vec<Problem> {
        let Self::Invalid(problems) = self;
        problems.clone()
    }
}
