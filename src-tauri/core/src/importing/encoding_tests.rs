//! Encodings: told apart on files that people bring, and refused where there is no text.

use crate::error::Refusal;

use super::columns::Field;
use super::encoding::{DecodedText, detect};
use super::model::{ImportRefusal, ImportedPerson, Limits};
use super::reader::{PeopleFormat, ReadingChoices, open_people};
use super::source::Source;

/// A fixture by name.
pub(super) fn fixture(name: &str) -> Source {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/import/");
    Source::Path(std::path::Path::new(folder).join(name))
}

/// Every person of a source, in order.
pub(super) fn people(source: &Source) -> Vec<ImportedPerson> {
    let (_, mut people) =
        open_people(source, &ReadingChoices::default(), &Limits::default()).unwrap();
    let mut all = Vec::new();
    while let Some(row) = people.next_row().unwrap() {
        all.push(row.outcome.unwrap());
    }
    all
}

fn text_of(bytes: &[u8]) -> Result<String, ImportRefusal> {
    let (source, limits) = (Source::bytes(bytes), Limits::default());
    let detected = detect(&source, &limits)?;
    let mut text = DecodedText::try_open(&source, detected.encoding, &limits)?;
    let (mut all, mut piece) = (String::new(), String::new());
    while text.next_piece(&mut piece)? {
        all.push_str(&piece);
    }
    Ok(all)
}

fn encoding_of(bytes: &[u8]) -> &'static str {
    detect(&Source::bytes(bytes), &Limits::default())
        .unwrap()
        .name
}

/// What no field took under a heading.
pub(super) fn kept<'a>(person: &'a ImportedPerson, name: &str) -> Option<&'a str> {
    person
        .unknown
        .iter()
        .find(|line| line.name == name)
        .map(|line| line.value.as_str())
}

#[test]
fn the_same_people_come_out_of_every_western_encoding_attack_8() {
    let expected = people(&fixture("plain-utf8.csv"));
    assert_eq!(expected[0].given_name, "Änne");
    assert_eq!(expected[0].family_name, "Groß");
    assert_eq!(expected[0].addresses[0].street, "Öhlmühlweg 4a");
    for (name, encoding) in [
        ("plain-utf8.csv", "UTF-8"),
        ("plain-utf8-bom.csv", "UTF-8"),
        ("plain-utf16.csv", "UTF-16LE"),
        ("plain-utf16le-unmarked.csv", "UTF-16LE"),
        ("plain-utf16be-unmarked.csv", "UTF-16BE"),
        ("plain-windows-1252.csv", "ISO-8859-1"),
        ("plain-mac-roman.csv", "macintosh"),
    ] {
        let detected = detect(&fixture(name), &Limits::default()).unwrap();
        assert_eq!(detected.name, encoding, "{name}");
        assert_eq!(people(&fixture(name)), expected, "{name}");
    }
}

#[test]
fn shift_jis_is_recognised() {
    let found = people(&fixture("plain-shift-jis.csv"));
    assert_eq!(found[0].display_name, "山田太郎");
    assert_eq!(found[1].company, "さとうベーカリー");
}

#[test]
fn windows_1252_with_a_euro_sign_and_quotes_is_not_taken_for_mac_roman() {
    let bytes = b"Name,Note\nM\xFCller,pays in \x80 \x96 says \x84gut\x93, O\x92Neill too\n";
    assert_eq!(encoding_of(bytes), "windows-1252");
    assert!(
        text_of(bytes)
            .unwrap()
            .contains("Müller,pays in € – says „gut“, O’Neill too")
    );
}

#[test]
fn cyrillic_and_czech_files_keep_their_own_encoding() {
    let (cyrillic, _, _) = encoding_rs::WINDOWS_1251
        .encode("Имя,Фамилия,Город\nАлександр,Пушкин,Москва\nЛев,Толстой,Ясная Поляна\n");
    assert_eq!(encoding_of(&cyrillic), "windows-1251");
    let (czech, _, _) = encoding_rs::WINDOWS_1250
        .encode("jméno,příjmení,město\nJiří,Dvořák,České Budějovice\nŽofie,Křížová,Plzeň\n");
    assert_eq!(
        text_of(&czech).unwrap().lines().nth(1),
        Some("Jiří,Dvořák,České Budějovice")
    );
}

