use crate::error::{ErrorKind, Problem, Refusal};

/// Why a breach is not recorded, or a step not taken.
#[derive(Debug, thiserror::Error)]
pub enum BreachRefusal {
    /// Some fields are not what they should be.
    #[error("fields of the breach are wrong")]
    Invalid(Vec<Problem>),
    /// A step needs a reason here.
    #[error("a reason is needed")]
    ReasonMissing,
    /// There is a risk for people, so that the authority has to be told.
    #[error("the authority has to be told")]
    AuthorityMustKnow,
}

impl Refusal for BreachRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid(_) | Self::ReasonMissing => ErrorKind::Invalid,
            Self::AuthorityMustKnow => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "breach-invalid",
            Self::ReasonMissing => "breach-reason-missing",
            Self::AuthorityMustKnow => "breach-authority-must-know",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            Self::ReasonMissing => vec![Problem::at("reason", "settings-field-missing")],
            Self::AuthorityMustKnow => Vec::new(),
        }
    }
}
