use std::collections::BTreeMap;

use crate::error::{ErrorKind, Problem, Refusal};

/// Why something cannot be done with an invoice.
#[derive(Debug, thiserror::Error)]
pub enum InvoicingRefusal {
    /// The draft has problems.
    #[error("the draft is unfinished")]
    Unfinished(Vec<Problem>),
    /// The draft's text is not a draft.
    #[error("no draft at line {line}")]
    DraftUnreadable {
        /// The line where reading stopped.
        line: usize,
    },
    /// It has its number and is frozen.
    #[error("issued before")]
    IssuedBefore,
    /// It is still a draft.
    #[error("not issued yet")]
    NotIssued,
    /// The payment has problems.
    #[error("the payment cannot be right")]
    PaymentMalformed(Vec<Problem>),
    /// The system's printing did not take the document.
    #[error("nothing prints here")]
    PrinterMissing,
}

impl Refusal for InvoicingRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Unfinished(_) | Self::DraftUnreadable { .. } | Self::PaymentMalformed(_) => {
                ErrorKind::Invalid
            }
            Self::IssuedBefore | Self::NotIssued => ErrorKind::Refused,
            Self::PrinterMissing => ErrorKind::Unavailable,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Unfinished(_) => "invoicing-draft-unfinished",
            Self::DraftUnreadable { .. } => "invoicing-draft-unreadable",
            Self::IssuedBefore => "invoicing-issued-before",
            Self::NotIssued => "invoicing-not-issued",
            Self::PaymentMalformed(_) => "invoicing-payment-malformed",
            Self::PrinterMissing => "invoicing-printer-missing",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        match self {
            Self::DraftUnreadable { line } => {
                BTreeMap::from([("line".to_owned(), line.to_string())])
            }
            _ => BTreeMap::new(),
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Unfinished(problems) | Self::PaymentMalformed(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }
}
