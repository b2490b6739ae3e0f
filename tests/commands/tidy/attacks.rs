//! The table of attacks in `docs/attacks.md` names every number, and every test it names exists.

use std::collections::BTreeSet;

use super::sources::{Offence, Source, is_caught, is_left_alone, the_project_keeps};

const PAGE: &str = "docs/attacks.md";

/// What begins the last cell of a row whose attack has nothing to attack yet.
const NOT_YET: &str = "not yet: ";

/// One row of the table: a number, and a test or the reason why there is none.
struct Row<'a> {
    line: usize,
    number: &'a str,
    answer: &'a str,
}

impl<'a> Row<'a> {
    fn read((line, text): (usize, &'a str)) -> Option<Self> {
        let mut cells = text.strip_prefix('|')?.strip_suffix('|')?.split(" | ");
        let number = cells.next()?.trim();
        let answer = cells.nth(1)?.trim();
        number
            .starts_with(|letter: char| letter.is_ascii_digit())
            .then_some(Self {
                line,
                number,
                answer,
            })
    }

    /// The file and the test, as `` `file` `test` ``.
    fn test(&self) -> Option<(&'a str, &'a str)> {
        let mut parts = self.answer.split('`').skip(1).step_by(2);
        Some((parts.next()?, parts.next()?))
    }
}

/// 1 to 62, and 45b.
fn numbers() -> BTreeSet<String> {
    let mut numbers: BTreeSet<String> = (1..=62).map(|number: u8| number.to_string()).collect();
    numbers.insert("45b".to_owned());
    numbers
}

/// Who reads that an attack is tested can open the test.
fn every_attack_has_a_test_or_a_reason(sources: &[Source]) -> Vec<Offence> {
    let Some(page) = sources.iter().find(|source| source.path == PAGE) else {
        return vec![Source::planted(PAGE, "").offence(1, "the table of attacks is missing")];
    };
    let rows: Vec<Row<'_>> = page
        .text
        .lines()
        .zip(1..)
        .map(|(text, line)| (line, text))
        .filter_map(Row::read)
        .collect();
    let told: BTreeSet<&str> = rows.iter().map(|row| row.number).collect();
    let missing = numbers()
        .into_iter()
        .filter(|number| !told.contains(number.as_str()));
    let mut offences: Vec<Offence> = missing
        .map(|number| page.offence(1, format!("attack {number} is not in the table")))
        .collect();
    for row in &rows {
        if !numbers().contains(row.number) {
            offences.push(page.offence(row.line, format!("there is no attack {}", row.number)));
        }
        if let Some(what) = wrong_answer(row, sources) {
            offences.push(page.offence(row.line, what));
        }
    }
    offences
}

fn wrong_answer(row: &Row<'_>, sources: &[Source]) -> Option<String> {
    if row
        .answer
        .strip_prefix(NOT_YET)
        .is_some_and(|reason| reason.len() > 20)
    {
        return None;
    }
    let Some((file, test)) = row.test() else {
        return Some(format!(
            "attack {} names neither a test nor a reason",
            row.number
        ));
    };
    let Some(source) = sources.iter().find(|source| source.path == file) else {
        return Some(format!("there is no file {file}"));
    };
    let defined = [format!("fn {test}("), format!("test(\"{test}\"")];
    (!defined.iter().any(|words| source.text.contains(words)))
        .then(|| format!("there is no test {test} in {file}"))
}

/// A test that names an attack is found from the table too.
fn tests_that_name_an_attack_are_in_the_table(sources: &[Source]) -> Vec<Offence> {
    let page = sources.iter().find(|source| source.path == PAGE);
    let table = page.map_or("", |page| page.text.as_str());
    sources
        .iter()
        .filter(|source| source.is_a(".rs"))
        .flat_map(|source| {
            source.text.lines().zip(1..).filter_map(|(line, number)| {
                let name = line
                    .trim_start()
                    .trim_start_matches("async ")
                    .strip_prefix("fn ")?
                    .split('(')
                    .next()?;
                let told = table.contains(&format!("`{name}`"));
                (names_an_attack(name) && !told)
                    .then(|| source.offence(number, format!("{name} is not in {PAGE}")))
            })
        })
        .collect()
}

/// `attack_49_…`, `…_attack_7`, `…_attacks_1_to_6`.
fn names_an_attack(name: &str) -> bool {
    ["attack_", "attacks_"].iter().any(|word| {
        name.split(word)
            .skip(1)
            .any(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
    })
}

#[test]
fn the_table_of_attacks_is_whole_and_true() {
    the_project_keeps(every_attack_has_a_test_or_a_reason);
}

#[test]
fn every_test_that_names_an_attack_stands_in_the_table() {
    the_project_keeps(tests_that_name_an_attack_are_in_the_table);
}

/// A page on which every number but those of `rows` has its reason.
fn page(rows: &str) -> String {
    let own: BTreeSet<String> = rows
        .lines()
        .filter_map(|row| Some(row.split(' ').nth(1)?.to_owned()))
        .collect();
    let others = numbers().into_iter().filter(|number| !own.contains(number));
    others
        .map(|number| format!("| {number} | x | not yet: there is no mail to send |\n"))
        .chain([rows.to_owned()])
        .collect()
}

fn offences_with(rows: &str) -> usize {
    let test = "#[test]\nfn attack_7_a_nul_is_refused() {}\n";
    let sources = [
        Source::planted(PAGE, &page(rows)),
        Source::planted("tests/core/a.rs", test),
    ];
    every_attack_has_a_test_or_a_reason(&sources).len()
}

#[test]
fn a_number_without_a_row_and_a_row_without_a_test_are_caught() {
    assert_eq!(
        offences_with("| 7 | NUL | `tests/core/a.rs` `attack_7_a_nul_is_refused` |"),
        0
    );
    for wrong in [
        "| 63 | x | not yet: there is no mail to send |",
        "| 7 | NUL | later |",
        "| 7 | NUL | not yet: |",
        "| 7 | NUL | `tests/core/a.rs` `attack_7` |",
        "| 7 | NUL | `tests/core/b.rs` `attack_7_a_nul_is_refused` |",
    ] {
        assert_eq!(offences_with(wrong), 1, "{wrong}");
    }
    is_caught(
        every_attack_has_a_test_or_a_reason,
        &[
            ("docs/guide/start.md", "no table at all"),
            (PAGE, "| 1 | x | not yet: there is no mail to send |"),
        ],
    );
}

#[test]
fn a_test_of_an_attack_outside_the_table_is_caught() {
    is_caught(
        tests_that_name_an_attack_are_in_the_table,
        &[
            ("tests/core/a.rs", "async fn attack_7_a_nul_is_refused() {}"),
            (
                "src-tauri/core/src/a.rs",
                "    fn a_nul_is_refused_attack_7() {}",
            ),
            ("src-tauri/core/src/a.rs", "fn formulas_attacks_1_to_6() {}"),
        ],
    );
    is_left_alone(
        tests_that_name_an_attack_are_in_the_table,
        &[("tests/core/a.rs", "fn every_attack_has_a_test() {}")],
    );
}
