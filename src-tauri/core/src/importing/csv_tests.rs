//! CSV: records, layout, columns, people.

use proptest::prelude::*;

use crate::error::Refusal;

use super::columns::Certainty;
use super::csv::{Record, Records};
use super::encoding_tests::kept;
use super::layout::layout_of;
use super::model::{ImportRefusal, ImportedRow, LabelledText, Limits, RowReason};
use super::reader::{FileFacts, ReadingChoices, open_people};
use super::source::Source;

fn records(text: &str, separator: u8) -> Vec<Vec<String>> {
    try_records(text, separator, &Limits::default()).unwrap()
}

fn try_records(
    text: &str,
    separator: u8,
    limits: &Limits,
) -> Result<Vec<Vec<String>>, ImportRefusal> {
    let mut records = Records::of(text.to_owned(), separator, limits);
    let (mut record, mut all) = (Record::default(), Vec::new());
    while records.next_into(&mut record)? {
        all.push(record.cells().map(str::to_owned).collect());
    }
    Ok(all)
}

fn rows(bytes: &[u8]) -> (FileFacts, Vec<ImportedRow>) {
    let (facts, mut people) = open_people(
        &Source::bytes(bytes),
        &ReadingChoices::default(),
        &Limits::default(),
    )
    .unwrap();
    let mut all = Vec::new();
    while let Some(row) = people.next_row().unwrap() {
        all.push(row);
    }
    (facts, all)
}

fn separator_of(text: &str) -> char {
    char::from(layout_of(text, None, &Limits::default()).unwrap().separator)
}

fn labelled(values: &[LabelledText]) -> Vec<(&str, &str)> {
    values
        .iter()
        .map(|text| (text.label.as_str(), text.value.as_str()))
        .collect()
}

#[test]
fn records_end_with_lf_crlf_or_a_lone_cr_attack_9() {
    for text in [
        "a,b\nc,d\n",
        "a,b\r\nc,d\r\n",
        "a,b\rc,d\r",
        "a,b\nc,d",
        "a,b\r\nc,d\r",
    ] {
        assert_eq!(records(text, b','), [["a", "b"], ["c", "d"]], "{text:?}");
    }
}

#[test]
fn quotes_hold_separators_line_ends_and_quotes() {
    let found = records("a,\"b, \"\"c\"\"\r\nd\",\"\"\n\"x\" y,5\" pipe,z\n", b',');
    assert_eq!(
        found,
        [["a", "b, \"c\"\r\nd", ""], ["x y", "5\" pipe", "z"]]
    );
}

#[test]
fn a_quote_that_never_closes_is_refused_with_its_line_attack_10() {
    let refusal = try_records("a,b\nc,\"d\ne,f\n", b',', &Limits::default()).unwrap_err();
    assert!(matches!(refusal, ImportRefusal::QuoteUnclosed { line: 2 }));
}

#[test]
fn a_quote_that_never_closes_in_a_huge_file_is_refused_without_reading_it_attack_10() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.csv");
    let file = std::fs::File::create(&path).unwrap();
    std::io::Write::write_all(&mut &file, b"name,email\n\"Anna,anna@example.org\n").unwrap();
    let line = b"Berta,berta@example.org,a line as long as any other\n".repeat(2_000);
    for _ in 0..200 {
        std::io::Write::write_all(&mut &file, &line).unwrap();
    }
    let refusal = read_to_the_end(&Source::Path(path), &Limits::default()).unwrap_err();
    assert!(matches!(refusal, ImportRefusal::QuoteUnclosed { line: 2 }));
}

fn read_to_the_end(source: &Source, limits: &Limits) -> Result<u64, ImportRefusal> {
    let (_, mut people) = open_people(source, &ReadingChoices::default(), limits)?;
    let mut count = 0;
    while people.next_row()?.is_some() {
        count += 1;
    }
    Ok(count)
}

