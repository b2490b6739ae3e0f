use crate::error::{ErrorKind, Refusal};

/// Why the protection stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum ProtectionRefusal {
    /// It is the last way in but the recovery code.
    #[error("the last way in but the recovery code")]
    LastWayIn,
    /// Nothing prints on this computer.
    #[error("nothing prints here")]
    PrinterMissing,
}

impl Refusal for ProtectionRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::LastWayIn => ErrorKind::Refused,
            Self::PrinterMissing => ErrorKind::Unavailable,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::LastWayIn => "protection-last-way-in",
            Self::PrinterMissing => "protection-printer-missing",
        }
    }
}
