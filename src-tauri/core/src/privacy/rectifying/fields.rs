//! What a person's record says, field by field, as screens and letters name it.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::values::{Labelled, PostalAddress};

/// A field of a person; its name is the Fluent id `records-field-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PersonField {
    /// The record as a whole.
    Record,
    /// Her name.
    Name,
    /// Her company.
    Company,
    /// Her job title.
    Job,
    /// Her e-mail addresses.
    Email,
    /// Her phone numbers.
    Phone,
    /// Her addresses.
    Address,
    /// Her web pages.
    Website,
    /// Her birthday.
    Birthday,
    /// Her tags.
    Tags,
    /// What was noted about her.
    Note,
    /// Where she came from.
    Source,
}

impl PersonField {
    /// All of them, in the order a page shows them.
    pub(super) const ALL: [Self; 12] = [
        Self::Record,
        Self::Name,
        Self::Company,
        Self::Job,
        Self::Email,
        Self::Phone,
        Self::Address,
        Self::Website,
        Self::Birthday,
        Self::Tags,
        Self::Note,
        Self::Source,
    ];

    /// As it is stored and as its words are named.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Name => "name",
            Self::Company => "company",
            Self::Job => "job",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Website => "website",
            Self::Birthday => "birthday",
            Self::Tags => "tags",
            Self::Note => "note",
            Self::Source => "source",
        }
    }

    /// Reads what [`Self::word`] wrote.
    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The column of contacts and leads that holds it as people read it.
    pub(super) const fn column(self) -> Option<&'static str> {
        Some(match self {
            Self::Record => return None,
            Self::Name => "display_name",
            Self::Company => "company_name",
            Self::Job => "job_title",
            Self::Email => "emails",
            Self::Phone => "phones",
            Self::Address => "addresses",
            Self::Website => "websites",
            Self::Birthday => "birthday",
            Self::Tags => "tags",
            Self::Note => "note",
            Self::Source => "source",
        })
    }

    /// A stored value as people read it.
    pub(super) fn shown(self, stored: &Json) -> String {
        let Json::String(text) = stored else {
            return String::new();
        };
        let values: Vec<String> = match self {
            Self::Email | Self::Phone | Self::Website => {
                let list: Vec<Labelled> = serde_json::from_str(text).unwrap_or_default();
                list.into_iter().map(|one| one.value).collect()
            }
            Self::Tags => serde_json::from_str(text).unwrap_or_default(),
            Self::Address => {
                let list: Vec<PostalAddress> = serde_json::from_str(text).unwrap_or_default();
                list.iter().map(one_line).collect()
            }
            _ => return text.clone(),
        };
        values.join("; ")
    }
}

fn one_line(address: &PostalAddress) -> String {
    let town = format!("{} {}", address.postal_code, address.city);
    [
        address.street.as_str(),
        town.trim(),
        address.region.as_str(),
        address.country.as_str(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_read_back_by_its_word() {
        for field in PersonField::ALL {
            assert_eq!(PersonField::parse(field.word()), Some(field));
        }
        assert_eq!(PersonField::parse("shoe size"), None);
    }

    #[test]
    fn lists_are_read_as_their_values() {
        let emails = Json::from(
            r#"[{"value":"a@example.org","label":"work"},{"value":"b@example.org","label":""}]"#,
        );
        assert_eq!(
            PersonField::Email.shown(&emails),
            "a@example.org; b@example.org"
        );
        assert_eq!(
            PersonField::Note.shown(&Json::from("[not a list")),
            "[not a list"
        );
        assert_eq!(PersonField::Note.shown(&Json::Null), "");
    }
}
