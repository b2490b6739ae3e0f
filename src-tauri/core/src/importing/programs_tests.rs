//! What programs export: headings of HubSpot, Salesforce, Stripe, Thunderbird and Outlook on the web,
//! and the separators and line ends that go with them. The files are written by us.

use super::columns::Certainty;
use super::encoding_tests::{fixture, people};
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
