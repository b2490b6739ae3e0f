//! A person of a file as a contact: what the contact has no field for is kept as a line, and what a
//! field refuses is kept beside it.

use crate::contacts::{Contact, NewContact};
use crate::values::details::MOST;
use crate::values::fold::fold;
use crate::values::plain_text::sort_key;
use crate::values::{EmailAddress, Labelled, PhoneNumber, PostalAddress};

use super::model::{ImportedAddress, ImportedPerson, ImportedRow, LabelledText, RowReason};

/// A row that may become a contact, with what it is recognised by.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub row: u64,
    pub contact: Contact,
    pub notices: Vec<RowReason>,
    pub recognised_by: RecognisedBy,
}

/// What a person is recognised by, in the form in which it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RecognisedBy {
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub sort_name: String,
    pub company: String,
}

impl RecognisedBy {
    pub(super) fn of(contact: &Contact) -> Self {
        let emails = contact
            .emails
            .iter()
            .filter_map(|one| EmailAddress::parse(&one.value).ok());
        let phones = contact
            .phones
            .iter()
            .filter_map(|one| PhoneNumber::parse(&one.value).ok());
        Self {
            emails: emails.map(|email| email.normalised()).collect(),
            phones: phones.map(|phone| phone.matching_digits()).collect(),
            sort_name: sort_key(&contact.name_to_sort_by()),
            company: fold(&contact.company),
        }
    }

    /// Whether the two have one name at one company and neither e-mail addresses nor phones that
    /// make them two. (Who shares one is found by that already.)
    pub(super) fn is_namesake_of(&self, other: &Self) -> bool {
        !self.company.is_empty()
            && self.company == other.company
            && self.sort_name == other.sort_name
            && (self.emails.is_empty() || other.emails.is_empty())
            && (self.phones.is_empty() || other.phones.is_empty())
    }
}

/// A row as a draft, or why it is none.
pub(super) fn draft(row: ImportedRow, source: &str) -> Result<Draft, RowReason> {
    let mut notices = row.notices;
    let new = new_contact(row.outcome?, source, &mut notices);
    let contact = Contact::draft(new).map_err(|_| RowReason::ImportRowRefused)?;
    let recognised_by = RecognisedBy::of(&contact);
    Ok(Draft {
        row: row.row,
        contact,
        notices,
        recognised_by,
    })
}

fn new_contact(person: ImportedPerson, source: &str, notices: &mut Vec<RowReason>) -> NewContact {
    let mut kept: Vec<String> = Vec::new();
    let mut keep = |name: &str, value: &str| {
        if !value.is_empty() {
            kept.push(format!("{name}:{value}"));
        }
    };
    keep("NICKNAME", &person.nickname);
    keep("DEPARTMENT", &person.department);
    let emails = split(person.emails, |text| EmailAddress::parse(text).is_ok());
    let phones = split(person.phones, |text| PhoneNumber::parse(text).is_ok());
    for (name, refused) in [("EMAIL", &emails.refused), ("TEL", &phones.refused)] {
        refused.iter().for_each(|text| keep(name, &text.value));
    }
    if !(emails.refused.is_empty() && phones.refused.is_empty()) {
        notices.push(RowReason::ImportRowValueRefused);
    }
    if person.photo.is_some() {
        notices.push(RowReason::ImportCardPhotoNotKept);
    }
    person
        .unknown
        .iter()
        .for_each(|line| keep(&line.name, &line.value));
    let given_name = joined(&[&person.given_name, &person.additional_name]);
    let titled = joined(&[
        &person.prefix,
        &given_name,
        &person.family_name,
        &person.suffix,
    ]);
    let is_titled = !(person.prefix.is_empty() && person.suffix.is_empty());
    let has_parts = !(given_name.is_empty() && person.family_name.is_empty());
    NewContact {
        display_name: match (person.display_name.as_str(), has_parts) {
            ("", true) if is_titled => titled,
            (shown, true) => shown.to_owned(),
            (_, false) => String::new(),
        },
        name: person.display_name,
        given_name,
        family_name: person.family_name,
        company: person.company,
        job_title: person.job_title,
        emails: emails.taken,
        phones: phones.taken,
        addresses: person
            .addresses
            .into_iter()
            .map(postal_address)
            .take(MOST)
            .collect(),
        websites: person.websites.into_iter().map(labelled).collect(),
        tags: person.tags.into_iter().take(MOST).collect(),
        birthday: person
            .birthday
            .map(|date| date.to_string())
            .unwrap_or_default(),
        note: person.note,
        source: source.to_owned(),
        unknown: kept,
        ..NewContact::default()
    }
}

fn joined(parts: &[&String]) -> String {
    let present: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    present.join(" ")
}

struct Split {
    taken: Vec<Labelled>,
    refused: Vec<LabelledText>,
}

fn split(texts: Vec<LabelledText>, is_valid: impl Fn(&str) -> bool) -> Split {
    let (taken, refused): (Vec<_>, Vec<_>) =
        texts.into_iter().partition(|text| is_valid(&text.value));
    Split {
        taken: taken.into_iter().map(labelled).collect(),
        refused,
    }
}

fn labelled(text: LabelledText) -> Labelled {
    Labelled {
        value: text.value,
        label: text.label,
    }
}

/// The post office box has no field of its own: it is a line of the street.
fn postal_address(address: ImportedAddress) -> PostalAddress {
    let lines: Vec<&str> = [address.street.as_str(), address.post_office_box.as_str()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    PostalAddress {
        street: lines.join("\n"),
        city: address.city,
        region: address.region,
        postal_code: address.postal_code,
        country: address.country,
        label: address.label,
    }
}
