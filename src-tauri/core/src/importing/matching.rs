//! Which contact a row is about: by e-mail, then by phone and name, then by name and company.

use std::collections::HashMap;

use crate::contacts::Contact;
use crate::values::fold::folded_words;

use super::drafts::RecognisedBy;

/// A set of people to recognise rows by: those of the database that may match a batch of rows, and
/// those that earlier rows of the batch will make. `T` says where one of them is.
pub(super) struct Known<T> {
    people: Vec<(T, Contact)>,
    by_email: HashMap<String, Vec<usize>>,
    by_phone: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self {
            people: Vec::new(),
            by_email: HashMap::new(),
            by_phone: HashMap::new(),
            by_name: HashMap::new(),
        }
    }
}

impl<T: Copy> Known<T> {
    /// Adds a person.
    pub(super) fn add(&mut self, place: T, contact: Contact, by: &RecognisedBy) {
        let index = self.people.len();
        self.people.push((place, contact));
        for email in &by.emails {
            self.by_email.entry(email.clone()).or_default().push(index);
        }
        for phone in &by.phones {
            self.by_phone.entry(phone.clone()).or_default().push(index);
        }
        self.by_name
            .entry(by.sort_name.clone())
            .or_default()
            .push(index);
    }

    /// The person whom a row is about.
    pub(super) fn find(&self, row: &Contact, by: &RecognisedBy) -> Option<(T, &Contact)> {
        let among = |map: &HashMap<String, Vec<usize>>,
                     keys: &[String],
                     fits: &dyn Fn(&Contact) -> bool| {
            let indexes = keys.iter().filter_map(|key| map.get(key)).flatten();
            indexes
                .map(|index| &self.people[*index])
                .find(|(_, known)| fits(known))
                .map(|(place, known)| (*place, known))
        };
        let name = std::slice::from_ref(&by.sort_name);
        among(&self.by_email, &by.emails, &|known| names_agree(known, row))
            .or_else(|| among(&self.by_phone, &by.phones, &|known| names_meet(known, row)))
            .or_else(|| {
                among(&self.by_name, name, &|known| {
                    !by.company.is_empty() && RecognisedBy::of(known).company == by.company
                })
            })
    }

    /// Replaces what is known of a person.
    pub(super) fn replace(&mut self, place: T, contact: &Contact)
    where
        T: PartialEq,
    {
        if let Some((_, known)) = self.people.iter_mut().find(|(other, _)| *other == place) {
            known.clone_from(contact);
        }
    }
}

/// Whether two people with the same e-mail address may be one: couples and offices share addresses,
/// so two different given names are two people; a changed family name is not.
fn names_agree(known: &Contact, row: &Contact) -> bool {
    let (ours, theirs) = (
        folded_words(&known.given_name),
        folded_words(&row.given_name),
    );
    match (ours.first(), theirs.first()) {
        (Some(our), Some(their)) => {
            our.starts_with(their.as_str()) || their.starts_with(our.as_str())
        }
        _ => true,
    }
}

/// Whether two people with the same phone have a word of their names in common: and given names
/// that do not speak against it.
fn names_meet(known: &Contact, row: &Contact) -> bool {
    let ours = folded_words(&known.display_name);
    names_agree(known, row)
        && folded_words(&row.display_name)
            .iter()
            .any(|word| ours.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::NewContact;
    use crate::values::Labelled;

    fn contact(given: &str, family: &str, company: &str, email: &str, phone: &str) -> Contact {
        let some = |text: &str| {
            if text.is_empty() {
                vec![]
            } else {
                vec![Labelled::plain(text)]
            }
        };
        Contact::draft(NewContact {
            given_name: given.into(),
            family_name: family.into(),
            company: company.into(),
            emails: some(email),
            phones: some(phone),
            ..NewContact::default()
        })
        .unwrap()
    }

    fn is_found(row: &Contact) -> bool {
        let mut known = Known::default();
        for (place, person) in [
            contact(
                "Anna",
                "Groß",
                "Bäckerei",
                "office@example.org",
                "+43 664 1234567",
            ),
            contact("Tom", "Ng", "", "tom@example.org", ""),
        ]
        .into_iter()
        .enumerate()
        {
            let by = RecognisedBy::of(&person);
            known.add(place, person, &by);
        }
        known.find(row, &RecognisedBy::of(row)).is_some()
    }

    #[test]
    fn the_same_email_is_the_same_person_unless_the_given_names_differ() {
        assert!(is_found(&contact(
            "Anna",
            "Schmidt",
            "",
            "OFFICE@example.org",
            ""
        )));
        assert!(is_found(&contact("A.", "", "", "office@example.org", "")));
        assert!(!is_found(&contact(
            "Berta",
            "Groß",
            "",
            "office@example.org",
            ""
        )));
    }

    #[test]
    fn the_same_phone_needs_a_name_in_common() {
        assert!(is_found(&contact("Anna", "Gross", "", "", "0664 1234567")));
        assert!(!is_found(&contact("Rudi", "Klein", "", "", "0664 1234567")));
    }

    #[test]
    fn the_same_name_needs_the_same_company() {
        assert!(is_found(&contact("anna", "GROSS", "BÄCKEREI", "", "")));
        assert!(is_found(&contact("Anna", "Groß", "Bäckerei", "", "")));
        assert!(!is_found(&contact("Anna", "Groß", "Metzgerei", "", "")));
        assert!(!is_found(&contact("Tom", "Ng", "", "", "")));
    }
}