#[test]
fn too_many_columns_rows_and_too_long_values_are_refused_attack_11() {
    let wide = vec!["x"; 200_000].join(",");
    let refusal = try_records(&wide, b',', &Limits::default()).unwrap_err();
    assert!(matches!(
        refusal,
        ImportRefusal::TooManyColumns {
            row: 1,
            limit: 2_000
        }
    ));
    let long = format!("name\n{}\n", "x".repeat(3 * 1024 * 1024));
    let refusal = try_records(&long, b',', &Limits::default()).unwrap_err();
    assert_eq!(refusal.code(), "import-value-too-long");
    let few = Limits {
        rows: 3,
        ..Limits::default()
    };
    let refusal =
        read_to_the_end(&Source::bytes(&b"name,email\na,\nb,\nc,\n"[..]), &few).unwrap_err();
    assert!(matches!(refusal, ImportRefusal::TooManyRows { limit: 3 }));
}

#[test]
fn headings_may_repeat_be_empty_or_be_called_like_a_prototype_attack_12() {
    let (facts, rows) = rows(
        b"__proto__,constructor,E-mail,E-mail,,First name,First name\n1,2,a@example.org,b@example.org,5,Anna,Bea\n",
    );
    let person = rows[0].outcome.as_ref().unwrap();
    assert_eq!(
        labelled(&person.emails),
        [("", "a@example.org"), ("", "b@example.org")]
    );
    assert_eq!(person.given_name, "Anna");
    assert_eq!(kept(person, "__proto__"), Some("1"));
    assert_eq!(kept(person, "constructor"), Some("2"));
    assert_eq!(kept(person, ""), Some("5"));
    assert_eq!(kept(person, "First name"), Some("Bea"));
    assert_eq!(facts.columns[6].certainty, Certainty::None);
}

#[test]
fn ties_between_separators_are_decided_by_the_written_rule_attack_13() {
    assert_eq!(separator_of("a;b,c\nd;e,f\n"), ',');
    assert_eq!(
        separator_of("Vorname;Nachname;x,y,z,a\nAnna;Groß;1,2,3,4\n"),
        ';'
    );
    assert_eq!(separator_of("a|b\tc\td\n1|2\t3\t4\n"), '\t');
    assert_eq!(separator_of("\"a;b\",c\n\"d;e\",f\n"), ',');
    assert_eq!(separator_of("sep=|\na;b|c\n"), '|');
    assert_eq!(separator_of("name\nAnna\n"), ',');
}

#[test]
fn semicolons_with_decimal_commas_are_told_apart_attack_14() {
    assert_eq!(
        separator_of("Kunde;Umsatz\nAnna;1,50\nBea;2,75\nCleo;3,00\n"),
        ';'
    );
}

#[test]
fn a_declared_separator_is_no_person() {
    let (facts, rows) = rows(b"sep=;\r\nAnna;anna@example.org\r\n");
    assert_eq!(facts.heading_row, None);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].row, 2);
}

#[test]
fn impossible_dates_are_kept_aside_and_reported_attack_15() {
    for date in [
        "31/02/1980",
        "1900-02-29",
        "0000-01-01",
        "1.2.80",
        "32.13.2001",
        "sometime",
        "99999-01-01",
    ] {
        let (_, rows) = rows(format!("Name,Birthday\nAnna,{date}\n").as_bytes());
        let person = rows[0].outcome.as_ref().unwrap();
        assert_eq!(person.birthday, None, "{date}");
        assert_eq!(kept(person, "Birthday"), Some(date));
        assert_eq!(rows[0].notices, [RowReason::ImportRowDateUnreadable]);
    }
    for (date, iso) in [
        ("14.5.1975", "1975-05-14"),
        ("1975-05-14", "1975-05-14"),
        ("14/05/1975", "1975-05-14"),
        ("05/14/1975", "1975-05-14"),
        ("9999-12-31", "9999-12-31"),
    ] {
        let (_, rows) = rows(format!("Name,Birthday\nAnna,{date}\n").as_bytes());
        let person = rows[0].outcome.as_ref().unwrap();
        assert_eq!(person.birthday.unwrap().to_string(), iso, "{date}");
    }
}

