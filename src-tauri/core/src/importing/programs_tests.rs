//! What programs export: headings of Google, Outlook, LinkedIn, HubSpot, Salesforce, Stripe and Thunderbird,
//! and the separators and line ends that go with them. The files are written by us.

use super::columns::{Certainty, Field, match_columns};
use super::encoding_tests::{fixture, kept, people};
use super::model::{LabelledText, Limits};
use super::reader::{FileFacts, ReadingChoices, open_people};

fn facts(name: &str) -> FileFacts {
    let (facts, _) = open_people(
        &fixture(name),
        &ReadingChoices::default(),
        &Limits::default(),
    )
    .unwrap();
    facts
}

fn values(list: &[LabelledText]) -> Vec<(&str, &str)> {
    list.iter()
        .map(|one| (one.label.as_str(), one.value.as_str()))
        .collect()
}

/// Headings that no field takes; their values are kept as further details.
fn kept_aside(name: &str) -> Vec<String> {
    let columns = facts(name).columns.into_iter();
    columns
        .filter(|column| column.certainty == Certainty::None)
        .map(|column| column.heading)
        .collect()
}

#[test]
fn hubspots_contacts_are_understood() {
    let people = people(&fixture("hubspot.csv"));
    let ana = &people[0];
    assert_eq!(
        (ana.given_name.as_str(), ana.company.as_str()),
        ("Ana", "Harbour Dental")
    );
    assert_eq!(
        values(&ana.phones),
        [("", "+44 20 7946 0018"), ("mobile", "+44 7700 900123")]
    );
    assert_eq!(ana.addresses[0].region, "Avon");
    assert_eq!(ana.websites[0].value, "https://harbour.example");
    assert_eq!(people[1].family_name, "Groß");
    assert_eq!(
        kept_aside("hubspot.csv"),
        [
            "Record ID",
            "Contact owner",
            "Lead Status",
            "Lifecycle Stage",
            "Create Date",
            "Email Opt Out"
        ]
    );
}

#[test]
fn salesforces_contacts_are_understood() {
    let people = people(&fixture("salesforce.csv"));
    let ana = &people[0];
    assert_eq!(
        (
            ana.prefix.as_str(),
            ana.job_title.as_str(),
            ana.company.as_str()
        ),
        ("Ms.", "Head of Purchasing", "Harbour Dental")
    );
    let address = &ana.addresses[0];
    assert_eq!(
        (
            address.street.as_str(),
            address.postal_code.as_str(),
            address.country.as_str()
        ),
        ("1 Quay Road\nSuite 4", "BS1 4DJ", "United Kingdom")
    );
    assert_eq!(ana.addresses.len(), 1);
    assert_eq!(
        values(&ana.phones),
        [
            ("", "+44 20 7946 0018"),
            ("home", "+44 20 7946 0019"),
            ("fax", "+44 20 7946 0020"),
            ("mobile", "+44 7700 900123")
        ]
    );
    assert_eq!(ana.note, "Prefers mornings, never on Fridays");
    assert_eq!(ana.birthday.unwrap().to_string(), "1980-05-14");
    assert_eq!(
        kept_aside("salesforce.csv"),
        ["Account Owner", "Contact ID"]
    );
}

#[test]
fn stripes_customers_are_understood() {
    let people = people(&fixture("stripe.csv"));
    let ana = &people[0];
    assert_eq!(
        (ana.display_name.as_str(), ana.note.as_str()),
        ("Ana Costa", "Monthly plan")
    );
    let address = &ana.addresses[0];
    assert_eq!(
        (
            address.street.as_str(),
            address.city.as_str(),
            address.region.as_str()
        ),
        ("1 Quay Road\nSuite 4", "Bristol", "Avon")
    );
    assert_eq!(
        (address.postal_code.as_str(), address.country.as_str()),
        ("BS1 4DJ", "GB")
    );
    assert!(kept_aside("stripe.csv").contains(&"Total Spend".to_owned()));
}

#[test]
fn thunderbirds_address_book_is_understood() {
    let people = people(&fixture("thunderbird.csv"));
    let kathi = &people[0];
    assert_eq!(
        (
            kathi.nickname.as_str(),
            kathi.company.as_str(),
            kathi.note.as_str()
        ),
        ("Kathi", "Fußpflege Süd", "ruft\nmontags an")
    );
    assert_eq!(
        values(&kathi.emails),
        [
            ("", "kaethe@example.org"),
            ("other", "k.mueller@privat.example")
        ]
    );
    let streets: Vec<(&str, &str)> = kathi
        .addresses
        .iter()
        .map(|one| (one.label.as_str(), one.street.as_str()))
        .collect();
    assert_eq!(
        streets,
        [
            ("home", "Domstraße 1\nHinterhaus"),
            ("work", "Königsallee 5")
        ]
    );
    assert_eq!(kathi.websites.len(), 2);
    assert_eq!(people[1].display_name, "Ötzi");
}

