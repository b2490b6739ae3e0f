use crate::error::{ErrorKind, Refusal};

/// Why a business is not taken over. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum TransferRefusal {
    /// The password does not open the archive.
    #[error("another password")]
    PasswordWrong,
    /// The file is no archive of a business, or one that was cut off.
    #[error("no archive of a business")]
    NotOurs,
    /// Another version of OkiCRM wrote it in another form.
    #[error("another version of the archive")]
    OtherVersion,
}

impl Refusal for TransferRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::PasswordWrong => ErrorKind::Refused,
            _ => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::PasswordWrong => "succession-password-wrong",
            Self::NotOurs => "succession-not-ours",
            Self::OtherVersion => "succession-other-version",
        }
    }
}
