//! What no file of the project may hold.

use super::sources::{Offence, Source, is_caught, is_left_alone, the_project_keeps};

/// A path of somebody's machine or a registry's host works nowhere else.
fn nothing_names_a_machine(sources: &[Source]) -> Vec<Offence> {
    sources
        .iter()
        .filter(|source| !source.is_a("/tidy/text.rs"))
        .flat_map(|source| {
            source.text.lines().zip(1..).filter_map(|(line, number)| {
                let found = place_of_a_machine(line)?;
                Some(source.offence(number, format!("{found} belongs to one machine")))
            })
        })
        .collect()
}

fn place_of_a_machine(line: &str) -> Option<&'static str> {
    const FOLDERS: [&str; 3] = ["/work/", "/farm/", "/root/"];
    const HOSTS: [&str; 4] = [
        "index.crates.io",
        "registry.npmjs",
        "deb.debian",
        "files.pythonhosted",
    ];
    let folder = FOLDERS.iter().find(|folder| {
        line.match_indices(**folder).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_' && letter != '.')
        })
    });
    folder
        .or_else(|| HOSTS.iter().find(|host| line.contains(**host)))
        .copied()
}

/// What is left half done is said in an issue, not in a comment that nobody reads again.
fn nothing_is_left_half_done(sources: &[Source]) -> Vec<Offence> {
    const WORDS: [&str; 5] = ["TODO", "FIXME", "XXX:", "dbg!(", "console.log("];
    sources
        .iter()
        .filter(|source| !source.is_a("/tidy/text.rs"))
        .filter(|source| {
            [".rs", ".ts", ".tsx", ".css", ".ftl"]
                .iter()
                .any(|ending| source.is_a(ending))
        })
        .flat_map(|source| {
            source.text.lines().zip(1..).filter_map(|(line, number)| {
                let word = WORDS.iter().find(|word| line.contains(**word))?;
                Some(source.offence(number, format!("{word} is left over")))
            })
        })
        .collect()
}

#[test]
fn no_file_names_a_machine() {
    the_project_keeps(nothing_names_a_machine);
}

#[test]
fn a_path_of_a_machine_is_caught() {
    is_caught(
        nothing_names_a_machine,
        &[
            ("docs/guide/start.md", "Type: cd /work/main"),
            ("src-tauri/src/lib.rs", "let home = \"/root/.config\";"),
            (
                ".cargo/config.toml",
                "registry = \"https://index.crates.io/\"",
            ),
        ],
    );
    is_left_alone(
        nothing_names_a_machine,
        &[(
            "docs/guide/start.md",
            "see ./work/main and https://example.com/work/main",
        )],
    );
}

#[test]
fn nothing_half_done_is_left_over() {
    the_project_keeps(nothing_is_left_half_done);
}

#[test]
fn leftovers_are_caught() {
    is_caught(
        nothing_is_left_half_done,
        &[
            ("src-tauri/core/src/lib.rs", "// TODO: later"),
            ("ui/src/app/App.tsx", "console.log(contact);"),
        ],
    );
    is_left_alone(
        nothing_is_left_half_done,
        &[("docs/guide/start.md", "a list of TODOs")],
    );
}