#[test]
fn outlook_on_the_web_is_understood() {
    let person = people(&fixture("outlook-web.csv")).remove(0);
    assert_eq!(
        (
            person.prefix.as_str(),
            person.given_name.as_str(),
            person.family_name.as_str()
        ),
        ("Dr.", "Siân", "O'Neill")
    );
    assert_eq!(
        (
            person.addresses[0].label.as_str(),
            person.addresses[0].country.as_str()
        ),
        ("work", "United Kingdom")
    );
    assert_eq!(person.birthday.unwrap().to_string(), "1980-05-14");
    assert!(person.unknown.is_empty(), "{:?}", person.unknown);
}

#[test]
fn tabs_bars_and_lone_line_ends_are_found_out() {
    for (name, separator, encoding) in [
        ("tabs.tsv", "\t", "UTF-8"),
        ("bars-latin1.csv", "|", "ISO-8859-1"),
        ("lone-cr-mac.csv", ";", "macintosh"),
    ] {
        let found = facts(name);
        assert_eq!(
            (found.separator.as_deref(), found.encoding.as_str()),
            (Some(separator), encoding),
            "{name}"
        );
        let people = people(&fixture(name));
        assert_eq!(people.len(), 2, "{name}");
        assert_eq!(people[0].display_name, "Jörg Weiß", "{name}");
        assert_eq!(people[1].emails[0].value, "zoe@example.org", "{name}");
    }
}

#[test]
fn googles_old_headings_are_all_understood() {
    let people = people(&fixture("google-old.csv"));
    let person = &people[0];
    assert_eq!(
        (
            person.given_name.as_str(),
            person.additional_name.as_str(),
            person.family_name.as_str()
        ),
        ("Jürgen", "Maria", "Größl")
    );
    assert_eq!(person.prefix, "Mag.");
    assert_eq!(person.company, "Bäckerei Größl");
    assert_eq!(person.job_title, "Inhaber");
    assert_eq!(person.note, "Likes rye bread.\nCalls on Fridays.");
    assert_eq!(person.tags, ["Kunden"]);
    assert_eq!(
        values(&person.emails),
        [
            ("work", "juergen@groessl.example"),
            ("home", "jg@privat.example"),
            ("home", "maria@privat.example")
        ]
    );
    assert_eq!(values(&person.phones), [("mobile", "+43 664 1234567")]);
    assert_eq!(
        (
            person.addresses[0].label.as_str(),
            person.addresses[0].city.as_str()
        ),
        ("work", "Linz")
    );
    assert_eq!(person.birthday.unwrap().to_string(), "1975-05-14");
    assert_eq!(people[1].display_name, "Zoë Ångström");
    assert_eq!(values(&people[1].emails), [("", "zoe@example.org")]);
}

#[test]
fn googles_new_headings_are_all_understood() {
    let people = people(&fixture("google-new.csv"));
    let person = &people[0];
    assert_eq!(
        (person.given_name.as_str(), person.company.as_str()),
        ("Amélie", "Fleurs & Cie")
    );
    assert_eq!(
        values(&person.emails),
        [
            ("work", "amelie@fleurs.example"),
            ("work", "contact@fleurs.example")
        ]
    );
    assert_eq!(
        values(&person.phones),
        [
            ("mobile", "+33 6 12 34 56 78"),
            ("mobile", "+33 6 87 65 43 21"),
            ("fax", "+33 1 23 45 67 89")
        ]
    );
    assert_eq!(person.addresses.len(), 2);
    assert_eq!(person.addresses[0].street, "12 rue des Lilas\nBâtiment B");
    assert_eq!(
        (
            person.addresses[1].label.as_str(),
            person.addresses[1].city.as_str()
        ),
        ("home", "Marseille")
    );
    assert_eq!(kept(person, "Custom Field 1 - Value"), Some("FR123"));
    assert_eq!(person.birthday.unwrap().to_string(), "1988-02-29");
    assert!(people[1].tags.is_empty());
}

