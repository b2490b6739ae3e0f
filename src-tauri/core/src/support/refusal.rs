use crate::error::{ErrorKind, Problem, Refusal};

/// Why a support request is not written, changed or answered.
#[derive(Debug, thiserror::Error)]
pub enum SupportRefusal {
    /// Some fields are not what they should be.
    #[error("fields of the request are wrong")]
    Invalid(Vec<Problem>),
    /// It is closed.
    #[error("the request is closed")]
    Closed,
    /// A line that was ticked does not stand there any more.
    #[error("the facts have changed")]
    FactsChanged,
    /// What was given as an answer is no e-mail.
    #[error("no e-mail")]
    NoMail,
    /// The e-mail is larger than one can be read.
    #[error("the e-mail is too large")]
    MailTooLarge,
}

impl Refusal for SupportRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid(_) => ErrorKind::Invalid,
            Self::FactsChanged => ErrorKind::Conflict,
            Self::Closed | Self::NoMail | Self::MailTooLarge => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "support-invalid",
            Self::Closed => "support-closed",
            Self::FactsChanged => "support-facts-changed",
            Self::NoMail => "support-no-mail",
            Self::MailTooLarge => "support-mail-too-large",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}
