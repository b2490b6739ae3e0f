//! A contact's row as a person to write on a card.

use std::borrow::Cow;

use super::sheets::{StoredAddress, StoredText, list};
use crate::db::{Fields, Value, field};
use crate::importing::model::{ImportedAddress, ImportedPerson, LabelledText, UnknownLine};

/// The columns that [`person_of`] reads.
pub(super) const COLUMNS: &[&str] = &[
    "given_name",
    "family_name",
    "display_name",
    "company_name",
    "job_title",
    "emails",
    "phones",
    "addresses",
    "websites",
    "tags",
    "note",
    "birthday",
    "unknown",
];

/// What a card says of a contact.
pub(super) fn person_of(row: &Fields) -> ImportedPerson {
    let text = |column| {
        let value = field(row, column).and_then(Value::as_text);
        value.unwrap_or_default().to_owned()
    };
    let labelled = |column| {
        list::<StoredText>(field(row, column))
            .into_iter()
            .map(|text| LabelledText {
                value: text.value.into_owned(),
                label: text.label.into_owned(),
            })
            .collect()
    };
    ImportedPerson {
        given_name: text("given_name"),
        family_name: text("family_name"),
        display_name: text("display_name"),
        company: text("company_name"),
        job_title: text("job_title"),
        emails: labelled("emails"),
        phones: labelled("phones"),
        addresses: addresses(row),
        websites: labelled("websites"),
        tags: list(field(row, "tags")),
        note: text("note"),
        birthday: text("birthday").parse().ok(),
        unknown: unknown(row),
        ..ImportedPerson::default()
    }
}

fn addresses(row: &Fields) -> Vec<ImportedAddress> {
    list::<StoredAddress>(field(row, "addresses"))
        .into_iter()
        .map(|one| ImportedAddress {
            label: one.label.into_owned(),
            street: one.street.into_owned(),
            post_office_box: String::new(),
            city: one.city.into_owned(),
            region: one.region.into_owned(),
            postal_code: one.postal_code.into_owned(),
            country: one.country.into_owned(),
        })
        .collect()
}

fn unknown(row: &Fields) -> Vec<UnknownLine> {
    list::<Cow<'_, str>>(field(row, "unknown"))
        .into_iter()
        .map(|line| {
            let (name, value) = line.split_once(':').unwrap_or(("", &line));
            UnknownLine {
                name: name.to_owned(),
                value: value.to_owned(),
            }
        })
        .collect()
}
