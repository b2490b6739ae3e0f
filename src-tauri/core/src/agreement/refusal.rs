use crate::error::{ErrorKind, Problem, Refusal};

/// Why a text is not answered or the controller not changed.
#[derive(Debug, thiserror::Error)]
pub enum AgreementRefusal {
    /// No text was named.
    #[error("no text was named")]
    Unnamed,
    /// Another text was answered than this program shows.
    #[error("another text was answered")]
    TextsDiffer,
    /// There is no acceptance to withdraw.
    #[error("nothing was accepted")]
    NothingAccepted,
    /// No such text is kept.
    #[error("no such text is kept")]
    TextMissing,
    /// Some fields of the controller are not what they should be.
    #[error("fields of the controller are wrong")]
    Invalid(Vec<Problem>),
}

impl Refusal for AgreementRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Unnamed | Self::Invalid(_) => ErrorKind::Invalid,
            Self::TextsDiffer => ErrorKind::Conflict,
            Self::NothingAccepted => ErrorKind::Refused,
            Self::TextMissing => ErrorKind::NotFound,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Unnamed => "agreement-unnamed",
            Self::TextsDiffer => "agreement-texts-differ",
            Self::NothingAccepted => "agreement-nothing-accepted",
            Self::TextMissing => "agreement-text-missing",
            Self::Invalid(_) => "agreement-invalid",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}
