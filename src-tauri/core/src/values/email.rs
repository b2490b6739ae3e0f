//! E-mail addresses.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::ValueRefusal;

/// An e-mail address as it was typed, without the blanks around it.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct EmailAddress(String);

/// RFC 5321, 4.5.3.1.3, without the angle brackets.
const LONGEST: usize = 254;
/// RFC 5321, 4.5.3.1.1.
const LONGEST_LOCAL_PART: usize = 64;
/// RFC 1035, 2.3.4.
const LONGEST_LABEL: usize = 63;

impl EmailAddress {
    /// Reads an address such as `ana@example.com`. Letters of every script are taken (RFC 6531);
    /// quoted local parts and addresses in brackets are not, because no customer has one and they
    /// carry blanks and control characters.
    ///
    /// # Errors
    /// `value-email-malformed`.
    pub fn parse(text: &str) -> Result<Self, ValueRefusal> {
        let text = text.trim();
        let well_formed = text.len() <= LONGEST
            && text
                .rsplit_once('@')
                .is_some_and(|(local, domain)| is_local_part(local) && is_domain(domain));
        if well_formed {
            Ok(Self(text.to_owned()))
        } else {
            Err(ValueRefusal::EmailMalformed)
        }
    }

    /// The address as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form by which two spellings of one mailbox are recognised: small letters, composed.
    #[must_use]
    pub fn normalised(&self) -> String {
        if self.0.is_ascii() {
            return self.0.to_ascii_lowercase();
        }
        self.0.nfkc().flat_map(char::to_lowercase).nfkc().collect()
    }
}

fn is_local_part(text: &str) -> bool {
    text.len() <= LONGEST_LOCAL_PART
        && text
            .split('.')
            .all(|atom| !atom.is_empty() && atom.chars().all(is_atom))
}

/// RFC 5322, 3.2.3 `atext`, widened by RFC 6531 to letters and digits of every script.
fn is_atom(character: char) -> bool {
    character.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(character) || is_mark(character)
}

/// Marks that write vowels and accents in the scripts that need them.
fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= LONGEST_LABEL
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || c == '-' || is_mark(c))
    };
    let ends_in_letters = text
        .rsplit_once('.')
        .is_some_and(|(_, last)| !last.chars().all(|c| c.is_ascii_digit()));
    ends_in_letters && text.split('.').all(is_label)
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = ValueRefusal;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_people_have_are_read() {
        for text in [
            "ana@example.com",
            " Ana.Costa+news@mail.example.co.uk ",
            "o'brien@example.ie",
            "jörg@müller.de",
            "用户@例子.世界",
            "a@b.c",
            "x_y-z@sub-domain.example",
        ] {
            assert_eq!(
                EmailAddress::parse(text).map(String::from),
                Ok(text.trim().to_owned())
            );
        }
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        for text in [
            "",
            "ana",
            "@example.com",
            "ana@",
            "ana@localhost",
            "a b@example.com",
            "ana@exa mple.com",
            "ana@-x.com",
            "ana@x-.com",
            "ana@example..com",
            ".ana@example.com",
            "ana.@example.com",
            "ana@example.com\r\nBcc: all@example.com",
            "a\u{0}b@example.com",
            "<ana@example.com>",
            "ana@127.0.0.1",
            "ana@[127.0.0.1]",
            "\"a b\"@example.com",
            "a\u{202E}b@example.com",
            "a@b@example.com",
            "a,b@example.com",
        ] {
            assert_eq!(
                EmailAddress::parse(text),
                Err(ValueRefusal::EmailMalformed),
                "{text:?}"
            );
        }
        let long = format!("{}@example.com", "a".repeat(65));
        assert!(EmailAddress::parse(&long).is_err());
        let long = format!("a@{}.com", "b".repeat(64));
        assert!(EmailAddress::parse(&long).is_err());
        let long = format!("a@{}com", "bbbbbbb.".repeat(40));
        assert!(EmailAddress::parse(&long).is_err());
    }

    #[test]
    fn two_spellings_of_one_mailbox_are_recognised() {
        let one = EmailAddress::parse("Jo\u{0308}rg@Example.COM").expect("an address");
        let other = EmailAddress::parse("jörg@example.com").expect("an address");
        assert_eq!(one.normalised(), other.normalised());
        assert_ne!(one, other);
    }
}
