use crate::error::{ErrorKind, Problem, Refusal};

/// Why first run does not end.
#[derive(Debug, thiserror::Error)]
pub enum SetupRefusal {
    /// Some answers are not what they should be.
    #[error("answers of first run are wrong")]
    Invalid(Vec<Problem>),
    /// Policy or terms are not accepted.
    #[error("policy or terms are not accepted")]
    NotAccepted,
    /// Another text was accepted than this program holds.
    #[error("another text was accepted")]
    TextsDiffer,
}

impl Refusal for SetupRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::TextsDiffer => ErrorKind::Conflict,
            _ => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "setup-invalid",
            Self::NotAccepted => "setup-not-accepted",
            Self::TextsDiffer => "setup-texts-differ",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}

/// Why sample data is not removed.
#[derive(Debug, thiserror::Error)]
pub enum SampleRefusal {
    /// There is none.
    #[error("no sample data here")]
    Missing,
}

impl Refusal for SampleRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Refused
    }

    fn code(&self) -> &'static str {
        "sample-missing"
    }
}
