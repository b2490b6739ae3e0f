//! vCards of every version, and cards made to hurt.

use encoding_rs::UTF_8;
use proptest::prelude::*;

use super::encoding_tests::{fixture, people};
use super::model::{ImportRefusal, ImportedRow, Limits, RowReason};
use super::source::Source;
use super::vcard::Cards;

fn cards(bytes: impl Into<std::sync::Arc<[u8]>>) -> Vec<ImportedRow> {
    try_cards(bytes, &Limits::default()).unwrap()
}

fn try_cards(
    bytes: impl Into<std::sync::Arc<[u8]>>,
    limits: &Limits,
) -> Result<Vec<ImportedRow>, ImportRefusal> {
    let mut cards = Cards::try_open(&Source::Bytes(bytes.into()), UTF_8, limits)?;
    let mut rows = Vec::new();
    while let Some(row) = cards.next_row()? {
        rows.push(row);
    }
    Ok(rows)
}

fn card(lines: &str) -> ImportedRow {
    let text = format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\n{lines}END:VCARD\r\n");
    let mut rows = cards(text.into_bytes());
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

#[test]
fn version_2_1_with_quoted_printable_and_charsets_is_read_attack_21() {
    let person = &people(&fixture("card-2.1.vcf"))[0];
    assert_eq!(
        (
            person.given_name.as_str(),
            person.family_name.as_str(),
            person.prefix.as_str()
        ),
        ("Jörg", "Müller", "Dr.")
    );
    assert_eq!(person.display_name, "Dr. Jörg Müller");
    assert_eq!(
        (person.company.as_str(), person.department.as_str()),
        ("Praxis Nord", "Empfang")
    );
    assert_eq!(
        person.phones[0].value, "+49 170 1234567",
        "the preferred one is first"
    );
    assert_eq!(
        (
            person.phones[0].label.as_str(),
            person.phones[1].label.as_str()
        ),
        ("mobile", "work")
    );
    assert_eq!(person.addresses[0].street, "Lange Straße 1\r\nHinterhaus");
    assert_eq!(
        person.note,
        "A long note that is broken softly in the middle of a word and goes on\r\nhere."
    );
    assert_eq!(person.birthday.unwrap().to_string(), "1970-04-30");
    assert_eq!(
        (
            person.unknown[0].name.as_str(),
            person.unknown[0].value.as_str()
        ),
        ("X-SHOE-SIZE", "43")
    );
}

#[test]
fn version_3_0_with_apples_groups_is_read() {
    let person = &people(&fixture("card-3.0.vcf"))[0];
    assert_eq!(person.family_name, "Nováková");
    assert_eq!(person.company, "Café Žižkov, s.r.o.");
    assert_eq!(person.emails[0].value, "jana@cafe.example");
    assert_eq!(
        (
            person.phones[0].label.as_str(),
            person.phones[0].value.as_str()
        ),
        ("other", "+420 777 123 456")
    );
    assert_eq!(person.websites[0].label, "HomePage");
    assert_eq!(person.addresses[0].street, "Husitská 5\nGround floor");
    assert_eq!(person.tags, ["Suppliers", "Coffee"]);
    assert_eq!(person.note, "First line\nSecond; with, marks");
    assert_eq!(person.unknown[0].name, "X-ABADR");
    let photo = person.photo.as_ref().unwrap();
    assert_eq!(photo.media_type, "image/png");
    assert!(photo.bytes.starts_with(b"\x89PNG"));
}

#[test]
fn version_4_0_with_uris_and_quoted_parameters_is_read() {
    let person = &people(&fixture("card-4.0.vcf"))[0];
    assert_eq!(person.phones[0].value, "+90-532-555-0102");
    assert_eq!(
        (
            person.phones[0].label.as_str(),
            person.phones[1].label.as_str()
        ),
        ("mobile", "home")
    );
    assert_eq!(
        (
            person.addresses[0].city.as_str(),
            person.addresses[0].country.as_str()
        ),
        ("İstanbul", "Türkiye")
    );
    assert_eq!(person.birthday, None);
    let names: Vec<&str> = person
        .unknown
        .iter()
        .map(|line| line.name.as_str())
        .collect();
    assert_eq!(names, ["BDAY", "PHOTO", "UID"]);
}

#[test]
fn versions_may_be_mixed_in_one_file_attack_23() {
    let names: Vec<String> = people(&fixture("cards-mixed.vcf"))
        .into_iter()
        .map(|person| person.display_name)
        .collect();
    assert_eq!(names, ["Dr. Jörg Müller", "Jana Nováková", "Ikram Öztürk"]);
}

#[test]
fn a_card_file_in_utf_16_or_windows_1252_is_read() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Götz Süß\r\nEND:VCARD\r\n";
    let mut wide = vec![0xFF, 0xFE];
    wide.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let (narrow, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    for bytes in [wide, narrow.into_owned()] {
        assert_eq!(people(&Source::bytes(bytes))[0].display_name, "Götz Süß");
    }
}

#[test]
fn a_line_folded_inside_a_character_is_put_together_attack_17() {
    let row = cards(
        b"BEGIN:VCARD\r\nFN:M\xC3\r\n \xBCller \xF0\x9F\r\n \x98\x80\r\nEND:VCARD\r\n".to_vec(),
    )
    .remove(0);
    assert_eq!(row.outcome.unwrap().display_name, "Müller 😀");
}

#[test]
fn a_huge_photo_is_left_out_and_the_person_kept_attack_18() {
    let mut bytes = b"BEGIN:VCARD\r\nFN:Anna\r\nPHOTO;ENCODING=b;TYPE=JPEG:".to_vec();
    for _ in 0..300_000 {
        bytes.extend_from_slice(
            b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2\r\n ",
        );
    }
    bytes.extend_from_slice(b"\r\nEMAIL:anna@example.org\r\nEND:VCARD\r\n");
    let row = cards(bytes).remove(0);
    let person = row.outcome.unwrap();
    assert_eq!((person.photo, person.emails.len()), (None, 1));
    assert_eq!(row.notices, [RowReason::ImportCardPhotoTooLarge]);
}

#[test]
fn a_photo_elsewhere_is_never_fetched_or_read_attack_19() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    std::fs::write(&path, "secret").unwrap();
    for target in [
        format!("file://{}", path.display()),
        "http://169.254.169.254/latest".to_owned(),
        "/etc/passwd".to_owned(),
    ] {
        let row = card(&format!("PHOTO;VALUE=uri:{target}\r\n"));
        let person = row.outcome.unwrap();
        assert_eq!(person.photo, None);
        assert_eq!(person.unknown[0].value, target);
        assert_eq!(row.notices, [RowReason::ImportCardPhotoElsewhere]);
    }
}

