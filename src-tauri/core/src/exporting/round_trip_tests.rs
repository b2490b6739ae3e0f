//! What is written can be read again, and is the same.

use proptest::prelude::*;

use super::csv::{BYTE_ORDER_MARK, write_record};
use super::vcard::write_card;
use crate::importing::csv::{Record, Records};
use crate::importing::formula::{neutralise, restore};
use crate::importing::model::{
    ImportedAddress, ImportedPerson, ImportedPhoto, LabelledText, Limits, UnknownLine,
};
use crate::importing::source::Source;
use crate::importing::vcard::Cards;

fn cards(text: &str) -> Vec<ImportedPerson> {
    let source = Source::bytes(text.as_bytes());
    let mut cards = Cards::try_open(&source, encoding_rs::UTF_8, &Limits::default()).unwrap();
    let mut people = Vec::new();
    while let Some(row) = cards.next_row().unwrap() {
        assert!(row.notices.is_empty(), "{:?}", row.notices);
        people.push(row.outcome.unwrap());
    }
    people
}

#[test]
fn every_dangerous_beginning_gets_an_apostrophe_attacks_1_to_6() {
    for dangerous in [
        "=HYPERLINK(\"http://x\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\rx",
        "\nx",
        " =1",
        "\u{A0}=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\u{200B}=1",
        "'=1",
    ] {
        assert_eq!(neutralise(dangerous), format!("'{dangerous}"));
        assert_eq!(restore(&neutralise(dangerous)), dangerous);
    }
    for harmless in ["'tis", "a=b", "", "'", "1-2", "Anna"] {
        assert_eq!(neutralise(harmless), harmless);
    }
}

#[test]
fn no_line_of_a_card_is_longer_than_75_octets_and_no_character_is_split() {
    let person = ImportedPerson {
        display_name: "äöü😀".repeat(60),
        ..ImportedPerson::default()
    };
    let mut text = String::new();
    write_card(&mut text, &person);
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    assert!(text.contains("\r\n "));
    assert_eq!(cards(&text)[0].display_name, person.display_name);
}

#[test]
fn a_photo_survives_the_way_out_and_back() {
    let photo = ImportedPhoto {
        media_type: "image/png".to_owned(),
        bytes: vec![7; 5_000],
    };
    let person = ImportedPerson {
        display_name: "Anna".to_owned(),
        photo: Some(photo),
        ..ImportedPerson::default()
    };
    let mut text = String::new();
    write_card(&mut text, &person);
    assert_eq!(cards(&text), [person]);
}

fn word() -> impl Strategy<Value = String> {
    "[A-Za-zäöüßéŁ山😀;,\\\\:\"'=+^@-]{0,12}"
}

fn label() -> impl Strategy<Value = String> {
    proptest::sample::select(vec![
        "",
        "work",
        "home",
        "other",
        "Ferienhaus; Tirol, \"Süd\"",
    ])
    .prop_map(str::to_owned)
}

fn labelled() -> impl Strategy<Value = Vec<LabelledText>> {
    proptest::collection::vec(
        ("[a-zä0-9;,\\\\@.+]{1,12}", label())
            .prop_map(|(value, label)| LabelledText { value, label }),
        0..4,
    )
}

fn address() -> impl Strategy<Value = ImportedAddress> {
    (
        label(),
        "[A-Z][a-zß;, ]{0,8}[a-z](\n[a-z]{1,5})?",
        word(),
        word(),
        word(),
    )
        .prop_map(
            |(label, street, city, postal_code, country)| ImportedAddress {
                label,
                street,
                city,
                postal_code,
                country,
                ..ImportedAddress::default()
            },
        )
}

fn person() -> impl Strategy<Value = ImportedPerson> {
    let names = (word(), word(), word(), word(), "[A-Z]{1,4}");
    let work = (word(), word(), word());
    let reached = (
        labelled(),
        labelled(),
        labelled(),
        proptest::collection::vec(address(), 0..3),
    );
    let rest = (
        proptest::collection::vec("[A-Z][a-z,;]{0,6}[a-z]", 0..3),
        "(?s)[^\0\r]{0,200}",
        proptest::option::of(1_i16..=9999),
        proptest::collection::vec(("[A-Z][A-Z0-9 ;=-]{0,10}", "[^\0\r\n]{0,20}"), 0..3),
    );
    (names, work, reached, rest).prop_map(|(names, work, reached, rest)| ImportedPerson {
        family_name: names.0,
        given_name: names.1,
        prefix: names.2,
        suffix: names.3,
        display_name: names.4,
        company: work.0,
        department: work.1,
        job_title: work.2,
        emails: reached.0,
        phones: reached.1,
        websites: reached.2,
        addresses: reached.3,
        tags: rest.0.into_iter().fold(Vec::new(), |mut tags, tag| {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
            tags
        }),
        note: rest.1,
        birthday: rest.2.map(|year| jiff::civil::date(year, 2, 28)),
        unknown: rest
            .3
            .into_iter()
            .map(|(name, value)| UnknownLine { name, value })
            .collect(),
        ..ImportedPerson::default()
    })
}

proptest! {
    #[test]
    fn any_text_comes_back_from_a_cell_exactly(cells in proptest::collection::vec("(?s)['=+@\t\r\n ＝-]{0,3}[^\0]{0,20}", 1..6)) {
        let mut text = String::from(BYTE_ORDER_MARK);
        write_record(&mut text, cells.iter().map(String::as_str));
        write_record(&mut text, ["end"]);
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap().to_owned();
        let mut records = Records::of(text, b',', &Limits::default());
        let mut record = Record::default();
        prop_assert!(records.next_into(&mut record).unwrap());
        let read: Vec<String> = record.cells().map(|cell| restore(cell).into_owned()).collect();
        prop_assert_eq!(read, cells);
        prop_assert!(records.next_into(&mut record).unwrap());
        prop_assert_eq!(record.cell(0), "end");
    }

    #[test]
    fn no_cell_that_is_written_begins_like_a_formula(cell in "(?s)['=+@\t\r\n ＝-]{0,3}[^\0]{0,20}") {
        let written = neutralise(&cell).into_owned();
        let begins = written.trim_start();
        prop_assert!(!begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && !written.starts_with(['\t', '\r', '\n']));
    }

    #[test]
    fn any_person_comes_back_from_a_card(people in proptest::collection::vec(person(), 1..3)) {
        let mut text = String::new();
        for person in &people {
            write_card(&mut text, person);
        }
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        prop_assert_eq!(cards(&text), people);
    }
}
