//! Two records of one person: what one says is added to what the other says. Nothing is removed.

use super::model::{Contact, Lifecycle};
use crate::values::fold::fold;
use crate::values::{EmailAddress, PhoneNumber};

impl Contact {
    /// Takes what another record of the same person says where this one says nothing, and adds the
    /// other's details, tags and note to its own.
    pub(super) fn fill_from(&mut self, other: &Self) {
        let is_nameless = self.given_name.is_empty() && self.family_name.is_empty();
        if is_nameless && !(other.given_name.is_empty() && other.family_name.is_empty()) {
            self.given_name.clone_from(&other.given_name);
            self.family_name.clone_from(&other.family_name);
            self.display_name.clone_from(&other.display_name);
        }
        for (field, said) in [
            (&mut self.company, &other.company),
            (&mut self.job_title, &other.job_title),
            (&mut self.birthday, &other.birthday),
            (&mut self.source, &other.source),
        ] {
            if field.is_empty() {
                field.clone_from(said);
            }
        }
        if self.lifecycle == Lifecycle::Contact {
            self.lifecycle = other.lifecycle;
        }
        self.add_details_of(other);
    }

    /// Adds the e-mails, phones, addresses, pages, tags, kept lines and note of another record.
    pub(crate) fn add_details_of(&mut self, other: &Self) {
        if !self.note.contains(&other.note) {
            let between = if self.note.is_empty() { "" } else { "\n\n" };
            self.note = format!("{}{between}{}", self.note, other.note);
        }
        add(&mut self.emails, &other.emails, |one| {
            EmailAddress::parse(&one.value)
                .map_or_else(|_| one.value.clone(), |email| email.normalised())
        });
        add(&mut self.phones, &other.phones, |one| {
            PhoneNumber::parse(&one.value)
                .map_or_else(|_| one.value.clone(), |phone| phone.matching_digits())
        });
        add(&mut self.addresses, &other.addresses, |one| {
            fold(&format!("{}|{}|{}", one.street, one.postal_code, one.city))
        });
        add(&mut self.websites, &other.websites, |one| one.value.clone());
        add(&mut self.tags, &other.tags, |tag| fold(tag));
        add(&mut self.unknown, &other.unknown, Clone::clone);
    }
}

fn add<T: Clone>(known: &mut Vec<T>, said: &[T], key: impl Fn(&T) -> String) {
    for one in said {
        if !known.iter().any(|other| key(other) == key(one)) {
            known.push(one.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::NewContact;
    use crate::values::Labelled;

    fn drafted(name: &str, emails: &[&str]) -> Contact {
        let new = NewContact {
            name: name.to_owned(),
            emails: emails.iter().map(|email| Labelled::plain(*email)).collect(),
            ..NewContact::default()
        };
        Contact::draft(new).unwrap()
    }

    #[test]
    fn what_is_there_stays_and_gaps_are_filled() {
        let mut kept = drafted("Ana Costa", &["ana@example.com"]);
        kept.company = "Harbour Dental".into();
        let mut other = drafted("Anna Costa", &["ANA@example.com", "a.costa@example.org"]);
        other.company = "Oak & Iron".into();
        other.job_title = "Dentist".into();
        kept.fill_from(&other);
        assert_eq!(kept.display_name, "Ana Costa");
        assert_eq!(
            (kept.company.as_str(), kept.job_title.as_str()),
            ("Harbour Dental", "Dentist")
        );
        let emails: Vec<&str> = kept.emails.iter().map(|one| one.value.as_str()).collect();
        assert_eq!(emails, ["ana@example.com", "a.costa@example.org"]);
    }

    #[test]
    fn a_record_without_a_name_takes_the_other_ones() {
        let mut kept = drafted("", &["ana@example.com"]);
        kept.fill_from(&drafted("Ana Costa", &[]));
        assert_eq!(kept.display_name, "Ana Costa");
    }
}