#[test]
fn cards_nested_ten_thousand_deep_are_passed_over_attack_20() {
    let mut text = String::from("BEGIN:VCARD\r\nFN:Anna\r\n");
    text.push_str(&"AGENT:\r\nBEGIN:VCARD\r\nFN:Inner\r\n".repeat(10_000));
    text.push_str(&"END:VCARD\r\n".repeat(10_000));
    text.push_str("EMAIL:anna@example.org\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Bea\r\nEND:VCARD\r\n");
    let rows = cards(text.into_bytes());
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].outcome.as_ref().unwrap().display_name, "Anna");
    assert_eq!(rows[0].outcome.as_ref().unwrap().emails.len(), 1);
    assert_eq!(
        rows[0].notices,
        [
            RowReason::ImportCardAgentLeftOut,
            RowReason::ImportCardTooDeep
        ]
    );
    assert_eq!(rows[1].outcome.as_ref().unwrap().display_name, "Bea");
}

#[test]
fn five_thousand_emails_are_capped_with_a_report_attack_22() {
    let lines: String = (0..5_000)
        .map(|number| format!("EMAIL:a{number}@example.org\r\n"))
        .collect();
    let row = card(&lines);
    assert_eq!(row.outcome.unwrap().emails.len(), 100);
    assert_eq!(row.notices, [RowReason::ImportRowValuesCapped]);
}

#[test]
fn a_card_without_an_end_is_taken_and_reported() {
    let rows = cards(&b"BEGIN:VCARD\nFN:Anna\nBEGIN:VCARD\nFN:Bea\n"[..]);
    let names: Vec<_> = rows
        .iter()
        .map(|row| row.outcome.as_ref().unwrap().display_name.as_str())
        .collect();
    assert_eq!(names, ["Anna", "Bea"]);
    assert!(
        rows.iter()
            .all(|row| row.notices == [RowReason::ImportCardEndMissing])
    );
}

#[test]
fn lines_without_a_colon_and_lines_too_long_are_reported() {
    let row = card("no colon here\r\n");
    assert_eq!(row.notices, [RowReason::ImportCardLineUnreadable]);
    assert_eq!(row.outcome.unwrap().unknown[0].value, "no colon here");
    let row = card(&format!("NOTE:{}\r\n", "x".repeat(2_000_000)));
    assert_eq!(row.notices, [RowReason::ImportCardLineTooLong]);
}

#[test]
fn a_nul_in_a_card_is_refused_attack_7() {
    let refusal = try_cards(
        &b"BEGIN:VCARD\nFN:An\0na\nEND:VCARD\n"[..],
        &Limits::default(),
    )
    .unwrap_err();
    assert!(matches!(refusal, ImportRefusal::NulCharacter { line: 2 }));
}

#[test]
fn a_card_that_names_nobody_is_a_problem() {
    assert_eq!(
        cards(&b"BEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n"[..])[0].outcome,
        Err(RowReason::ImportRowEmpty)
    );
    assert_eq!(
        cards(&b"BEGIN:VCARD\nNOTE:x\nEND:VCARD\n"[..])[0].outcome,
        Err(RowReason::ImportRowNameless)
    );
}

proptest! {
    #[test]
    fn any_bytes_within_a_card_are_read_or_refused_but_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut file = b"BEGIN:VCARD\r\n".to_vec();
        file.extend(bytes);
        let _ = try_cards(file, &Limits::default());
    }

    #[test]
    fn any_lines_within_a_card_are_read_or_refused_but_never_panic(
        lines in "((N|FN|ADR|TEL|PHOTO|AGENT|BDAY|X-ABLABEL|BEGIN|END)[;:=\"\\\\,a-zä0-9.^ \r\n]{0,20}){0,20}"
    ) {
        let _ = try_cards(format!("BEGIN:VCARD\n{lines}").into_bytes(), &Limits::default());
    }
}
