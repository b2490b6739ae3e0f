use std::collections::BTreeMap;

use crate::error::{ErrorKind, Problem, Refusal};

/// Why a step of a request is not taken.
#[derive(Debug, thiserror::Error)]
pub enum RequestRefusal {
    /// There is no calendar of that code.
    #[error("no such calendar")]
    CalendarUnknown,
    /// The input is wrong at some fields.
    #[error("fields of the request are wrong")]
    Invalid(Vec<Problem>),
    /// The person behind the record is not there.
    #[error("no such person")]
    PersonMissing,
    /// The person has asked for the same, and it is not answered.
    #[error("the same request is open: {number}")]
    OpenAlready {
        /// Its number.
        number: i64,
    },
    /// It is closed.
    #[error("the request is closed")]
    Closed,
    /// The step was taken.
    #[error("done already")]
    DoneAlready,
    /// Nobody has made sure who asks.
    #[error("identity not proven")]
    IdentityOpen,
    /// Nothing was asked that could be answered.
    #[error("nothing was asked")]
    NothingAsked,
    /// A clarification is awaited.
    #[error("a clarification is awaited")]
    ClarificationOpen,
    /// The first month is over, or has not begun.
    #[error("too late or too early for an extension")]
    ExtensionLate,
    /// A complaint has no such step.
    #[error("not for complaints")]
    NotForComplaints,
    /// Nothing is decided.
    #[error("not decided")]
    NotDecided,
    /// It was decided that this is not done.
    #[error("refused by the decision")]
    DecidedAgainst,
    /// What was decided is not carried out.
    #[error("not carried out")]
    NotCarriedOut,
    /// It is carried out by hand, or by another action.
    #[error("not carried out like this")]
    AnotherWay,
    /// Nobody in the records is behind the request.
    #[error("nobody in the records")]
    NobodyInRecords,
    /// The person waits for a copy that erasing would make impossible.
    #[error("request {number} must be answered first")]
    CopyFirst {
        /// The number of the request for the copy.
        number: i64,
    },
    /// The letter tells what did not happen.
    #[error("no such letter yet")]
    LetterNotYet,
}

impl Refusal for RequestRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Invalid(_) | Self::CalendarUnknown => ErrorKind::Invalid,
            Self::PersonMissing => ErrorKind::NotFound,
            Self::DoneAlready | Self::Closed => ErrorKind::Conflict,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::CalendarUnknown => "request-calendar-unknown",
            Self::Invalid(_) => "request-invalid",
            Self::PersonMissing => "request-person-missing",
            Self::OpenAlready { .. } => "request-open-already",
            Self::Closed => "request-closed",
            Self::DoneAlready => "request-done-already",
            Self::IdentityOpen => "request-identity-open",
            Self::NothingAsked => "request-nothing-asked",
            Self::ClarificationOpen => "request-clarification-open",
            Self::ExtensionLate => "request-extension-late",
            Self::NotForComplaints => "request-not-for-complaints",
            Self::NotDecided => "request-not-decided",
            Self::DecidedAgainst => "request-decided-against",
            Self::NotCarriedOut => "request-not-carried-out",
            Self::AnotherWay => "request-another-way",
            Self::NobodyInRecords => "request-nobody-in-records",
            Self::CopyFirst { .. } => "request-copy-first",
            Self::LetterNotYet => "request-letter-not-yet",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        match self {
            Self::OpenAlready { number } | Self::CopyFirst { number } => {
                BTreeMap::from([("number".to_owned(), number.to_string())])
            }
            _ => BTreeMap::new(),
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}
