//! The contact file that `run` imports when the person brings none: invented people with real-world trouble in
//! their names, as an address book would export them.

use std::fmt::Write;

const GIVEN: [&str; 16] = [
    "Ana",
    "Björn",
    "Chloé",
    "Dörte",
    "Éloïse",
    "Frédéric",
    "Güneş",
    "Håkon",
    "İlker",
    "Jürgen",
    "Łukasz",
    "Mónica",
    "Noémie",
    "Oksana",
    "Zoë",
    "Siân",
];
const FAMILY: [&str; 16] = [
    "Abbott",
    "Müller",
    "Dvořák",
    "O’Connor",
    "García López",
    "Groß",
    "Ångström",
    "Nuñez",
    "Şahin",
    "Schäfer",
    "van der Berg",
    "Wójcik",
    "Yıldız",
    "Župan",
    "D’Souza",
    "Evans-Price",
];
const MIDDLE: [char; 8] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const COMPANIES: [&str; 6] = [
    "Oak & Iron Ltd",
    "Bäckerei Süß GmbH",
    "\"Harbour\" Dental, Leith",
    "Café Zürich",
    "Bluebird Joinery",
    "",
];

/// A CSV with a heading line and `rows` people, the same on every call. Every e-mail address is in the domain
/// that is reserved for examples.
pub fn contacts(rows: usize) -> String {
    let mut text = String::from("First name,Last name,Company,E-mail,Phone,Notes\r\n");
    for row in 0..rows {
        let given = GIVEN[row % GIVEN.len()];
        let family = FAMILY[(row / GIVEN.len() + row) % FAMILY.len()];
        let company = COMPANIES[row % COMPANIES.len()];
        let note = if row % 7 == 0 {
            "Prefers mornings; pays on the day.\nSecond line."
        } else {
            ""
        };
        let fields = [
            // After every pair of names was used once, a middle initial keeps people apart.
            match row / (GIVEN.len() * FAMILY.len()) {
                0 => given.to_owned(),
                round => format!("{given} {}.", MIDDLE[round % MIDDLE.len()]),
            },
            family.to_owned(),
            company.to_owned(),
            format!("person{row}@example.com"),
            // Ofcom keeps 020 7946 0000 to 0999 free for stories.
            format!("+44 20 7946 {:04}", row % 1000),
            note.to_owned(),
        ];
        let quoted: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
        // Writing into a String cannot fail.
        write!(text, "{}\r\n", quoted.join(",")).ok();
    }
    text
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_the_same_on_every_call() {
        assert_eq!(contacts(40), contacts(40));
    }

    #[test]
    fn every_person_has_an_address_of_their_own() {
        let text = contacts(300);
        for row in 0..300 {
            assert_eq!(
                text.matches(&format!(",person{row}@example.com,")).count(),
                1,
                "{row}"
            );
        }
    }

    #[test]
    fn no_two_people_of_the_trial_share_both_names() {
        let text = contacts(1_000).replace("Prefers mornings; pays on the day.\nSecond line.", "");
        let names: std::collections::BTreeSet<String> = text
            .lines()
            .skip(1)
            .map(|line| line.split(',').take(2).collect::<Vec<_>>().join(","))
            .collect();
        assert_eq!(names.len(), 1_000);
    }

    #[test]
    fn fields_with_commas_quotes_and_line_breaks_are_quoted() {
        assert_eq!(quoted("plain"), "plain");
        assert_eq!(
            quoted("\"Harbour\" Dental, Leith"),
            "\"\"\"Harbour\"\" Dental, Leith\""
        );
        assert_eq!(quoted("two\nlines"), "\"two\nlines\"");
    }
}
