//! Which contact a row is about. The rules, in their order; the first that finds somebody decides:
//!
//! 1. **The same e-mail address**, and given names that agree: couples and offices share addresses.
//! 2. **The same phone number**, a word of the name in common, and given names that agree.
//! 3. **The same name at the same company**, and nothing that speaks against it: where both have
//!    e-mail addresses, where both have phones, where both have birthdays, these are not different
//!    ones. Two people called Maria Huber at one company who differ in e-mail or phone are two.
//!
//! Under the third rule several may fit a row that says little. Then the one that says as little is
//! meant; if there is none, only a single one that fits. Else the row is somebody new, because
//! a double can be merged, and a note written to the wrong person cannot be seen.

use std::collections::HashMap;

use crate::contacts::Contact;
use crate::values::fold::folded_words;

use super::drafts::RecognisedBy;

/// Somebody whom a row may be about.
struct Person<T> {
    place: T,
    contact: Contact,
    by: RecognisedBy,
}

/// A set of people to recognise rows by: those of the database that may match a batch of rows, and
/// those that earlier rows of the batch will make. `T` says where one of them is.
pub(super) struct Known<T> {
    people: Vec<Person<T>>,
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
    pub(super) fn add(&mut self, place: T, contact: Contact, by: RecognisedBy) {
        let index = self.people.len();
        self.index(index, &by);
        self.people.push(Person { place, contact, by });
    }

    fn index(&mut self, index: usize, by: &RecognisedBy) {
        let mut note = |map: fn(&mut Self) -> &mut HashMap<String, Vec<usize>>, key: &String| {
            let indexes = map(self).entry(key.clone()).or_default();
            if !indexes.contains(&index) {
                indexes.push(index);
            }
        };
        for email in &by.emails {
            note(|known| &mut known.by_email, email);
        }
        for phone in &by.phones {
            note(|known| &mut known.by_phone, phone);
        }
        note(|known| &mut known.by_name, &by.sort_name);
    }

    /// The person whom a row is about.
    pub(super) fn find(&self, row: &Contact, by: &RecognisedBy) -> Option<T> {
        let first = |map: &HashMap<String, Vec<usize>>,
                     keys: &[String],
                     fits: fn(&Contact, &Contact) -> bool| {
            let indexes = keys.iter().filter_map(|key| map.get(key)).flatten();
            let mut found = indexes
                .map(|index| &self.people[*index])
                .filter(|person| fits(&person.contact, row))
                .peekable();
            let any = found.peek().copied();
            found
                .find(|person| person.by.sort_name == by.sort_name)
                .or(any)
        };
        first(&self.by_email, &by.emails, names_agree)
            .or_else(|| first(&self.by_phone, &by.phones, names_meet))
            .or_else(|| self.namesake(row, by))
            .map(|person| person.place)
    }

    /// The one person of this name at this company against whom nothing speaks.
    fn namesake(&self, row: &Contact, by: &RecognisedBy) -> Option<&Person<T>> {
        let indexes = self.by_name.get(&by.sort_name)?;
        let fitting: Vec<&Person<T>> = indexes
            .iter()
            .map(|index| &self.people[*index])
            .filter(|person| by.is_namesake_of(&person.by) && birthdays_agree(&person.contact, row))
            .collect();
        let says_as_much = |person: &&Person<T>| {
            (person.by.emails.is_empty(), person.by.phones.is_empty())
                == (by.emails.is_empty(), by.phones.is_empty())
        };
        match fitting.as_slice() {
            [one] => Some(one),
            several => several.iter().copied().find(says_as_much),
        }
    }

    /// Replaces what is known of a person, who can be recognised by all of it from now on.
    pub(super) fn replace(&mut self, place: T, contact: &Contact)
    where
        T: PartialEq,
    {
        let Some(index) = self.people.iter().position(|person| person.place == place) else {
            return;
        };
        let by = RecognisedBy::of(contact);
        self.index(index, &by);
        let person = &mut self.people[index];
        person.contact.clone_from(contact);
        person.by = by;
    }
}

fn birthdays_agree(known: &Contact, row: &Contact) -> bool {
    known.birthday.is_empty() || row.birthday.is_empty() || known.birthday == row.birthday
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
            known.add(place, person, by);
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

    #[test]
    fn namesakes_at_one_company_who_differ_in_email_or_phone_are_two() {
        let other_email = contact("Anna", "Groß", "Bäckerei", "anna2@example.org", "");
        let other_phone = contact("Anna", "Groß", "Bäckerei", "", "+43 664 7654321");
        let both = contact(
            "Anna",
            "Groß",
            "Bäckerei",
            "anna2@example.org",
            "+43 664 7654321",
        );
        for row in [other_email, other_phone, both] {
            assert!(!is_found(&row), "{row:?}");
        }
        let mut born = contact("Anna", "Groß", "Bäckerei", "", "");
        born.birthday = "1990-01-01".into();
        let mut known = Known::default();
        let mut other = born.clone();
        other.birthday = "1960-01-01".into();
        let by = RecognisedBy::of(&other);
        known.add(0, other, by);
        assert_eq!(known.find(&born, &RecognisedBy::of(&born)), None);
    }

    #[test]
    fn a_row_that_says_little_is_nobody_in_particular_among_several() {
        let bare = contact("Anna", "Groß", "Bäckerei", "", "");
        let mut known = Known::default();
        for (place, email) in ["a@example.org", "b@example.org"].into_iter().enumerate() {
            let person = contact("Anna", "Groß", "Bäckerei", email, "");
            let by = RecognisedBy::of(&person);
            known.add(place, person, by);
        }
        let by = RecognisedBy::of(&bare);
        assert_eq!(
            known.find(&bare, &by),
            None,
            "who of the two is meant is not known"
        );
        known.add(2, bare.clone(), by.clone());
        assert_eq!(
            known.find(&bare, &by),
            Some(2),
            "the one who says as little"
        );
    }

    #[test]
    fn a_person_is_recognised_by_what_was_learned_of_her_since() {
        let mut known = Known::default();
        let mut person = contact("Anna", "Groß", "", "a@example.org", "");
        let by = RecognisedBy::of(&person);
        known.add(7, person.clone(), by);
        person.emails.push(Labelled::plain("new@example.org"));
        known.replace(7, &person);
        let row = contact("Anna", "Groß", "", "new@example.org", "");
        assert_eq!(known.find(&row, &RecognisedBy::of(&row)), Some(7));
    }
}