#[test]
fn outlooks_english_headings_are_understood() {
    let people = people(&fixture("outlook-en.csv"));
    let person = &people[0];
    assert_eq!(
        (
            person.prefix.as_str(),
            person.given_name.as_str(),
            person.family_name.as_str()
        ),
        ("Dr.", "Siân", "O'Neill")
    );
    assert_eq!(
        (person.company.as_str(), person.job_title.as_str()),
        ("Harbour Dental Ltd", "Dentist")
    );
    assert_eq!(person.addresses.len(), 2);
    assert_eq!(person.addresses[0].street, "1 Quay Road\nSuite 4");
    assert_eq!(person.addresses[0].label, "work");
    assert_eq!(
        values(&person.phones),
        [
            ("fax", "+44 29 2018 0002"),
            ("work", "+44 29 2018 0000"),
            ("work", "+44 29 2018 0001"),
            ("mobile", "+44 7700 900123")
        ]
    );
    assert_eq!(
        values(&person.emails),
        [
            ("", "sian@harbour.example"),
            ("", "sian.oneill@home.example")
        ]
    );
    assert_eq!(person.birthday.unwrap().to_string(), "1980-05-14");
    assert_eq!(person.tags, ["Patients", "VIP"]);
    assert_eq!(people[1].birthday, None);
}

#[test]
fn outlooks_german_headings_are_understood() {
    let people = people(&fixture("outlook-de.csv"));
    let person = &people[0];
    assert_eq!(
        (
            person.prefix.as_str(),
            person.given_name.as_str(),
            person.family_name.as_str()
        ),
        ("Frau", "Käthe", "Müller-Lüdenscheidt")
    );
    assert_eq!(
        (person.company.as_str(), person.job_title.as_str()),
        ("Fußpflege Süd", "Geschäftsführerin")
    );
    let cities: Vec<_> = person
        .addresses
        .iter()
        .map(|address| (address.label.as_str(), address.city.as_str()))
        .collect();
    assert_eq!(cities, [("work", "Düsseldorf"), ("home", "Köln")]);
    assert_eq!(
        values(&person.phones),
        [
            ("fax", "0211 123457"),
            ("work", "0211 123456"),
            ("home", "0221 987654"),
            ("mobile", "0171 5556677")
        ]
    );
    assert_eq!(
        values(&person.emails),
        [
            ("", "kaethe@fusspflege.example"),
            ("", "k.mueller@privat.example")
        ]
    );
    assert_eq!(person.birthday.unwrap().to_string(), "1969-12-31");
    assert_eq!(person.note, "Hält Hunde; ruft montags an");
    assert_eq!(people[1].given_name, "Ötzi");
}

#[test]
fn linkedins_notes_above_the_headings_are_passed_over() {
    let source = fixture("linkedin.csv");
    let (facts, _) = open_people(&source, &ReadingChoices::default(), &Limits::default()).unwrap();
    assert_eq!(facts.heading_row, Some(4));
    let people = people(&source);
    assert_eq!(people.len(), 2);
    assert_eq!(
        (people[0].company.as_str(), people[0].job_title.as_str()),
        ("Tea, Inc.", "Buyer")
    );
    assert_eq!(
        people[1].websites[0].value,
        "https://www.linkedin.com/in/lars-example"
    );
}

#[test]
fn german_and_english_plain_headings_are_sure() {
    let headings = [
        "Vorname",
        "Nachname",
        "Firma",
        "Telefon",
        "Handy",
        "Straße",
        "PLZ",
        "Ort",
        "Land",
        "E-Mail",
        "Notizen",
        "Geburtstag",
        "first name",
        "LastName",
        "Work Phone",
        "Zip Code",
        "E-Mail privat",
        "Email 2",
    ];
    let headings: Vec<String> = headings
        .iter()
        .map(|heading| (*heading).to_owned())
        .collect();
    let fields: Vec<Option<Field>> = headings
        .iter()
        .map(|heading| {
            let one = match_columns(std::slice::from_ref(heading), &[]);
            assert_eq!(one[0].certainty, Certainty::Sure, "{heading}");
            one[0].target.as_ref().map(|target| target.field)
        })
        .collect();
    use Field::{
        Birthday, City, Company, Country, Email, FamilyName, GivenName, Note, Phone, PostalCode,
        Street,
    };
    assert_eq!(
        fields.into_iter().flatten().collect::<Vec<_>>(),
        [
            GivenName, FamilyName, Company, Phone, Phone, Street, PostalCode, City, Country, Email,
            Note, Birthday, GivenName, FamilyName, Phone, PostalCode, Email, Email
        ]
    );
}
