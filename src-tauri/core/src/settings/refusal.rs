use crate::error::{ErrorKind, Problem, Refusal};

/// Why settings are not taken.
#[derive(Debug, thiserror::Error)]
pub enum SettingsRefusal {
    /// Some fields are not what they should be.
    #[error("fields of the settings are wrong")]
    Invalid(Vec<Problem>),
    /// First run has not been answered yet.
    #[error("the business is not set up")]
    BusinessMissing,
    /// A preference's name has other characters than letters, digits, points and hyphens.
    #[error("not the name of a preference")]
    PreferenceName,
    /// A preference is longer than it may be.
    #[error("the preference is too long")]
    PreferenceTooLong,
}

impl Refusal for SettingsRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::BusinessMissing => ErrorKind::Refused,
            _ => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "settings-invalid",
            Self::BusinessMissing => "settings-business-missing",
            Self::PreferenceName => "settings-preference-name",
            Self::PreferenceTooLong => "settings-preference-too-long",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}