#[test]
fn ragged_rows_are_reported_and_nothing_is_lost() {
    let (_, rows) = rows(b"Name,E-mail\nAnna\nBea,bea@example.org,surplus,more\n,\n,x\n\nCleo,\n");
    assert_eq!(
        rows.iter().map(|row| row.row).collect::<Vec<_>>(),
        [2, 3, 4, 5, 7]
    );
    assert_eq!(rows[0].outcome.as_ref().unwrap().display_name, "Anna");
    assert_eq!(rows[1].notices, [RowReason::ImportRowSurplusValues]);
    let surplus: Vec<&str> = rows[1]
        .outcome
        .as_ref()
        .unwrap()
        .unknown
        .iter()
        .map(|line| line.value.as_str())
        .collect();
    assert_eq!(surplus, ["surplus", "more"]);
    assert_eq!(rows[2].outcome, Err(RowReason::ImportRowEmpty));
    assert!(
        rows[3].outcome.is_ok(),
        "something that may be an address is not thrown away"
    );
    assert_eq!(rows[4].outcome.as_ref().unwrap().display_name, "Cleo");
}

#[test]
fn a_row_that_names_nobody_is_a_problem() {
    let (_, rows) = rows(b"First name,City\n,Graz\n");
    assert_eq!(rows[0].outcome, Err(RowReason::ImportRowNameless));
}

#[test]
fn a_file_without_headings_is_read_by_what_is_in_it() {
    let (facts, rows) = rows(
        b"Anna Gross;anna@example.org;+43 664 1234567\nBea Klein;bea@example.org;0316 123456\n",
    );
    assert_eq!(facts.heading_row, None);
    assert_eq!(rows.len(), 2);
    let person = rows[0].outcome.as_ref().unwrap();
    assert_eq!(person.emails[0].value, "anna@example.org");
    assert_eq!(person.phones[0].value, "+43 664 1234567");
    assert_eq!(kept(person, ""), Some("Anna Gross"));
}

#[test]
fn columns_under_the_wrong_headings_are_matched_by_their_values_and_marked() {
    let (facts, rows) = rows(b"Name,Phone,E-mail\nAnna,anna@example.org,+43 1 234567\nBea,bea@example.org,+43 1 765432\n");
    let person = rows[0].outcome.as_ref().unwrap();
    assert_eq!(person.emails[0].value, "anna@example.org");
    assert_eq!(person.phones[0].value, "+43 1 234567");
    assert_eq!(facts.columns[1].certainty, Certainty::Likely);
}

#[test]
fn cells_made_harmless_by_a_spreadsheet_export_come_back_exactly_attack_16() {
    let (_, rows) = rows(b"Name,Note,Phone\n'=HYPERLINK(x),'-2+3,'+43 1 2345678\n");
    let person = rows[0].outcome.as_ref().unwrap();
    assert_eq!(person.display_name, "=HYPERLINK(x)");
    assert_eq!(person.note, "-2+3");
    assert_eq!(person.phones[0].value, "+43 1 2345678");
}

#[test]
fn statements_for_databases_are_text_attack_50() {
    let (facts, rows) = rows(
        b"Name,E-mail,'; DROP TABLE contacts; --\n'); DELETE FROM contacts; --,a@example.org,x\n",
    );
    let person = rows[0].outcome.as_ref().unwrap();
    assert_eq!(person.display_name, "'); DELETE FROM contacts; --");
    assert_eq!(facts.columns[2].heading, "'; DROP TABLE contacts; --");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_but_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let source = Source::bytes(bytes);
        if let Ok((_, mut people)) = open_people(&source, &ReadingChoices::default(), &Limits::default()) {
            while let Ok(Some(_)) = people.next_row() {}
        }
    }

    #[test]
    fn any_text_with_marks_is_read_or_refused_but_never_panics(text in "[\"',;\t|\r\n=a-cäß@ ]{0,200}") {
        let source = Source::bytes(text.into_bytes());
        if let Ok((_, mut people)) = open_people(&source, &ReadingChoices::default(), &Limits::default()) {
            while let Ok(Some(_)) = people.next_row() {}
        }
    }

    #[test]
    fn the_separator_of_a_generated_file_is_found(
        separator in proptest::sample::select(vec![',', ';', '\t', '|']),
        rows in proptest::collection::vec(("[A-Z][a-zäöü ,;]{0,8}", "[a-z]{1,6}", "[0-9]{1,3},[0-9]{2}"), 1..12),
    ) {
        let mut text = format!("Vorname{separator}Nachname{separator}Umsatz\n");
        for (given, family, revenue) in rows {
            text.push_str(&format!("\"{given}\"{separator}{family}{separator}\"{revenue}\"\n"));
        }
        prop_assert_eq!(separator_of(&text), separator);
    }
}
