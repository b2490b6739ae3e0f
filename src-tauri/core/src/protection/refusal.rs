use crate::error::{ErrorKind, Refusal};

/// Why the protection stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum ProtectionRefusal {
    /// It is the last way in but the recovery code.
    #[error("the last way in but the recovery code")]
    LastWayIn,
}

impl Refusal for ProtectionRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Refused
    }

    fn code(&self) -> &'static str {
        "protection-last-way-in"
    }
}
