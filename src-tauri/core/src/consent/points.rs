//! What somebody is reached by, as the list of those left alone compares it.

use super::model::ContactChannel;
use crate::error::Result;
use crate::values::{EmailAddress, Labelled, PhoneNumber};

pub(super) const EMAIL: &str = "email";
const PHONE: &str = "phone";

/// What somebody is reached by, normalised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Points {
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// The digits of phone numbers.
    pub phones: Vec<String>,
}

impl Points {
    /// Those of a record; what is no address is none.
    pub(crate) fn of(emails: &[Labelled], phones: &[Labelled]) -> Self {
        let emails = emails
            .iter()
            .filter_map(|one| EmailAddress::parse(&one.value).ok());
        let phones = phones
            .iter()
            .filter_map(|one| PhoneNumber::parse(&one.value).ok());
        Self {
            emails: emails.map(|email| email.normalised()).collect(),
            phones: phones.map(|phone| phone.matching_digits()).collect(),
        }
    }

    /// Those of a record as it is stored.
    pub(super) fn of_stored(emails: &str, phones: &str) -> Result<Self> {
        let emails: Vec<Labelled> = serde_json::from_str(emails)?;
        let phones: Vec<Labelled> = serde_json::from_str(phones)?;
        Ok(Self::of(&emails, &phones))
    }

    pub(super) fn each(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let emails = self.emails.iter().map(|one| (EMAIL, one.as_str()));
        let phones = self.phones.iter().map(|one| (PHONE, one.as_str()));
        emails.chain(phones)
    }

    /// Those by which a way reaches her.
    pub(super) fn by(&self, channel: ContactChannel) -> impl Iterator<Item = (&'static str, &str)> {
        self.each().filter(move |(kind, _)| match channel {
            ContactChannel::Email => *kind == EMAIL,
            ContactChannel::Phone | ContactChannel::Text => *kind == PHONE,
            // A postal address has no spelling that could be recognised.
            ContactChannel::Post => false,
        })
    }
}
