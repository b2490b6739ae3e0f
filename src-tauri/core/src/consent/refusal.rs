//! Why something about consent is not recorded.

use crate::error::{ErrorKind, Problem, Refusal};

/// Why something about consent is not recorded.
#[derive(Debug, thiserror::Error)]
pub enum ConsentRefusal {
    /// There is no such person, or her data is restricted.
    #[error("no such person")]
    PersonMissing,
    /// There is no such purpose.
    #[error("no such purpose")]
    PurposeUnknown,
    /// What a contract needs cannot be objected to (GDPR Art. 21(1)).
    #[error("no objection to a contract")]
    ContractNeeds,
    /// That somebody bought lets a business write by e-mail and text only (ePrivacy Art. 13(2)).
    #[error("customers may be written to by e-mail and text only")]
    CustomerByOtherChannel,
    /// A contract is a basis for what the contract needs, and not for advertising.
    #[error("a contract does not allow advertising")]
    ContractForAdvertising,
    /// She said no; only her own yes takes its place.
    #[error("she refused")]
    Refused,
    /// The form is wrong at some fields.
    #[error("the statement's fields are wrong")]
    Invalid(Vec<Problem>),
    /// Neither an e-mail address nor a phone number.
    #[error("not an address")]
    AddressUnreadable,
    /// The address is on the list already.
    #[error("on the list already")]
    SuppressedAlready,
    /// There is no such entry, or it was lifted before.
    #[error("no such entry")]
    EntryMissing,
}

impl Refusal for ConsentRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::PersonMissing | Self::EntryMissing => ErrorKind::NotFound,
            Self::PurposeUnknown | Self::Invalid(_) | Self::AddressUnreadable => ErrorKind::Invalid,
            _ => ErrorKind::Refused,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::PersonMissing => "consent-person-missing",
            Self::PurposeUnknown => "consent-purpose-unknown",
            Self::ContractNeeds => "consent-contract-needs",
            Self::CustomerByOtherChannel => "consent-customer-channel",
            Self::ContractForAdvertising => "consent-contract-advertising",
            Self::Refused => "consent-refused",
            Self::Invalid(_) => "consent-invalid",
            Self::AddressUnreadable => "suppression-address-unreadable",
            Self::SuppressedAlready => "suppression-there-already",
            Self::EntryMissing => "suppression-entry-missing",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            Self::AddressUnreadable => vec![Problem::at("address", self.code())],
            _ => Vec::new(),
        }
    }
}