#[test]
fn a_first_umlaut_after_ninety_thousand_rows_still_decides() {
    let mut bytes = b"name,email\n".to_vec();
    for number in 0..90_000 {
        bytes.extend_from_slice(format!("Person {number},p{number}@example.org\n").as_bytes());
    }
    bytes.extend_from_slice(b"J\xF6rg,joerg@example.org\n");
    assert!(
        text_of(&bytes)
            .unwrap()
            .ends_with("Jörg,joerg@example.org\n")
    );
}

#[test]
fn stray_bytes_in_utf_8_are_read_as_windows_1252_and_nothing_is_lost_attack_8() {
    let mut bytes = "name\nZoë\nJosé\nMüller\n".as_bytes().to_vec();
    bytes.extend_from_slice(b"Gr\xF6\xDFl\n");
    assert_eq!(text_of(&bytes).unwrap(), "name\nZoë\nJosé\nMüller\nGrößl\n");
}

#[test]
fn a_nul_is_refused_with_its_line_attack_7() {
    for (bytes, line) in [
        (
            &b"\0name,email\nAnna,anna@example.org\nBea,bea@example.org\n"[..],
            1,
        ),
        (
            &b"name,email\nAnna,anna@example.org\nB\0ea,bea@example.org\n"[..],
            3,
        ),
        // So short that one NUL is many; umlauts are no UTF-16 either.
        (&b"\0Name\nAnna\n"[..], 1),
        (&b"Name\nJ\xC3\xB6\0rg\n"[..], 2),
        (
            &b"name,email\rAnna,anna@example.org\rB\0ea,bea@example.org\r"[..],
            3,
        ),
    ] {
        let refusal = text_of(bytes).unwrap_err();
        assert_eq!(refusal.code(), "import-nul-character");
        assert!(matches!(refusal, ImportRefusal::NulCharacter { line: found } if found == line));
    }
}

#[test]
fn workbooks_archives_and_pictures_are_named_instead_of_read() {
    for (bytes, wanted) in [
        (
            &b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"[..],
            "workbook",
        ),
        (&b"PK\x03\x04\x14\0\x06\0contacts.csv"[..], "archive"),
        (&b"\xD0\xCF\x11\xE0\xA1\xB1"[..], "workbook"),
        (&b"%PDF-1.7"[..], "pdf"),
        (&b"\x89PNG\r\n"[..], "binary"),
    ] {
        let refusal = text_of(bytes).unwrap_err();
        assert!(
            matches!(refusal, ImportRefusal::NotText { kind } if kind == wanted),
            "{wanted}"
        );
    }
}

#[test]
fn a_file_larger_than_allowed_is_refused_before_it_is_read() {
    let limits = Limits {
        file_bytes: 100,
        ..Limits::default()
    };
    let refusal = detect(&Source::bytes(vec![b'a'; 101]), &limits).unwrap_err();
    assert_eq!(refusal.code(), "import-file-too-large");
}

#[test]
fn a_person_may_choose_the_encoding_and_the_columns() {
    let choices = ReadingChoices {
        encoding: Some("latin1".to_owned()),
        separator: Some(";".to_owned()),
        columns: vec![super::columns::ColumnChoice {
            column: 0,
            target: Some(super::columns::Target {
                field: Field::Nickname,
                slot: 1,
                label: String::new(),
            }),
        }],
        ..ReadingChoices::default()
    };
    let source = Source::bytes(&b"a;b\nS\xFC\xDF;x@example.org\n"[..]);
    let (facts, mut people) = open_people(&source, &choices, &Limits::default()).unwrap();
    assert_eq!(facts.format, PeopleFormat::Csv);
    let person = people.next_row().unwrap().unwrap().outcome.unwrap();
    assert_eq!(
        (person.nickname.as_str(), person.emails[0].value.as_str()),
        ("Süß", "x@example.org")
    );
    let unknown = ReadingChoices {
        encoding: Some("klingon".into()),
        ..choices
    };
    assert!(open_people(&source, &unknown, &Limits::default()).is_err());
}

#[test]
fn a_choice_for_a_column_that_is_not_there_is_refused() {
    let choices = ReadingChoices {
        columns: vec![super::columns::ColumnChoice {
            column: 9,
            target: None,
        }],
        ..ReadingChoices::default()
    };
    let source = Source::bytes(&b"name,email\nAnna,anna@example.org\n"[..]);
    let refusal = open_people(&source, &choices, &Limits::default())
        .err()
        .unwrap();
    assert_eq!(refusal.code(), "import-mapping-out-of-range");
}
