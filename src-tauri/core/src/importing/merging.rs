//! What a row changes on a contact that is there already: what it says is taken, what it does not
//! say stays. Nothing that was there is removed.

use crate::contacts::Contact;
use crate::values::Labelled;

use super::model::FieldDifference;

/// The contact with what the row says about it.
pub(super) fn merged(known: &Contact, row: &Contact) -> Contact {
    let mut contact = known.clone();
    for (field, said) in [
        (&mut contact.given_name, &row.given_name),
        (&mut contact.family_name, &row.family_name),
        (&mut contact.company, &row.company),
        (&mut contact.job_title, &row.job_title),
        (&mut contact.birthday, &row.birthday),
    ] {
        if !said.is_empty() {
            field.clone_from(said);
        }
    }
    let names_said = !(row.given_name.is_empty() && row.family_name.is_empty());
    if names_said || known.display_name.is_empty() {
        contact.display_name.clone_from(&row.display_name);
    }
    contact.add_details_of(row);
    contact
}

/// What is different between two states of a contact, for people to read.
pub(super) fn differences(before: &Contact, after: &Contact) -> Vec<FieldDifference> {
    let values = |list: &[Labelled]| {
        list.iter()
            .map(|one| one.value.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let addresses = |contact: &Contact| {
        let lines = contact.addresses.iter().map(|one| {
            let parts = [&one.street, &one.postal_code, &one.city, &one.country];
            let parts = parts
                .iter()
                .map(|part| part.as_str())
                .filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        });
        lines.collect::<Vec<_>>().join("; ")
    };
    let of = |contact: &Contact| {
        [
            ("givenName", contact.given_name.clone()),
            ("familyName", contact.family_name.clone()),
            ("displayName", contact.display_name.clone()),
            ("company", contact.company.clone()),
            ("jobTitle", contact.job_title.clone()),
            ("emails", values(&contact.emails)),
            ("phones", values(&contact.phones)),
            ("addresses", addresses(contact)),
            ("websites", values(&contact.websites)),
            ("tags", contact.tags.join(", ")),
            ("birthday", contact.birthday.clone()),
            ("note", contact.note.clone()),
            ("unknown", contact.unknown.join("\n")),
        ]
    };
    of(before)
        .into_iter()
        .zip(of(after))
        .filter(|((_, before), (_, after))| before != after)
        .map(|((field, before), (_, after))| FieldDifference {
            field: field.to_owned(),
            before,
            after,
        })
        .collect()
}
